/** `guiheng verdicts FILE.csv [--json] [--cutoff DATE]`: judges a file of indicators, without a database. */

import { parseArgs } from 'node:util'
import { type IndicatorRow, readIndicatorCsv } from '#documents/reading/csv/indicator-csv.ts'
import { isDay } from '#domain/calendar/day.ts'
import { isYearly } from '#domain/periods/period.ts'
import { Refusal } from '#domain/refusal.ts'
import { judge } from '#domain/verdicts/judge.ts'
import type { Verdict } from '#domain/verdicts/verdict.ts'
import { periodLabel } from '#words/period-label.ts'
import { say } from '#words/say.ts'
import { arithmeticText, reasonText, verdictWord } from '#words/verdict-text.ts'
import { bytesOf } from './given-file.ts'

/** What is printed for one indicator, in the official language. */
interface Printed {
  readonly indicator: string
  readonly nature: Verdict['nature']
  readonly verdict: string | null
  readonly ratio: string | null
  /** Days behind the planned path, below zero ahead of it. */
  readonly lagDays: number | null
  readonly computable: boolean
  readonly reason: string | null
  /** One sentence a line. */
  readonly arithmetic: string
}

/** Always: what it prints is a working paper of the evaluation, whatever the machine it runs on speaks. */
const language = 'zh-CN'

/** Prints the verdicts: 0 when done, 2 where the call is not understood. Refuses a file it cannot read. */
export async function run(args: string[]): Promise<number> {
  const call = understood(args)
  if (!call) {
    console.error(say(language, 'verdictsCommand', 'usage'))
    return 2
  }
  const { cutOff, ignored, printed } = verdictsOn(await bytesOf(call.file), call.cutOff)
  if (ignored.length > 0) {
    console.error(say(language, 'verdictsCommand', 'ignored', { columns: ignored.join(', ') }))
  }
  const heading = say(language, 'verdictsCommand', 'cutOff', { day: cutOff })
  console.log(call.asJson ? JSON.stringify(printed, null, 2) : [heading, ...printed.map(asText)].join('\n\n'))
  return 0
}

function understood(args: string[]) {
  try {
    const { values, positionals } = parseArgs({
      args,
      allowPositionals: true,
      options: { json: { type: 'boolean', default: false }, cutoff: { type: 'string' } },
    })
    const [file, ...more] = positionals
    return file && more.length === 0 ? { file, asJson: values.json, cutOff: values.cutoff } : null
  } catch {
    return null
  }
}

function verdictsOn(bytes: Uint8Array, wanted: string | undefined) {
  if (wanted !== undefined && !isDay(wanted)) throw new Refusal('day-invalid', { found: wanted })
  const { rows, ignored } = readIndicatorCsv(bytes)
  const cutOff = wanted ?? lastYearWithValues(rows)
  return { cutOff, ignored, printed: rows.map((row) => printedOf(row, judge(row.judged, { cutOff }))) }
}

/** Without a cut-off named, everything the file has counts: the end of the last year with a value. */
function lastYearWithValues(rows: readonly IndicatorRow[]): string {
  const days = rows.flatMap(({ judged }) =>
    judged.values.filter(({ period }) => isYearly(period)).map(({ period }) => period.lastDay),
  )
  const last = days.sort().at(-1)
  if (last === undefined) throw new Refusal('csv-no-value')
  return last
}

function printedOf(row: IndicatorRow, verdict: Verdict): Printed {
  const { unit } = row.judged
  const lines = verdict.arithmetic.map((line) => arithmeticText(language, line, { unit }))
  return {
    indicator: row.name,
    nature: verdict.nature,
    verdict: verdict.class && verdictWord(language, verdict.class),
    ratio: verdict.ratio,
    lagDays: verdict.lagDays,
    computable: verdict.computable,
    reason: verdict.reason && reasonText(language, verdict.reason),
    arithmetic: [...lines, ...unverifiedLine(row, verdict)].join('\n'),
  }
}

/** A figure the file calls unverified is never shown without that mark. */
function unverifiedLine({ unverified }: IndicatorRow, { arithmetic, reason }: Verdict): string[] {
  const shown = new Map<string, string>()
  const target = say(language, 'verdictsCommand', 'target_value')
  if (reason?.details.target !== undefined) shown.set('target_value', target)
  for (const { code, details } of arithmetic) {
    if (code === 'base') shown.set('base_value', say(language, 'verdictsCommand', 'base_value'))
    if (code.startsWith('target-')) shown.set('target_value', target)
    const period = String(details.period ?? '')
    if (period !== '') shown.set(columnOf(period), periodLabel(language, period))
  }
  const figures = unverified.flatMap((column) => shown.get(column) ?? [])
  if (figures.length === 0) return []
  return [say(language, 'verdictsCommand', 'unverified', { figures: figures.join('、') })]
}

/** 2023-H1 stands in the column y2023h1. */
const columnOf = (period: string): string => `y${period.replace('-', '').toLowerCase()}`

function asText({ indicator, verdict, ratio, reason, arithmetic }: Printed): string {
  const word = verdict ?? say(language, 'verdictsCommand', 'notComputable')
  const head = ratio ? word + say(language, 'verdictsCommand', 'ratio', { ratio }) : word
  const lines = [reason, ...arithmetic.split('\n')].filter(Boolean).map((text) => `  ${text}`)
  return [`${indicator}：${head}`, ...lines].join('\n')
}
