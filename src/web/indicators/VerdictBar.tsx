/** How the decided words are spread: one sentence with the counts, one stacked bar whose parts show the rows. */

import type { IndicatorSummary, IndicatorView } from '#contract/indicators.ts'
import { useWords } from '../language.tsx'
import { useClassWord } from './useClassWord.ts'

/** Stands for the indicators nobody has decided yet. */
export const undecided = 'undecided'

export const wordKey = ({ decision }: IndicatorSummary): string => decision?.class ?? undecided

interface VerdictBarProps {
  indicators: readonly IndicatorSummary[]
  scale: IndicatorView['scale']
  chosen: string | undefined
  onChoose: (word: string | undefined) => void
}

export function VerdictBar({ indicators, scale, chosen, onChoose }: VerdictBarProps) {
  const words = useWords('indicators')
  const parts = useWords('parts')
  const classWord = useClassWord(scale)
  const counted = [...scale.map(({ key }) => key), undecided]
    .map((key) => ({
      key,
      word: key === undecided ? words('undecided') : classWord(key),
      count: indicators.filter((one) => wordKey(one) === key).length,
    }))
    .filter(({ count }) => count > 0)
  const classes = counted.filter(({ key }) => key !== undecided)
  const open = indicators.filter((one) => one.decision === null).length
  const list = classes.map(({ word, count }) => words('summaryClass', { word, count })).join(parts('listed'))
  return (
    <section className="verdict-bar sheet">
      <p>
        {words('summary', {
          total: indicators.length,
          decided: indicators.length - open,
          classes: list && words('summaryClasses', { list }),
          open: open > 0 ? words('summaryOpen', { count: open }) : '',
        })}
      </p>
      <div className="bar">
        {counted.map(({ key, word, count }) => (
          <button
            key={key}
            type="button"
            className={`bar-part bar-${key}`}
            style={{ flexGrow: count }}
            aria-pressed={chosen === key}
            aria-label={words('barOf', { word, count })}
            title={words('barOf', { word, count })}
            onClick={() => onChoose(chosen === key ? undefined : key)}
          >
            <span className="bar-word">{word}</span> {count}
          </button>
        ))}
      </div>
    </section>
  )
}
