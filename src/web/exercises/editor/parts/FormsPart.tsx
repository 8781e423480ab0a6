/** Of a definition: what is asked about an indicator, a task, a project, a unit, a special plan. */

import { PlusOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import type { Exercise } from '#contract/exercise.ts'
import { emptyField } from '#domain/exercises/asked.ts'
import { type FormSubject, formSubjects, isText } from '#domain/forms/form.ts'
import { useWords } from '../../../language.tsx'
import { type PartProps, withEvaluation } from '../changing.ts'
import { PickMany, TextField } from '../fields.tsx'
import { ListOf } from '../ListOf.tsx'
import { FieldBlock } from './FieldBlock.tsx'

type Form = Exercise['evaluation']['forms'][number]

interface FormProps {
  form: Form
  path: string
  onForm: (form: Form) => void
}

function Periods({ form, path, onForm }: FormProps) {
  const words = useWords('exerciseEditor')
  return (
    <div className="editor-fields">
      <PickMany
        id={`${path}.periods`}
        label={words('periods')}
        hint={words('periodsHint')}
        values={form.periods}
        onPick={(periods) => onForm({ ...form, periods })}
      />
      {form.subject === 'indicator' && (
        <TextField
          id={`${path}.expectedPeriod`}
          label={words('expectedPeriod')}
          hint={words('expectedHint')}
          text={form.expectedPeriod ?? ''}
          onText={(text) => onForm({ ...form, expectedPeriod: text.trim() === '' ? null : text.trim() })}
        />
      )}
    </div>
  )
}

function FormBlock(props: FormProps) {
  const { form, path, onForm } = props
  const words = useWords('exerciseEditor')
  return (
    <div id={path} tabIndex={-1} className="form-block">
      <h3>{words(`form_${form.subject}`)}</h3>
      {!isText(form.subject) && <Periods {...props} />}
      <ListOf
        blocks
        path={`${path}.fields`}
        list={form.fields}
        nameOf={({ label }) => label.zh}
        addText={words('addField')}
        make={(): Form['fields'][number] => ({
          ...emptyField(form.fields),
          label: { zh: '', en: '' },
          choices: [],
          help: null,
        })}
        onList={(fields) => onForm({ ...form, fields })}
      >
        {(field, given) => <FieldBlock field={field} {...given} />}
      </ListOf>
    </div>
  )
}

const byOrder = (forms: readonly Form[]): Form[] =>
  formSubjects.flatMap((subject) => forms.filter((form) => form.subject === subject))

export function FormsPart({ definition, onDefinition }: PartProps) {
  const words = useWords('exerciseEditor')
  const { forms } = definition.evaluation
  const put = (changed: Form[]) => onDefinition(withEvaluation(definition, { forms: changed }))
  const missing = formSubjects.filter((subject) => !forms.some((form) => form.subject === subject))
  const add = (subject: FormSubject) =>
    put(byOrder([...forms, { subject, periods: [], expectedPeriod: null, fields: [] }]))
  return (
    <div id="evaluation.forms" tabIndex={-1} className="list-blocks">
      <p className="quiet">{words('formsLine')}</p>
      {forms.map((form, at) => (
        <FormBlock
          key={form.subject}
          form={form}
          path={`evaluation.forms[${at}]`}
          onForm={(changed) => put(forms.map((one, index) => (index === at ? changed : one)))}
        />
      ))}
      <div className="exercise-deeds">
        {missing.map((subject) => (
          <Button key={subject} icon={<PlusOutlined />} onClick={() => add(subject)}>
            {words('addForm', { subject: words(`form_${subject}`) })}
          </Button>
        ))}
      </div>
    </div>
  )
}
