/** The fields of an item that differ, as they stand and as they are to be, what changed inside a text marked. */

import type { AdjustedItemView } from '#contract/adjustments.ts'
import { fieldsSaid } from '#domain/plans/correction.ts'
import { differenceOf, type Piece } from '#domain/texts/difference.ts'
import { measuredFieldText } from '#words/item-text.ts'
import { useFieldWords } from '../items/FieldChanges.tsx'
import { useLanguage, useWords } from '../language.tsx'
import { TableHead } from '../parts/TableHead.tsx'
import '../parts/rows.css'

function Pieces({ pieces, as: As }: { pieces: readonly Piece[]; as: 'del' | 'ins' }) {
  return pieces.map(({ text, changed }, at) =>
    // A side's pieces never change places.
    // biome-ignore lint/suspicious/noArrayIndexKey: the place is what tells pieces apart
    changed ? <As key={at}>{text}</As> : <span key={at}>{text}</span>,
  )
}

function Side({ text, other, which }: { text: string; other: string; which: 'before' | 'after' }) {
  const words = useWords('adjustments')
  if (text === '') return <span className="quiet">{words('none_')}</span>
  const rows = which === 'before' ? differenceOf([text], [other]) : differenceOf([other], [text])
  const pieces = rows.flatMap((row) => row[which])
  return (
    <div>
      <Pieces pieces={pieces} as={which === 'before' ? 'del' : 'ins'} />
    </div>
  )
}

export function SideBySide({ item }: { item: AdjustedItemView }) {
  const words = useWords('adjustments')
  const told = useFieldWords()
  const { language } = useLanguage()
  const gone = item.change === 'remove' && item.before ? fieldsSaid(item.before) : null
  const rows = gone?.map(({ field, after }) => ({ field, before: after, after: '' })) ?? item.changes
  return (
    <table className="rows rows-dense side-by-side">
      <TableHead heads={[words('field'), words('before'), words('after')]} />
      <tbody>
        {rows.map(({ field, before, after }) => {
          const old = measuredFieldText(language, { field, value: before, content: item.before })
          const now = measuredFieldText(language, { field, value: after, content: item.after })
          return (
            <tr key={field}>
              <th scope="row">{told.label(field)}</th>
              <td data-label={words('before')}>
                <Side text={old} other={now} which="before" />
              </td>
              <td data-label={words('after')}>
                <Side text={now} other={old} which="after" />
              </td>
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}
