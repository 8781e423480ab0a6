/** What is missing in the definition or does not fit together, each with its place in words and the way there. */

import { Button } from 'antd'
import { exerciseFindingText, exercisePlaceText } from '#words/exercise-place-text.ts'
import { useLanguage, useWords } from '../../language.tsx'
import { Mark, type Tone } from '../../parts/Mark.tsx'
import '../../parts/finding-list.css'
import type { DraftStand } from './draft.ts'

interface Line {
  readonly severity: 'error' | 'warning' | 'note'
  readonly path: string
  readonly text: string
}

const tones: Record<Line['severity'], Tone> = { error: 'stop', warning: 'warn', note: 'none' }

/** What is missing before what does not fit; errors before warnings. */
function useLines({ gaps, saved }: DraftStand): Line[] {
  const { language } = useLanguage()
  const words = useWords('exerciseEditor')
  const found = saved.findings.map((finding) => ({
    severity: finding.severity,
    path: String(finding.details?.path ?? ''),
    text: exerciseFindingText(language, finding),
  }))
  return [
    ...gaps.map(({ path, found: what }) => ({
      severity: 'error' as const,
      path,
      text: what === '' ? words('missing') : words('malformed', { found: what }),
    })),
    ...found.filter(({ severity }) => severity === 'error'),
    ...found.filter(({ severity }) => severity !== 'error'),
  ]
}

export function DraftFindings({ stand, onShow }: { stand: DraftStand; onShow: (path: string) => void }) {
  const words = useWords('exerciseEditor')
  const parts = useWords('parts')
  const { language } = useLanguage()
  const lines = useLines(stand)
  if (lines.length === 0) return null
  const marked = { error: parts('errors'), warning: parts('warnings'), note: parts('notes') }
  return (
    <section className="findings sheet" aria-label={words('findings')}>
      <ol className="findings-rows">
        {lines.map(({ severity, path, text }) => (
          <li key={`${path} ${text}`} className="finding editor-finding">
            <span>
              <Mark tone={tones[severity]} word={marked[severity]} />
            </span>
            <span className="finding-text">
              {exercisePlaceText(language, stand.definition, path)}
              {words('colon')}
              {text}
            </span>
            <Button type="link" size="small" onClick={() => onShow(path)}>
              {parts('jump')}
            </Button>
          </li>
        ))}
      </ol>
    </section>
  )
}
