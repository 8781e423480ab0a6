/** One item's own form: which standard questions it keeps, which it adds, by what method, and why. */

import { useParams } from '@tanstack/react-router'
import { App, Button, Checkbox, Input, Select } from 'antd'
import { useState } from 'react'
import { getItemForm, type ItemFormView, saveItemForm } from '#contract/item-forms.ts'
import { useLabel, useWords } from '../language.tsx'
import { instantText } from '../parts/format.ts'
import { Answer, RefusalNotice } from '../parts/notices.tsx'
import { Page } from '../parts/Page.tsx'
import { TableHead } from '../parts/TableHead.tsx'
import { useAnswer, useSend } from '../queries.ts'
import '../parts/rows.css'
import '../updates/updates.css'

type Field = ItemFormView['standard'][number]

interface Line {
  readonly field: Field
  readonly asked: boolean
  readonly isStandard: boolean
}

/** Standard questions in their order, asked or not, then those of the item's own. */
function linesOf({ standard, own }: ItemFormView): Line[] {
  const kept = (key: string) => own?.fields.find((field) => field.key === key)
  const added = own?.fields.filter(({ key }) => !standard.some((s) => s.key === key)) ?? []
  return [
    ...standard.map((field) => ({
      field: kept(field.key) ?? field,
      asked: own === null || kept(field.key) !== undefined,
      isStandard: true,
    })),
    ...added.map((field) => ({ field, asked: true, isStandard: false })),
  ]
}

const emptyField = (key: string): Field => ({
  key,
  label: { zh: '', en: '' },
  help: null,
  type: 'long_text',
  choices: [],
  required: false,
})

interface RowProps {
  line: Line
  onLine: (line: Line | null) => void
}

function Row({ line, onLine }: RowProps) {
  const words = useWords('itemForms')
  const label = useLabel()
  const { field, asked, isStandard } = line
  const change = (part: Partial<Field>) => onLine({ ...line, field: { ...field, ...part } })
  const name = label(field.label) || words('newField')
  return (
    <tr>
      <td data-label={words('asked')}>
        {isStandard ? (
          <Checkbox
            aria-label={`${words('asked')} ${name}`}
            checked={asked}
            onChange={(event) => onLine({ ...line, asked: event.target.checked })}
          />
        ) : (
          <Button size="small" onClick={() => onLine(null)}>
            {words('remove')}
          </Button>
        )}
      </td>
      <td data-label={words('field')}>
        {isStandard ? (
          name
        ) : (
          <Input
            aria-label={words('newField')}
            value={field.label.zh}
            maxLength={100}
            onChange={(event) => change({ label: { zh: event.target.value, en: event.target.value } })}
          />
        )}
        <div className="quiet">{words(isStandard ? 'standard' : 'added')}</div>
      </td>
      <td data-label={words('type')}>
        {isStandard ? (
          words(`type_${field.type}`)
        ) : (
          <Select
            aria-label={`${words('type')} ${name}`}
            value={field.type}
            options={(['long_text', 'text'] as const).map((type) => ({
              value: type,
              label: words(`type_${type}`),
            }))}
            onChange={(type) => change({ type })}
          />
        )}
      </td>
      <td data-label={words('required')}>
        <Checkbox
          aria-label={`${words('required')} ${name}`}
          checked={field.required}
          disabled={!asked}
          onChange={(event) => change({ required: event.target.checked })}
        />
      </td>
    </tr>
  )
}

function Lines({ lines, onLines }: { lines: readonly Line[]; onLines: (lines: Line[]) => void }) {
  const words = useWords('itemForms')
  const add = () => {
    const taken = new Set(lines.map(({ field }) => field.key))
    const free = Array.from({ length: lines.length + 1 }, (_, at) => `own${at + 1}`).find(
      (k) => !taken.has(k),
    )
    if (free) onLines([...lines, { field: emptyField(free), asked: true, isStandard: false }])
  }
  return (
    <>
      <table className="rows rows-dense">
        <TableHead heads={[words('asked'), words('field'), words('type'), words('required')]} />
        <tbody>
          {lines.map((line) => (
            <Row
              key={line.field.key}
              line={line}
              onLine={(next) =>
                onLines(lines.flatMap((one) => (one === line ? (next ? [next] : []) : [one])))
              }
            />
          ))}
        </tbody>
      </table>
      <div>
        <Button onClick={add}>{words('add')}</Button>
      </div>
    </>
  )
}

function ItemForm({ form }: { form: ItemFormView }) {
  const words = useWords('itemForms')
  const parts = useWords('parts')
  const entry = useWords('entry')
  const { message } = App.useApp()
  const { send, sending, refusal } = useSend(saveItemForm)
  const [lines, setLines] = useState(() => linesOf(form))
  const [method, setMethod] = useState(form.own?.method ?? '')
  const [reason, setReason] = useState(form.own?.reason ?? '')
  const save = async (fields: Field[] | null) => {
    const sent = await send({ id: form.itemId }, { fields, method, reason, basedOn: form.version })
    if (sent) void message.success(words('saved'))
  }
  const asked = lines.filter((line) => line.asked).map((line) => line.field)
  const item = entry('numbered', { kind: parts(form.kind), number: form.number })
  return (
    <Page
      title={words('title', { name: form.name })}
      back={{ to: '/review', text: words('toReview') }}
      line={words('line', { plan: form.plan, item })}
    >
      <section className="update-round update-form sheet">
        <p className="quiet">
          {form.own
            ? words('ownNow', { by: form.own.by, at: instantText(form.own.at) })
            : words('standardNow')}
        </p>
        <Lines lines={lines} onLines={setLines} />
        <label htmlFor="item-method">
          {words('method')}
          <Input
            id="item-method"
            value={method}
            maxLength={2000}
            placeholder={words('methodHint')}
            onChange={(event) => setMethod(event.target.value)}
          />
        </label>
        <label htmlFor="item-reason">
          {words('reason')}
          <Input.TextArea
            id="item-reason"
            rows={3}
            value={reason}
            maxLength={2000}
            onChange={(event) => setReason(event.target.value)}
          />
        </label>
        {refusal && <RefusalNotice refusal={refusal} />}
        <div className="update-buttons">
          <Button
            type="primary"
            loading={sending}
            disabled={reason.trim() === ''}
            onClick={() => void save(asked)}
          >
            {words('save')}
          </Button>
          {form.own && (
            <Button disabled={reason.trim() === ''} onClick={() => void save(null)}>
              {words('back')}
            </Button>
          )}
        </div>
      </section>
    </Page>
  )
}

export function ItemFormPage() {
  const { id } = useParams({ from: '/shell/items/$id/form' })
  const form = useAnswer(getItemForm, { id })
  return <Answer of={form}>{(found) => <ItemForm key={found.version} form={found} />}</Answer>
}
