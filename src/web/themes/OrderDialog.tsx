/** Sets up a theme, or changes one: what orders it, who leads and takes part, what is asked of whom about which items. */

import { App, DatePicker, Form, Input, Select } from 'antd'
import dayjs, { type Dayjs } from 'dayjs'
import {
  addTheme,
  changeTheme,
  getThemeChoices,
  type OrderedTheme,
  type ThemeChoices,
  type ThemeView,
} from '#contract/themes.ts'
import { type ThemeKind, themeKinds } from '#domain/themes/theme.ts'
import { useWords } from '../language.tsx'
import { FormDialog } from '../parts/FormDialog.tsx'
import { Answer } from '../parts/notices.tsx'
import { TypedForm } from '../parts/TypedForm.tsx'
import { useAnswer, useSend } from '../queries.ts'
import { ItemSelect } from './ItemSelect.tsx'
import { Questions, type TypedQuestion } from './Questions.tsx'

interface Typed {
  kind: ThemeKind
  title: string
  basis: string
  product: string
  leadUnitId: string
  memberIds: string[]
  dueOn: Dayjs | null
  questions: TypedQuestion[]
  otherIds: string[]
}

const empty: Partial<Typed> = {
  ...{ kind: 'theme', title: '', basis: '', product: '', dueOn: null },
  ...{ memberIds: [], questions: [], otherIds: [] },
}

/** What the dialog shows of a theme that is there. */
function typedOf({ summary, basis, product, leadUnitId, members, questions, items }: ThemeView): Typed {
  const under = (questionId: string | null) =>
    items.filter((item) => item.questionId === questionId).map(({ id }) => id)
  return {
    ...{ kind: summary.kind, title: summary.title, basis, product, leadUnitId },
    memberIds: members.map(({ id }) => id),
    dueOn: summary.dueOn === null ? null : dayjs(summary.dueOn),
    questions: questions.map(({ id, question, unitId }) => ({ id, question, unitId, itemIds: under(id) })),
    otherIds: under(null),
  }
}

function orderedOf({ kind: _, dueOn, questions, otherIds, ...typed }: Typed): OrderedTheme {
  return {
    ...typed,
    dueOn: dueOn?.format('YYYY-MM-DD') ?? null,
    questions: questions.map(({ id, question, unitId }) => ({ id: id ? id : null, question, unitId })),
    items: [
      ...questions.flatMap(({ itemIds = [] }, question) => itemIds.map((itemId) => ({ itemId, question }))),
      ...otherIds.map((itemId) => ({ itemId, question: null })),
    ],
  }
}

const optionsOf = (choices: readonly { id: string; name: string }[]) =>
  choices.map(({ id, name }) => ({ value: id, label: name }))

function Order({ choices, isNew }: { choices: ThemeChoices; isNew: boolean }) {
  const words = useWords('themes')
  const needed = [{ required: true, whitespace: true, message: words('needed') }]
  const unit = { showSearch: true, optionFilterProp: 'label', options: optionsOf(choices.units) } as const
  return (
    <>
      {isNew && (
        <Form.Item name="kind" label={words('kind')}>
          <Select options={themeKinds.map((kind) => ({ value: kind, label: words(kind) }))} />
        </Form.Item>
      )}
      <Form.Item name="title" label={words('heading')} extra={words('headingHint')} rules={needed}>
        <Input maxLength={100} />
      </Form.Item>
      <Form.Item name="basis" label={words('basis')}>
        <Input.TextArea rows={3} maxLength={2000} placeholder={words('basisHint')} />
      </Form.Item>
      <div className="theme-fields">
        <Form.Item name="leadUnitId" label={words('lead')} rules={needed}>
          <Select {...unit} />
        </Form.Item>
        <Form.Item name="dueOn" label={words('dueOn')}>
          <DatePicker />
        </Form.Item>
      </div>
      <Form.Item name="memberIds" label={words('members')}>
        <Select {...unit} mode="multiple" />
      </Form.Item>
      <Form.Item name="product" label={words('product')}>
        <Input maxLength={500} placeholder={words('productHint')} />
      </Form.Item>
    </>
  )
}

function Dialog({ choices, theme, onClose }: OrderProps & { choices: ThemeChoices }) {
  const words = useWords('themes')
  const { message } = App.useApp()
  const [form] = Form.useForm<Typed>()
  const adding = useSend(addTheme)
  const changing = useSend(changeTheme)
  const questions = Form.useWatch<TypedQuestion[] | undefined>('questions', form) ?? []
  const otherIds = Form.useWatch<string[] | undefined>('otherIds', form) ?? []
  const taken = [...otherIds, ...questions.flatMap((question) => question?.itemIds ?? [])]
  const first: Partial<Typed> = theme === null ? empty : typedOf(theme)
  const send = async (typed: Typed) => {
    const ordered = orderedOf(typed)
    const sent =
      theme === null
        ? await adding.send({}, { ...ordered, kind: typed.kind })
        : await changing.send({ id: theme.summary.id }, { ...ordered, basedOn: theme.version })
    if (!sent) return
    void message.success(words(theme === null ? 'added' : 'changed'))
    onClose()
  }
  return (
    <FormDialog
      width={760}
      title={words(theme === null ? 'add' : 'changeTitle')}
      verb={words('save')}
      sending={adding.sending || changing.sending}
      refusal={adding.refusal ?? changing.refusal}
      onSend={form.submit}
      onClose={onClose}
    >
      <TypedForm
        form={form}
        initialValues={first}
        scrollToFirstError
        onFinish={(typed) => void send({ ...typed, kind: typed.kind ?? 'theme' })}
      >
        <Order choices={choices} isNew={theme === null} />
        <Questions choices={choices} taken={taken} isThere={theme !== null} />
        <Form.Item name="otherIds" label={words('itemsOther')}>
          <ItemSelect choices={choices} taken={taken} />
        </Form.Item>
      </TypedForm>
    </FormDialog>
  )
}

interface OrderProps {
  /** The one that is changed; null: a new one. */
  theme: ThemeView | null
  onClose: () => void
}

export function OrderDialog(props: OrderProps) {
  const choices = useAnswer(getThemeChoices, {})
  return <Answer of={choices}>{(found) => <Dialog {...props} choices={found} />}</Answer>
}
