/** A period 时期: what stretch of time a figure speaks of. Its text form is canonical and is what is stored. */

/** The stretch a period ends with; a yearly figure is compared with yearly ones only. */
export type PeriodPart = 'year' | 'half' | 'quarter' | 'month'

/** Read with `parsePeriod`; two periods are the same when their texts are. */
export interface Period {
  /** '2022', '2023-H1', '2023-Q2', '2023-06'; cumulative from a first year on: '2021/2023-06'. */
  readonly text: string
  readonly year: number
  readonly part: PeriodPart
  /** First year of a cumulative period 累计; null for a plain one. */
  readonly since: number | null
  /** Last day it covers, 'YYYY-MM-DD'. */
  readonly lastDay: string
}

const shape = /^(?:([12]\d{3})\/)?([12]\d{3})(?:-(?:H([12])|Q([1-4])|(0[1-9]|1[0-2])))?$/

/**
 * The period a canonical text names.
 * @returns null for any other text, and for a cumulative period that ends before it begins.
 */
export function parsePeriod(text: string): Period | null {
  const found = shape.exec(text)
  if (!found) return null
  const [, since, year = '', half, quarter, month] = found
  if (since !== undefined && since > year) return null
  const end = lastPart(half, quarter, month)
  return {
    text,
    year: Number(year),
    part: end.part,
    since: since === undefined ? null : Number(since),
    // Day 0 of the month after it.
    lastDay: new Date(Date.UTC(Number(year), end.month, 0)).toISOString().slice(0, 10),
  }
}

function lastPart(half?: string, quarter?: string, month?: string): { part: PeriodPart; month: number } {
  if (half !== undefined) return { part: 'half', month: Number(half) * 6 }
  if (quarter !== undefined) return { part: 'quarter', month: Number(quarter) * 3 }
  if (month !== undefined) return { part: 'month', month: Number(month) }
  return { part: 'year', month: 12 }
}

/** A plain whole year: the only period a yearly target is compared with. */
export const isYearly = (period: Period): boolean => period.part === 'year' && period.since === null
