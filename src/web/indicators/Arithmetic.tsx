/** The machine's verdict opened into its arithmetic, line by line; a working paper. */

import type { IndicatorView } from '#contract/indicators.ts'
import { arithmeticText, reasonText } from '#words/verdict-text.ts'
import { useLanguage, useWords } from '../language.tsx'
import { Mark } from '../parts/Mark.tsx'
import { adjustedText } from './trend-words.ts'
import { useClassWord } from './useClassWord.ts'

export function Arithmetic({ indicator: { summary, scale } }: { indicator: IndicatorView }) {
  const words = useWords('indicators')
  const { language } = useLanguage()
  const word = useClassWord(scale)
  const { verdict, unit } = summary
  const changed = adjustedText(language, summary)
  return (
    <section className="indicator-part sheet">
      <h2>
        {words('arithmetic')} <Mark tone="warn" word={words('arithmeticDraft')} />
      </h2>
      {verdict ? (
        <>
          <p className="verdict-word">
            {verdict.class === null
              ? words('verdictNone', { reason: verdict.reason ? reasonText(language, verdict.reason) : '' })
              : words('verdictIs', { word: word(verdict.class) })}
          </p>
          <ol className="arithmetic">
            {changed && <li>{changed}</li>}
            {verdict.arithmetic.map((line) => (
              <li key={`${line.code} ${JSON.stringify(line.details)}`}>
                {arithmeticText(language, line, { unit, word })}
              </li>
            ))}
          </ol>
        </>
      ) : (
        <p className="quiet">{words('verdictHidden')}</p>
      )}
    </section>
  )
}
