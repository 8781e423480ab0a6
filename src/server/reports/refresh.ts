/** Refreshing an edited report with what the data say now. */

import { compose } from '#documents/composing/compose.ts'
import type { CheckedFile, Origin } from '#documents/living/in-thread.ts'
import type { Known } from '#domain/consistency/known.ts'
import { type ChangeSheet, changeSheet } from '#domain/reports/change-sheet.ts'
import type { Edition } from '#domain/reports/edition.ts'
import { measuredLabels } from '#domain/reports/figures/measured-label.ts'
import type { MadeFigure } from '#domain/reports/figures-now.ts'
import type { ReportMaterial } from '#domain/reports/material.ts'
import { reportPhrase } from '#words/report-phrases.ts'
import type { Tx } from '../db.ts'
import { refreshReturned } from '../intakes/reading.ts'
import { knownOf } from './consistency.ts'
import { madeAs, type Version } from './made-as.ts'
import { getReportRow, materialOf } from './queries.ts'

export interface Refreshed {
  readonly file: CheckedFile
  readonly sheet: ChangeSheet
}

/** Everything the data say of the figures a file was made with. */
export interface Refreshing {
  readonly made: readonly MadeFigure[]
  readonly material: ReportMaterial
  readonly edition: Edition
  readonly known: Known
  readonly basedOn: number | null
  readonly newest: number
}

/** What is read at once for a file of that origin. Refuses `report-foreign` for no version of this report. */
export async function prepareRefresh(
  tx: Tx,
  { id, origin, today }: { id: string; origin: Origin; today: string },
): Promise<Refreshing> {
  const material = await materialOf(tx, await getReportRow(tx, id), today)
  const versions = await readVersions(tx, id)
  const { made, basedOn, edition } = madeAs(origin, versions)
  return {
    ...{ made, basedOn, material, edition },
    known: await knownOf(tx, material),
    newest: versions.find((one) => one.edition === edition)?.number ?? 0,
  }
}

/**
 * The file with its bound figures as the data have them, and its change sheet. Nothing is stored. To be called outside
 * any transaction: it may take seconds. Refuses `secret-marking`, and damaged files.
 */
export async function refreshReport(bytes: Uint8Array, refreshing: Refreshing): Promise<Refreshed> {
  const { made, material, edition, known, basedOn, newest } = refreshing
  const now = await compose({ kind: 'figuresNow', order: { made, material, edition } })
  const file = await refreshReturned(bytes, now, known)
  const labelOf = measuredLabels(material, reportPhrase)
  const sheet = changeSheet(
    file,
    {
      labels: new Map(made.map((figure) => [figure.key, labelOf(figure)])),
      now: new Map([
        ...now.bars.map((bar) => [bar.key, bar.now] as const),
        ...[...now.texts].map(([key, text]) => [key, text.now] as const),
      ]),
      unsaid: [
        ...now.unsaid,
        ...now.undrawn
          .filter(({ chart }) => file.standingCharts.includes(chart))
          .map((bar) => ({ label: labelOf({ ...bar, place: 'chart' }), text: bar.text })),
      ],
      differing: differing(file),
    },
    { basedOn, newest },
  )
  return { file, sheet }
}

/** Where the text, bound or not, says otherwise than the data; what was typed over a figure is told already. */
const differing = ({ contradictions, places }: CheckedFile) =>
  contradictions
    .map(({ about, found, right }) => ({ label: about, found, right }))
    .filter(
      ({ found }) => !places.some((place) => place.outcome === 'overtyped' && place.said.includes(found)),
    )

/** Newest first. */
async function readVersions(tx: Tx, reportId: string): Promise<Version[]> {
  const rows = await tx
    .selectFrom('reportVersion')
    .innerJoin('binding', 'binding.reportVersionId', 'reportVersion.id')
    .select(['reportVersion.number', 'edition', 'binding.key', 'binding.figure', 'binding.text'])
    .where('reportVersion.reportId', '=', reportId)
    .orderBy('reportVersion.number', 'desc')
    .execute()
  const versions = new Map<number, { edition: Edition; figures: MadeFigure[] }>()
  for (const { number, edition, key, text, figure } of rows) {
    const { figure: bound, label, place } = figure as Pick<MadeFigure, 'figure' | 'label' | 'place'>
    const version = versions.get(number) ?? { edition, figures: [] }
    version.figures.push({ key, text, figure: bound, label, place })
    versions.set(number, version)
  }
  return [...versions].map(([number, version]) => ({ number, ...version }))
}
