/** `guiheng forecast FILE.csv [--json]`: projects the series of a file, each by the method it names. */

import { type ForecastRow, readForecastCsv } from '#documents/reading/csv/forecast-csv.ts'
import { type Projection, project } from '#domain/outlook/project.ts'
import { say } from '#words/say.ts'
import { bytesOf, fileAndJson } from './given-file.ts'

/** As `verdicts`: a working paper of the evaluation, whatever the machine speaks. */
const language = 'zh-CN'

/** Prints the projection of each row: 0 when done, 2 where the call is not understood. Refuses a file it cannot read. */
export async function run(args: string[]): Promise<number> {
  const call = fileAndJson(args)
  if (!call) {
    console.error(say(language, 'forecastCommand', 'usage'))
    return 2
  }
  const rows = readForecastCsv(await bytesOf(call.file)).map((row) => ({
    row,
    projection: row.method && project(row.series, row.horizon, row.method),
  }))
  console.log(call.asJson ? JSON.stringify(rows.map(printed), null, 2) : rows.map(asText).join('\n'))
  return 0
}

interface Projected {
  readonly row: ForecastRow
  /** null for a method that is not offered. */
  readonly projection: Projection | null
}

function printed({ row, projection }: Projected) {
  const { of80, of95 } = projection?.kind === 'interval' ? projection : { of80: null, of95: null }
  return {
    ...row.written,
    computedMean: projection && projection.kind !== 'none' ? projection.mean : null,
    computedLo80: of80?.lower ?? null,
    computedHi80: of80?.upper ?? null,
    computedLo95: of95?.lower ?? null,
    computedHi95: of95?.upper ?? null,
  }
}

function asText({ row, projection }: Projected): string {
  const { series = '', method = '', h = '' } = row.written
  return say(language, 'forecastCommand', 'row', { series, method, h }) + resultText(projection)
}

function resultText(projection: Projection | null): string {
  if (!projection) return say(language, 'forecastCommand', 'notOffered')
  if (projection.kind === 'none') {
    // The figures of a row stand a step apart: there is no gap.
    const needed = projection.reason === 'too_few' ? projection.needed : ''
    return say(language, 'forecastCommand', 'tooFew', { needed })
  }
  const mean = shown(projection.mean)
  if (projection.kind === 'mean_only') return mean
  const { of80, of95 } = projection
  const bounds = { lo80: shown(of80.lower), hi80: shown(of80.upper) }
  const wider = { lo95: shown(of95.lower), hi95: shown(of95.upper) }
  return say(language, 'forecastCommand', 'intervals', { mean, ...bounds, ...wider })
}

/** To six figures: a line for a person to read. */
const shown = (number: number): string => String(Number(number.toPrecision(6)))
