/**
 * Verdicts for a whole country: 2,843 counties × 20 indicators × 15 years, decided on exact decimals by the rule
 * that `judge` decides by, and beside it a plain loop over typed arrays of floats that does the same arithmetic.
 */

import { type Decimal, decimalText } from '#domain/decimal.ts'
import { judge } from '#domain/verdicts/judge.ts'
import { classTowards, type Way } from '#domain/verdicts/rules/towards.ts'
import { defaultThresholds, type FinerLine, type VerdictClass } from '#domain/verdicts/scale.ts'
import { makeJudged } from '#domain/verdicts/test-judged.ts'

const [counties, indicators, years, whole] = [2843, 20, 15, 5]
const count = counties * indicators * years
const runs = 15

/** Every outcome of a verdict as a small number, so that both sides write the same thing. */
const codes: Readonly<Record<VerdictClass | FinerLine, number>> = {
  ...{ ahead: 0, faster: 1, on_schedule: 2, behind: 3 },
  ...{ slow: 3, far_behind: 4, regressing: 5 },
}

interface Row extends Way {
  readonly elapsed: number
  readonly whole: number
}

/** The same numbers at every run, so that results can be compared: a generator of its own, and no chance. */
let state = 20260101
function next(below: number): number {
  state = (Math.imul(state, 1664525) + 1013904223) >>> 0
  return Math.floor((state / 2 ** 32) * below)
}

/** Figures as plans have them: 0 to 2 decimals, half of them to fall, values from fallen back to reached. */
function makeRow(at: number): Row {
  const decimals = at % 3
  const base = 1000 + next(9000)
  const change = 50 + next(900)
  const wanted = at % 2 === 0 ? 1 : -1
  const value = base + wanted * (next(Math.floor(change * 1.4)) - Math.floor(change * 0.2))
  const figure = (units: number): Decimal => ({ units, decimals })
  return {
    ...{ base: figure(base), level: figure(base + wanted * change), value: figure(value) },
    ...{ wanted, elapsed: 1 + (at % whole), whole },
  }
}

const rows = Array.from({ length: count }, (_, at) => makeRow(at))
const exact = new Uint8Array(count)
const plain = new Uint8Array(count)

function decideExactly(): void {
  for (let at = 0; at < count; at += 1) {
    const row = rows[at]
    if (!row) continue
    const verdict = classTowards(row, defaultThresholds)
    exact[at] = codes[verdict.finer ?? verdict.class]
  }
}

const floats = (of: (row: Row) => number) => Float64Array.from(rows, of)
const float = (number: Decimal) => Number(decimalText(number))
const bases = floats((row) => float(row.base))
const levels = floats((row) => float(row.level))
const values = floats((row) => float(row.value))
const directions = floats((row) => row.wanted)
const elapsed = floats((row) => row.elapsed)

function floatCode(ratio: number): number {
  if (ratio >= 1.1) return 1
  if (ratio >= 0.95) return 2
  if (ratio >= 0.6) return 3
  return ratio >= 0 ? 4 : 5
}

/** As it is written where only speed counts; the compiler wants the zeros. */
function decidePlainly(): void {
  for (let at = 0; at < count; at += 1) {
    const base = bases[at] ?? 0
    const level = levels[at] ?? 0
    const value = values[at] ?? 0
    const isReached = (value - level) * (directions[at] ?? 0) >= 0
    plain[at] = isReached ? 0 : floatCode((value - base) / (level - base) / ((elapsed[at] ?? 0) / whole))
  }
}

function timed(work: () => void): number {
  const before = performance.now()
  work()
  return performance.now() - before
}

const median = (times: readonly number[]): number =>
  times.toSorted((one, other) => one - other)[Math.floor(times.length / 2)] ?? Number.NaN

/** Both are warmed up, then take turns, so that neither has the quieter machine. */
function measured(): { exactly: number; plainly: number } {
  for (let run = 0; run < 5; run += 1) {
    decideExactly()
    decidePlainly()
  }
  const times = Array.from({ length: runs }, () => [timed(decideExactly), timed(decidePlainly)] as const)
  return { exactly: median(times.map(([one]) => one)), plainly: median(times.map(([, other]) => other)) }
}

/** With every line of the arithmetic, as the indicator page asks for it: a sample, for one verdict. */
function withArithmetic(): number {
  const sample = rows.slice(0, 20_000).map(({ base, level, value, wanted, elapsed: year }) =>
    makeJudged({
      ...{ kind: 'level', base: decimalText(base), target: decimalText(level) },
      direction: wanted === 1 ? 'up' : 'down',
      values: { [2020 + year]: decimalText(value) },
    }),
  )
  const all = () => sample.forEach((judged) => void judge(judged, { cutOff: '2025-12-31' }))
  all()
  return median(Array.from({ length: 5 }, () => timed(all))) / sample.length
}

const { exactly, plainly } = measured()
const different = exact.reduce((sum, code, at) => sum + (code === plain[at] ? 0 : 1), 0)
const milliseconds = (time: number) => `${time.toFixed(1)} ms`
console.log(`评价 verdicts: ${count} = ${counties} × ${indicators} × ${years}; median of ${runs} runs`)
console.log(`精确小数 exact decimals: ${milliseconds(exactly)}`)
console.log(`普通数组循环 plain typed-array loop: ${milliseconds(plainly)}`)
console.log(`比值 ratio: ${(exactly / plainly).toFixed(2)}`)
console.log(`浮点误判 classes that floats get wrong: ${different}`)
console.log(`含计算过程 one verdict with its arithmetic: ${(withArithmetic() * 1000).toFixed(1)} µs`)
