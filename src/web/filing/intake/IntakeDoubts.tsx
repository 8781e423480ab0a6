/** Figures of a file that the guards doubt: a sentence to each, kept with the figure once the file is confirmed. */

import { Input } from 'antd'
import type { IntakeView } from '#contract/intakes.ts'
import { findingText } from '#words/finding-text.ts'
import { periodLabel } from '#words/period-label.ts'
import { useLanguage, useWords } from '../../language.tsx'
import { TableHead } from '../../parts/TableHead.tsx'

type Doubted = IntakeView['doubted']

export const doubtKey = ({ entryId, period }: Pick<Doubted[number], 'entryId' | 'period'>): string =>
  `${entryId} ${period}`

interface IntakeDoubtsProps {
  readonly doubted: Doubted
  readonly said: Readonly<Record<string, string>>
  /** Absent where nothing can be confirmed any more. */
  readonly onSay?: (key: string, text: string) => void
}

export function IntakeDoubts({ doubted, said, onSay }: IntakeDoubtsProps) {
  const { language } = useLanguage()
  const words = useWords('intake')
  const entry = useWords('entry')
  if (doubted.length === 0) return null
  return (
    <>
      <h2 className="rows-head">{words('doubted', { count: doubted.length })}</h2>
      <p className="quiet">{words('doubtedLine')}</p>
      <table className="rows sheet">
        <TableHead heads={[words('item'), words('after'), words('problem'), entry('explanation')]} />
        <tbody>
          {doubted.map((one) => {
            const period = periodLabel(language, one.period)
            const key = doubtKey(one)
            return (
              <tr key={key}>
                <td data-label={words('item')}>{one.name}</td>
                <td data-label={words('after')}>
                  {period} {one.number}
                </td>
                <td data-label={words('problem')}>
                  {one.doubts.map((doubt) => (
                    <p key={doubt.code}>{findingText(language, doubt)}</p>
                  ))}
                </td>
                <td data-label={entry('explanation')}>
                  <Input
                    aria-label={`${one.name} ${entry('cellLabel', { period, column: entry('explanation') })}`}
                    placeholder={entry('explainHint')}
                    value={said[key] ?? ''}
                    maxLength={1000}
                    disabled={!onSay}
                    onChange={(event) => onSay?.(key, event.target.value)}
                  />
                </td>
              </tr>
            )
          })}
        </tbody>
      </table>
    </>
  )
}
