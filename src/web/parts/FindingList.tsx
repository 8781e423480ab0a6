/** Findings, the blocking ones first, each with its place and a jump to it. */

import { Button } from 'antd'
import type { z } from 'zod'
import type { FindingView } from '#contract/shared.ts'
import { findingText } from '#words/finding-text.ts'
import { useLanguage, useWords } from '../language.tsx'
import { Mark, type Tone } from './Mark.tsx'
import './finding-list.css'

type Finding = z.infer<typeof FindingView>

const severities = ['error', 'warning', 'note'] as const
const tones: Record<Finding['severity'], Tone> = { error: 'stop', warning: 'warn', note: 'none' }
const headings = { error: 'errors', warning: 'warnings', note: 'notes' } as const
const meanings = { error: 'errorsMeaning', warning: 'warningsMeaning', note: 'notesMeaning' } as const

/** Where a finding stands, in words: 工作表“指标” H14单元格; 表2 第5行 第3列. */
export function usePlaceText(): (place: Finding['place']) => string {
  const words = useWords('parts')
  return ({ sheet, cell, table, row, column }) => {
    const told = [
      sheet === undefined ? '' : words('placeSheet', { sheet }),
      cell === undefined ? '' : words('placeCell', { cell }),
      table === undefined ? '' : words('placeTable', { table }),
      row === undefined ? '' : words('placeRow', { row }),
      column === undefined ? '' : words('placeColumn', { column }),
    ].filter(Boolean)
    return told.length > 0 ? told.join(' ') : words('placeNone')
  }
}

interface FindingListProps {
  findings: readonly Finding[]
  /** Shows the place of a finding; null for one whose place is not on the screen. */
  jumpTo?: (finding: Finding) => (() => void) | null
  /** How many there are of each severity, where only the first are given. */
  counts?: Readonly<Record<Finding['severity'], number>>
  /** True where all findings are about the one thing on the screen. */
  placeless?: boolean
}

function FindingRow({
  finding,
  jumpTo,
  placeless,
}: Omit<FindingListProps, 'findings'> & { finding: Finding }) {
  const { language } = useLanguage()
  const words = useWords('parts')
  const placeText = usePlaceText()
  const jump = jumpTo?.(finding)
  return (
    <li className="finding">
      {!placeless && <span className="finding-place">{placeText(finding.place)}</span>}
      <span className="finding-text">{findingText(language, finding)}</span>
      {jump && (
        <Button type="link" size="small" onClick={jump}>
          {words('jump')}
        </Button>
      )}
    </li>
  )
}

export function FindingList({ findings, counts, jumpTo, placeless = false }: FindingListProps) {
  const words = useWords('parts')
  return severities.map((severity) => {
    const these = findings.filter((finding) => finding.severity === severity)
    if (these.length === 0) return null
    const count = counts?.[severity] ?? these.length
    return (
      <section key={severity} className="findings sheet">
        <h2 className="findings-head">
          <Mark tone={tones[severity]} word={`${words(headings[severity])} ${count}`} />
          <span className="quiet">{words(meanings[severity])}</span>
        </h2>
        <ol
          className="findings-rows"
          // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is scrolled from the keyboard too.
          tabIndex={0}
          aria-label={words(headings[severity])}
        >
          {these.map((finding) => (
            <FindingRow
              key={`${finding.code} ${JSON.stringify(finding.place)} ${finding.found}`}
              finding={finding}
              placeless={placeless}
              {...(jumpTo ? { jumpTo } : {})}
            />
          ))}
        </ol>
        {count > these.length && (
          <p className="findings-cut quiet">{words('findingsCut', { shown: these.length, count })}</p>
        )}
      </section>
    )
  })
}
