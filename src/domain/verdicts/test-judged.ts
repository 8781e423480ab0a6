/** For tests: a question put in texts, as a plan and its figures would have it. */

import { type Decimal, parseDecimal } from '../decimal.ts'
import { parsePeriod } from '../periods/period.ts'
import type { Nature } from '../plans/item.ts'
import type { TargetKind } from '../plans/target.ts'
import type { Judged, JudgedValue } from './judged.ts'

export interface Asked {
  readonly kind: TargetKind
  readonly target?: string | null
  readonly text?: string
  readonly nature?: Nature | null
  readonly direction?: 'up' | 'down' | null
  readonly unit?: string
  readonly base?: string | null
  readonly baseYear?: number | null
  readonly targetYear?: number | null
  readonly planEndYear?: number | null
  /** Levels by year. */
  readonly path?: Readonly<Record<string, string>>
  readonly values?: Figures
  readonly reference?: Figures | null
}

/** Figures by period; as a list they are those of 2021, 2022 and so on. */
type Figures = Readonly<Record<string, string>> | readonly string[]

/** Five years from 2020 on unless said otherwise, rising, without a base. */
export function makeJudged(asked: Asked): Judged {
  const { kind, target = null, text = target ?? '', direction = 'up', unit = '', base = null } = asked
  const { baseYear = 2020, targetYear = 2025, planEndYear = null, values = {}, reference = null } = asked
  const { nature = null, path = {} } = asked
  return {
    target: { kind, value: target === null ? null : makeDecimal(target), text },
    nature,
    direction,
    unit,
    base: base === null ? null : makeDecimal(base),
    baseYear,
    targetYear,
    planEndYear,
    path: Object.entries(path).map(([year, level]) => ({ year: Number(year), level: makeDecimal(level) })),
    values: makeValues(values),
    reference: reference && makeValues(reference),
  }
}

export function makeDecimal(text: string): Decimal {
  const number = parseDecimal(text)
  if (!number) throw new Error(`not a decimal: ${text}`)
  return number
}

const makeValues = (figures: Figures): JudgedValue[] =>
  Object.entries(figures).map(([key, number]) => {
    const text = Array.isArray(figures) ? String(2021 + Number(key)) : key
    const period = parsePeriod(text)
    if (!period) throw new Error(`not a period: ${text}`)
    return { id: `v${text}`, period, number: makeDecimal(number), grade: null }
  })
