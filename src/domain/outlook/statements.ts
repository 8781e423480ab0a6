/** What an outlook says, as codes and facts in their order. */

import type { OutlookClass } from '../verdicts/scale.ts'
import type { Said } from '../verdicts/verdict.ts'
import type { NoBasis } from './basis.ts'
import type { Comparison, ComparisonClass } from './comparison.ts'
import { contradictsOutlook } from './expected.ts'
import type { Ground } from './ground.ts'
import type { Chance, Likelihood } from './likelihood.ts'
import { lastOf } from './method.ts'
import type { ProjectedPath } from './path.ts'

export interface Told {
  /** Why nothing is projected; null where something is. */
  readonly reason: NoBasis | null
  /** The year the projection leads to. */
  readonly year: number | null
  /** Decimal text, and whether it meets the target; null where not reported. */
  readonly expected: { readonly number: string; readonly meets: boolean | null } | null
  readonly stated: OutlookClass | null
  /** The default method's path first, the fan's after it; empty where nothing is projected. */
  readonly paths: readonly ProjectedPath[]
  /** null without an expected value or with too few points. */
  readonly comparison: Comparison | null
  /** Of meeting the target, by the default method; null with too few points. */
  readonly likelihood: Chance | null
}

export type StatementCode =
  | NoBasis
  | ComparisonClass
  | Likelihood
  | 'stands-on'
  | 'projected'
  | 'projected-mean'
  | 'capped'
  | 'too-few'
  | 'too-far'
  | 'direction-towards'
  | 'direction-away'
  | 'direction-level'
  | 'expected-missing'
  | 'expected-meets'
  | 'expected-misses'
  | 'optimistic'
  | 'cautious'
  | 'stated-contradicts'

type Statement = Said<StatementCode>

const said = (code: StatementCode, details: Statement['details'] = {}): Statement => ({ code, details })

/** First what the projection gives, then the unit's value beside it. `ground` is null where nothing is projected. */
export function statementsOf(told: Told, ground: Ground | null): Statement[] {
  return [
    ...(told.reason ? [said(told.reason)] : []),
    ...(ground ? projectionStatements(told, ground) : []),
    ...expectedStatements(told),
  ]
}

function projectionStatements({ paths: [path], likelihood, year }: Told, ground: Ground): Statement[] {
  const { points } = ground.basis
  const last = path?.years.at(-1)
  const years = { first: points[0]?.at ?? '', last: lastOf(ground.basis).at, points: points.length }
  return [
    ...(last ? [said('stands-on', years), meanStatement(last)] : []),
    ...(last && ground.course.most !== null && isCapped(last, ground.course.most) ? [said('capped')] : []),
    ...shortageStatements(path?.shortage ?? null, ground),
    ...(likelihood ? [said(likelihood.class, { year: year ?? '', percent: likelihood.percent })] : []),
  ]
}

type LastYear = ProjectedPath['years'][number]

const meanStatement = ({ year, mean, of80 }: LastYear): Statement =>
  of80 ? said('projected', { year, mean, ...of80 }) : said('projected-mean', { year, mean })

const isCapped = ({ mean, of80, of95 }: LastYear, most: number): boolean =>
  [mean, of80?.upper, of95?.upper].some((text) => text !== undefined && Number(text) === most)

function shortageStatements(shortage: ProjectedPath['shortage'], ground: Ground): Statement[] {
  if (shortage === null) return []
  if (shortage.reason !== 'too_few') return [said('too-far')]
  const points = ground.basis.points.length
  return [said('too-few', { points, needed: shortage.needed }), ...directionStatement(ground)]
}

/** Which way the figures went from the first to the last; nothing where there is only one. */
function directionStatement({ basis: { points }, bar }: Ground): Statement[] {
  const [first] = points
  const last = points.at(-1)
  if (!first || !last || points.length < 2) return []
  const way = Math.sign(last.number - first.number)
  if (way === 0) return [said('direction-level')]
  const direction = way > 0 ? 'rising' : 'falling'
  return [said(way === bar.wanted ? 'direction-towards' : 'direction-away', { direction })]
}

function expectedStatements({ expected, stated, comparison, paths: [path] }: Told): Statement[] {
  if (!expected) return [said('expected-missing')]
  const { number, meets } = expected
  const bounds = path?.years.at(-1)?.of80
  return [
    ...(meets === null ? [] : [said(meets ? 'expected-meets' : 'expected-misses', { number })]),
    ...(comparison && bounds ? [said(comparison.class, { number, ...bounds })] : []),
    ...(comparison?.leaning ? [said(comparison.leaning)] : []),
    ...(stated && contradictsOutlook(stated, meets) ? [said('stated-contradicts', { stated })] : []),
  ]
}
