/** A period as people write it in a table. */

import { type Period, parsePeriod } from '../periods/period.ts'
import { periodHead } from './heads.ts'

/** '2022', '2022年', '2023年上半年', '2023-H1', '2021年至2023年6月累计'. */
export function readPeriodWords(text: string): Period | null {
  const bare = text.replaceAll(/\s+/g, '')
  const direct = parsePeriod(bare)
  if (direct) return direct
  const [, from, to = bare] = /^(\d{4})年[至—-](.+?)(?:累计)?$/.exec(bare) ?? []
  const year = /^(\d{4})年?/.exec(to)?.[1]
  if (year === undefined) return null
  const parts = ['', '-H1', '-H2', '-Q1', '-Q2', '-Q3', '-Q4', ...months]
  const canonical = parts.map((part) => `${year}${part}`).find((one) => periodHead(one) === to)
  return canonical === undefined ? null : parsePeriod(from === undefined ? canonical : `${from}/${canonical}`)
}

const months = Array.from({ length: 12 }, (_, at) => `-${String(at + 1).padStart(2, '0')}`)
