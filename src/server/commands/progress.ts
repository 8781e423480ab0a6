/** `guiheng progress FILE.csv --rule statistics-canada [--json]`: a published method on any file in its columns. */

import { parseArgs } from 'node:util'
import { readProgressCsv } from '#documents/reading/csv/progress-csv.ts'
import { growthProgress } from '#domain/verdicts/statistics-canada.ts'
import type { ProgressStatus } from '#domain/verdicts/statistics-canada-series.ts'
import { say } from '#words/say.ts'
import { bytesOf } from './given-file.ts'

/** As `verdicts`: a working paper of the evaluation, whatever the machine speaks. */
const language = 'zh-CN'

/** Prints the progress of each row: 0 when done, 2 where the call is not understood. Refuses a file it cannot read. */
export async function run(args: string[]): Promise<number> {
  const call = understood(args)
  if (!call) {
    console.error(say(language, 'progressCommand', 'usage'))
    return 2
  }
  const rows = readProgressCsv(await bytesOf(call.file)).map(({ written, series }) => {
    const { value, score, status } = growthProgress(series)
    return { ...written, computedValue: value, computedScore: score, computedStatus: status }
  })
  console.log(call.asJson ? JSON.stringify(rows, null, 2) : rows.map(asText).join('\n'))
  return 0
}

function understood(args: string[]) {
  try {
    const { values, positionals } = parseArgs({
      args,
      allowPositionals: true,
      options: { json: { type: 'boolean', default: false }, rule: { type: 'string' } },
    })
    const [file, ...more] = positionals
    const isKnown = values.rule === 'statistics-canada'
    return file && more.length === 0 && isKnown ? { file, asJson: values.json } : null
  } catch {
    return null
  }
}

interface Computed {
  readonly computedValue: number | null
  readonly computedScore: number | null
  readonly computedStatus: ProgressStatus
}

function asText({ computedValue, computedScore, computedStatus }: Computed, at: number): string {
  const status = say(language, 'progressStatuses', computedStatus)
  const head = say(language, 'progressCommand', 'row', { row: at + 1, status })
  if (computedScore === null) return head
  const numbers = { value: computedValue ?? '—', score: computedScore }
  return head + say(language, 'progressCommand', 'numbers', numbers)
}
