/** Of a definition: what the evaluation is called, who leads it, its cut-offs, its documents. */

import type { Exercise } from '#contract/exercise.ts'
import { evaluationKinds } from '#domain/evaluations/evaluation.ts'
import { freeKey } from '#domain/exercises/asked.ts'
import { useWords } from '../../../language.tsx'
import { type PartProps, unitOptions, withEvaluation } from '../changing.ts'
import { DayField, PickField, PickMany, TextField } from '../fields.tsx'
import { ListOf } from '../ListOf.tsx'

const innerSteps = ['0', '1', '2', '3'] as const
const offices = ['statistics', 'governmentOffice', 'congress'] as const

function Evaluation({ definition, onDefinition }: PartProps) {
  const words = useWords('exerciseEditor')
  const kinds = useWords('evaluationKindWords')
  const { evaluation } = definition
  const change = (changed: Partial<Exercise['evaluation']>) =>
    onDefinition(withEvaluation(definition, changed))
  const chosen = innerSteps.find((one) => one === String(evaluation.innerSteps)) ?? '0'
  return (
    <div className="editor-fields">
      <TextField
        id="evaluation.name"
        label={words('name')}
        text={evaluation.name}
        onText={(name) => change({ name })}
      />
      <PickField
        id="evaluation.kind"
        label={words('kind')}
        value={evaluation.kind}
        options={evaluationKinds.map((kind) => ({ value: kind, label: kinds(kind) }))}
        onPick={(kind) => change({ kind })}
      />
      <DayField
        id="evaluation.contactsDueOn"
        label={words('contactsDueOn')}
        day={evaluation.contactsDueOn}
        onDay={(day) => day && change({ contactsDueOn: day })}
      />
      <PickMany
        id="evaluation.contactsAsked"
        label={words('contactsAsked')}
        hint={words('contactsAskedAll')}
        values={evaluation.contactsAsked ?? []}
        options={unitOptions(definition)}
        onPick={(names) => change({ contactsAsked: names.length === 0 ? null : names })}
      />
      <PickField
        id="evaluation.innerSteps"
        label={words('innerSteps')}
        value={chosen}
        options={innerSteps.map((count) => ({ value: count, label: words(`innerSteps_${count}`) }))}
        onPick={(count) => change({ innerSteps: Number(count) })}
      />
      <PickMany
        id="evaluation.basis"
        label={words('basis')}
        values={evaluation.basis}
        options={definition.basisDocuments.map(({ key, title }) => ({ value: key, label: title }))}
        onPick={(basis) => change({ basis })}
      />
    </div>
  )
}

function CutOffs({ definition, onDefinition }: PartProps) {
  const words = useWords('exerciseEditor')
  const { cutOffs } = definition.evaluation
  return (
    <>
      <h3>{words('cutOffs')}</h3>
      <p className="quiet">{words('cutOffsLine')}</p>
      <div className="editor-fields">
        {(['yearly', 'monthly', 'progress'] as const).map((one) => (
          <DayField
            key={one}
            id={`evaluation.cutOffs.${one}`}
            label={words(one)}
            day={cutOffs[one]}
            onDay={(day) =>
              day && onDefinition(withEvaluation(definition, { cutOffs: { ...cutOffs, [one]: day } }))
            }
          />
        ))}
      </div>
    </>
  )
}

function Offices({ definition, onDefinition }: PartProps) {
  const words = useWords('exerciseEditor')
  const options = unitOptions(definition)
  return (
    <div className="editor-fields">
      <TextField
        id="government"
        label={words('government')}
        text={definition.government}
        onText={(government) => onDefinition({ ...definition, government })}
      />
      <PickField
        id="coordinator"
        label={words('coordinator')}
        value={definition.coordinator}
        options={options}
        onPick={(coordinator) => onDefinition({ ...definition, coordinator })}
      />
      {offices.map((office) => (
        <PickField
          key={office}
          id={office}
          label={words(office)}
          value={definition[office] ?? ''}
          options={[{ value: '', label: words('none') }, ...options]}
          onPick={(name) => onDefinition({ ...definition, [office]: name === '' ? null : name })}
        />
      ))}
    </div>
  )
}

function Documents({ definition, onDefinition }: PartProps) {
  const words = useWords('exerciseEditor')
  const { basisDocuments } = definition
  return (
    <>
      <h3>{words('documents')}</h3>
      <ListOf
        path="basisDocuments"
        list={basisDocuments}
        nameOf={({ title }) => title}
        addText={words('addDocument')}
        make={() => ({
          key: freeKey(
            'document-',
            basisDocuments.map(({ key }) => key),
          ),
          ...{ title: '', number: '', issuer: '', issuedOn: null },
        })}
        onList={(list) => onDefinition({ ...definition, basisDocuments: list })}
      >
        {({ title, number, issuer, issuedOn }, { path, change }) => (
          <div className="line-document">
            <TextField
              id={`${path}.title`}
              label={words('documentTitle')}
              text={title}
              onText={(text) => change({ title: text })}
            />
            <TextField
              id={`${path}.number`}
              label={words('documentNumber')}
              text={number}
              onText={(text) => change({ number: text })}
            />
            <TextField
              id={`${path}.issuer`}
              label={words('issuer')}
              text={issuer}
              onText={(text) => change({ issuer: text })}
            />
            <DayField
              id={`${path}.issuedOn`}
              label={words('issuedOn')}
              day={issuedOn}
              clearable
              onDay={(day) => change({ issuedOn: day })}
            />
          </div>
        )}
      </ListOf>
    </>
  )
}

export function BasicsPart(props: PartProps) {
  return (
    <>
      <Evaluation {...props} />
      <CutOffs {...props} />
      <Offices {...props} />
      <Documents {...props} />
    </>
  )
}
