/** One overall score with what it hides said beside it: coverage, cap, second mean, other weights, every input. */

import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import type { ScoreView } from '#contract/scores.ts'
import { defaultScoreRules } from '#domain/scores/overall.ts'
import { useWords } from '../language.tsx'
import { instantText } from '../parts/format.ts'
import { Mark } from '../parts/Mark.tsx'

/** Scores are means of shares: three decimals say enough. */
const shown = (number: number): string => number.toFixed(3)
const percent = (share: number): string => `${(share * 100).toFixed(1)}%`

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  )
}

function Facts({ score: { score, check, grade, available, all } }: { score: ScoreView }) {
  const words = useWords('scores')
  const grades = useWords('scoreGrades')
  return (
    <dl className="score-facts">
      {score !== null && (
        <Fact name={words('score')}>
          <strong>{shown(score)}</strong>
        </Fact>
      )}
      {check !== null && <Fact name={words('check')}>{shown(check)}</Fact>}
      {grade && <Fact name={words('grade')}>{grades(grade)}</Fact>}
      <Fact name={words('coverage')}>{words('coverageOf', { available, all })}</Fact>
    </dl>
  )
}

/** What a reader of the number must know. */
function Said({ score: one }: { score: ScoreView }) {
  const words = useWords('scores')
  const grades = useWords('scoreGrades')
  const parts = useWords('parts')
  const { score, available, all, isCapped, robustness } = one
  const failed = one.parts.filter(({ isBinding, isFailed }) => isBinding && isFailed)
  const names = failed.map(({ name }) => name).join(parts('listed'))
  return (
    <>
      {score === null && <Mark tone="warn" word={words('noScore', { available, all })} />}
      {isCapped && <Mark tone="stop" word={words('capped', { cap: grades(defaultScoreRules.cap) })} />}
      {failed.length > 0 && <p>{words('failed', { names })}</p>}
      {robustness && (
        <p>
          {words('robust')}：
          {words('robustLine', {
            scores: robustness.scores,
            ...{ low: shown(robustness.low), high: shown(robustness.high) },
            ...{ median: shown(robustness.median), same: Math.round(robustness.sameGrade * 100) },
          })}
        </p>
      )}
    </>
  )
}

function Chapters({ score: { chapters } }: { score: ScoreView }) {
  const words = useWords('scores')
  const parts = useWords('parts')
  return (
    <table className="rows rows-dense">
      <thead>
        <tr>
          <th scope="col">{words('chapter')}</th>
          <th scope="col" className="number">
            {words('weight')}
          </th>
          <th scope="col" className="number">
            {words('own')}
          </th>
        </tr>
      </thead>
      <tbody>
        {chapters.map(({ chapter, weight, score }) => (
          <tr key={chapter}>
            <td>{chapter || words('noField')}</td>
            <td data-label={words('weight')} className="number">
              {percent(weight)}
            </td>
            <td data-label={words('own')} className="number">
              {score === null ? parts('notApplicable') : shown(score)}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function Inputs({ score: { parts } }: { score: ScoreView }) {
  const words = useWords('scores')
  const common = useWords('parts')
  return (
    <details>
      <summary>{words('inputs')}</summary>
      <table className="rows rows-dense">
        <thead>
          <tr>
            <th scope="col">{words('indicator')}</th>
            <th scope="col" className="number">
              {words('completion')}
            </th>
            <th scope="col" className="number">
              {words('weight')}
            </th>
          </tr>
        </thead>
        <tbody>
          {parts.map(({ itemId, number, name, completion, weight, isBinding, isFailed }) => (
            <tr key={itemId}>
              <td>
                <Link to="/indicators/$id" params={{ id: itemId }}>
                  {number} {name}
                </Link>
                <div className="quiet small">
                  {[isBinding && common('binding'), isFailed && words('isFailed')]
                    .filter(Boolean)
                    .join(' · ')}
                </div>
              </td>
              <td data-label={words('completion')} className="number">
                {completion === null ? common('notApplicable') : percent(completion)}
              </td>
              <td data-label={words('weight')} className="number">
                {percent(weight)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  )
}

export function Score({ score }: { score: ScoreView }) {
  const words = useWords('scores')
  const { by, at, evaluation, cutOff, seed, compared } = score
  return (
    <section className="sheet score">
      <h2>{words('madeBy', { by, at: instantText(at) })}</h2>
      <p className="quiet small">
        {words('basis', { evaluation, date: cutOff })} · {words(compared ? 'compared' : 'equal')}
        {compared && ` · ${words('ratioIs', { ratio: shown(compared.ratio) })}`} · {words('seedIs', { seed })}
      </p>
      <Facts score={score} />
      <Said score={score} />
      <Chapters score={score} />
      <Inputs score={score} />
    </section>
  )
}
