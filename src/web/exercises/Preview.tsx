/** What the next evaluation says otherwise than the one it begins from, as it is typed. */

import { useDeferredValue, useMemo } from 'react'
import type { Exercise } from '#contract/exercise.ts'
import { evaluationKinds } from '#domain/evaluations/evaluation.ts'
import { exercisePlaceText } from '#words/exercise-place-text.ts'
import { useLanguage, useWords } from '../language.tsx'
import { TableHead } from '../parts/TableHead.tsx'
import { type Next, previewOf } from './next.ts'

export function Preview({ base, next }: { base: Exercise; next: Next }) {
  const words = useWords('exercises')
  const parts = useWords('parts')
  const { language } = useLanguage()
  const kinds = useWords('evaluationKindWords')
  const shown = useDeferredValue(next)
  const changes = useMemo(() => previewOf(base, shown), [base, shown])
  if (changes.length === 0) return <p className="quiet">{words('previewNone')}</p>
  const said = (text: string) => {
    const kind = evaluationKinds.find((one) => one === text)
    return kind ? kinds(kind) : text
  }
  return (
    <>
      <p className="quiet">{words('previewCount', { count: changes.length })}</p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is reached by the keyboard */}
      <section className="next-changes" aria-label={words('preview')} tabIndex={0}>
        <table className="rows rows-dense">
          <TableHead heads={[words('where'), words('before'), words('after')]} />
          <tbody>
            {changes.map(({ from, to, count, path }) => (
              <tr key={path}>
                <td data-label={words('where')} className="quiet">
                  {exercisePlaceText(language, base, path)}
                  {count > 1 && ` · ${words('previewPlaces', { count })}`}
                </td>
                <td data-label={words('before')}>
                  <del>{said(from)}</del>
                </td>
                <td data-label={words('after')}>{said(to) || parts('notApplicable')}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </>
  )
}
