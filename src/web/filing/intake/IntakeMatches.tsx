/** Rows, tables and headings without a hidden key that were taken for ones of the form: a person looks and agrees before confirming. */

import { Checkbox } from 'antd'
import type { IntakeView } from '#contract/intakes.ts'
import { useWords } from '../../language.tsx'
import { usePlaceText } from '../../parts/FindingList.tsx'
import { TableHead } from '../../parts/TableHead.tsx'

interface IntakeMatchesProps {
  readonly matches: IntakeView['matches']
  readonly agreed: boolean
  /** Absent where nothing can be confirmed any more. */
  readonly onAgree?: (agreed: boolean) => void
}

export function IntakeMatches({ matches, agreed, onAgree }: IntakeMatchesProps) {
  const words = useWords('intake')
  const placeText = usePlaceText()
  if (matches.length === 0) return null
  return (
    <>
      <h2 className="rows-head">{words('matches', { count: matches.length })}</h2>
      <p className="quiet">{words('matchesLine')}</p>
      <table className="rows sheet">
        <TableHead heads={[words('place'), words('matchFound'), words('matchRow')]} />
        <tbody>
          {matches.map(({ place, found, row }) => (
            <tr key={`${JSON.stringify(place)} ${row}`}>
              <td data-label={words('place')}>{placeText(place)}</td>
              <td data-label={words('matchFound')}>{found}</td>
              <td data-label={words('matchRow')}>{row}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {onAgree && (
        <Checkbox
          className="matches-agree"
          checked={agreed}
          onChange={({ target }) => onAgree(target.checked)}
        >
          {words('matchesAgree')}
        </Checkbox>
      )}
    </>
  )
}
