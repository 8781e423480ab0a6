/** The yearly values of an indicator that a comparison may use: those on or before the cut-off. */

import { type Decimal, parseDecimal } from '../../decimal.ts'
import { standingAt } from '../../periods/cut-off.ts'
import { parsePeriod } from '../../periods/period.ts'
import type { ReportMaterial } from '../material.ts'

export type Indicator = ReportMaterial['indicators'][number]

export interface YearValue {
  readonly year: number
  readonly number: Decimal
  readonly id: string
}

/** In order; a value that is no number is left out. */
export function yearlyValues({ values }: Indicator, { cutOffs }: ReportMaterial): YearValue[] {
  const dated = values.flatMap((value) => {
    const period = parsePeriod(value.period)
    return period ? [{ period, value }] : []
  })
  return standingAt(dated, cutOffs.yearly).yearly.flatMap(({ value }) => {
    const number = parseDecimal(value.number)
    return number ? [{ year: Number(value.period), number, id: value.id }] : []
  })
}
