/** What was found in a file: the place, what was read there, what is wrong and what would be right, worst first. */

import type { IntakeView } from '#contract/intakes.ts'
import { findingText } from '#words/finding-text.ts'
import { useLanguage, useWords } from '../../language.tsx'
import { usePlaceText } from '../../parts/FindingList.tsx'
import { Mark, type Tone } from '../../parts/Mark.tsx'
import { TableHead } from '../../parts/TableHead.tsx'
import '../../parts/finding-list.css'

type Finding = IntakeView['findings'][number]

const levels: readonly {
  severity: Finding['severity']
  tone: Tone
  head: 'errors' | 'warnings' | 'notes'
}[] = [
  { severity: 'error', tone: 'stop', head: 'errors' },
  { severity: 'warning', tone: 'warn', head: 'warnings' },
  { severity: 'note', tone: 'none', head: 'notes' },
]
const meanings = { errors: 'errorsMeaning', warnings: 'warningsMeaning', notes: 'notesMeaning' } as const

function FindingRow({ finding }: { finding: Finding }) {
  const { language } = useLanguage()
  const words = useWords('intake')
  const placeText = usePlaceText()
  const { row = '', column = '', right = '' } = finding.details ?? {}
  const isOfCell = row !== '' || column !== ''
  return (
    <tr>
      <td data-label={words('place')}>{placeText(finding.place)}</td>
      <td data-label={words('item')} className={row === '' ? 'nothing' : ''}>
        {row || '—'}
      </td>
      <td data-label={words('part')} className={column === '' ? 'nothing' : ''}>
        {column || '—'}
      </td>
      <td data-label={words('raw')}>
        <span className="reading">{finding.found || (isOfCell ? words('empty') : '—')}</span>
      </td>
      <td data-label={words('problem')}>{findingText(language, finding)}</td>
      <td data-label={words('right')} className={right === '' ? 'nothing' : ''}>
        <span className="reading">{right === '' ? '—' : right}</span>
      </td>
    </tr>
  )
}

/** Equal findings at one place, told apart for the list's keys. */
function keyed(findings: readonly Finding[]): { key: string; finding: Finding }[] {
  const seen = new Map<string, number>()
  return findings.map((finding) => {
    const own = JSON.stringify(finding)
    const count = (seen.get(own) ?? 0) + 1
    seen.set(own, count)
    return { key: `${own} ${count}`, finding }
  })
}

export function IntakeFindings({ findings }: { findings: IntakeView['findings'] }) {
  const words = useWords('intake')
  const parts = useWords('parts')
  return levels.map(({ severity, tone, head }) => {
    const these = findings.filter((finding) => finding.severity === severity)
    if (these.length === 0) return null
    return (
      <section key={severity} className="findings sheet">
        <h2 className="findings-head">
          <Mark tone={tone} word={`${parts(head)} ${these.length}`} />
          <span className="quiet">{parts(meanings[head])}</span>
        </h2>
        <table className="rows intake-findings">
          <TableHead
            heads={[
              words('place'),
              words('item'),
              words('part'),
              words('raw'),
              words('problem'),
              words('right'),
            ]}
          />
          <tbody>
            {keyed(these).map(({ key, finding }) => (
              <FindingRow key={key} finding={finding} />
            ))}
          </tbody>
        </table>
      </section>
    )
  })
}
