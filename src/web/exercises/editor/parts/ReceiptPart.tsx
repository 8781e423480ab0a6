/** Of a definition: the form on which a unit names its contact. */

import type { Exercise } from '#contract/exercise.ts'
import { useWords } from '../../../language.tsx'
import { type PartProps, withEvaluation } from '../changing.ts'
import { NumberField, PickMany, TextField } from '../fields.tsx'

export function ReceiptPart({ definition, onDefinition }: PartProps) {
  const words = useWords('exerciseEditor')
  const { receipt } = definition.evaluation
  const change = (changed: Partial<Exercise['evaluation']['receipt']>) =>
    onDefinition(withEvaluation(definition, { receipt: { ...receipt, ...changed } }))
  return (
    <>
      <div className="editor-fields">
        <TextField
          id="evaluation.receipt.title"
          label={words('receiptTitle')}
          text={receipt.title}
          onText={(title) => change({ title })}
        />
        <NumberField
          id="evaluation.receipt.blankRows"
          label={words('blankRows')}
          number={receipt.blankRows}
          least={1}
          most={20}
          onNumber={(blankRows) => change({ blankRows })}
        />
      </div>
      <PickMany
        id="evaluation.receipt.columns"
        label={words('columns')}
        values={receipt.columns}
        hint={words('aliasesHint')}
        onPick={(columns) => change({ columns })}
      />
      <TextField
        id="evaluation.receipt.note"
        label={words('note')}
        rows={2}
        text={receipt.note}
        onText={(note) => change({ note })}
      />
      <table className="receipt-sample">
        <caption>{receipt.title}</caption>
        <thead>
          <tr>
            {receipt.columns.map((column) => (
              <th key={column} scope="col">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {Array.from({ length: receipt.blankRows }, (_, row) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: blank rows have nothing but their place
            <tr key={row}>
              {receipt.columns.map((column) => (
                <td key={column} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </>
  )
}
