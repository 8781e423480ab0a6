/** What is doubtful about one figure of an entry, and the sentence that says why it stands. */

import { Input } from 'antd'
import type { EntryView } from '#contract/entries.ts'
import { findingText } from '#words/finding-text.ts'
import { useLanguage, useWords } from '../../language.tsx'

type Doubts = EntryView['doubts']

export const doubtsOf = ({ doubts }: Pick<EntryView, 'doubts'>, period: string): Doubts =>
  doubts.filter((doubt) => doubt.period === period)

function DoubtTexts({ doubts, id }: { doubts: Doubts; id?: string }) {
  const { language } = useLanguage()
  return (
    <ul className="value-doubts" {...(id === undefined ? {} : { id })}>
      {doubts.map((doubt) => (
        <li key={doubt.code}>{findingText(language, doubt)}</li>
      ))}
    </ul>
  )
}

interface DoubtRowProps {
  doubts: Doubts
  /** Names the figure for those who hear the page. */
  label: string
  explanation: string
  onExplain: (explanation: string) => void
}

/** Under the figure: why it is doubted and, in one line, why it is right. */
export function DoubtRow({ doubts, label, explanation, onExplain }: DoubtRowProps) {
  const words = useWords('entry')
  const isAsked = doubts.some(({ wantsSentence }) => wantsSentence)
  if (doubts.length === 0 && explanation === '') return null
  const isMissing = isAsked && explanation.trim() === ''
  const told = `doubt-${label}`.replaceAll(/\s+/g, '-')
  return (
    <tr className="value-doubt">
      <td colSpan={5}>
        <div role="status">
          <DoubtTexts doubts={doubts} id={told} />
        </div>
        {(isAsked || explanation !== '') && (
          <Input
            aria-label={label}
            aria-describedby={told}
            aria-required={isAsked}
            {...(isMissing ? { status: 'warning' as const } : {})}
            placeholder={words('explainHint')}
            value={explanation}
            maxLength={1000}
            onChange={(event) => onExplain(event.target.value)}
          />
        )}
      </td>
    </tr>
  )
}

/** The same to be read: by whoever reviews, and once the filing left. */
export function DoubtRead({ doubts, explanation }: { doubts: Doubts; explanation: string }) {
  const words = useWords('entry')
  if (doubts.length === 0 && explanation === '') return null
  const isMissing = explanation === '' && doubts.some(({ wantsSentence }) => wantsSentence)
  return (
    <tr className="value-doubt">
      <td colSpan={5}>
        <DoubtTexts doubts={doubts} />
        {explanation && <p className="reading">{words('explained', { text: explanation })}</p>}
        {isMissing && <p className="value-trouble">{words('unexplained')}</p>}
      </td>
    </tr>
  )
}
