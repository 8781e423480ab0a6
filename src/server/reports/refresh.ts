/** Refreshing an edited report with what the data say now. */

import { compose } from '#documents/composing/compose.ts'
import type { CheckedFile } from '#documents/living/in-thread.ts'
import type { MadeWith } from '#documents/living/living-file.ts'
import type { Known } from '#domain/consistency/known.ts'
import { Refusal } from '#domain/refusal.ts'
import { type ChangeSheet, changeSheet } from '#domain/reports/change-sheet.ts'
import type { Edition } from '#domain/reports/edition.ts'
import type { MadeFigure } from '#domain/reports/figures-now.ts'
import type { ReportMaterial } from '#domain/reports/material.ts'
import type { Tx } from '../db.ts'
import { refreshReturned } from '../intakes/reading.ts'
import { knownOf } from './consistency.ts'
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

/** What is read at once for a file made with `manifest`. Refuses `report-foreign` for no version of this report. */
export async function prepareRefresh(
  tx: Tx,
  { id, manifest, today }: { id: string; manifest: readonly MadeWith[] | null; today: string },
): Promise<Refreshing> {
  const material = await materialOf(tx, await getReportRow(tx, id), today)
  const versions = await readVersions(tx, id)
  const { made, basedOn, edition } = madeAs(manifest, versions)
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
  const sheet = changeSheet(
    file,
    {
      labels: new Map(made.map(({ key, label }) => [key, label])),
      now: new Map([...now.texts].map(([key, text]) => [key, text.now])),
      unsaid: now.unsaid,
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

interface Version {
  readonly number: number
  readonly edition: Edition
  readonly figures: readonly MadeFigure[]
}

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

/** What the file was made with: by its own manifest, and where that did not survive by the version it fits best. */
function madeAs(manifest: readonly MadeWith[] | null, versions: readonly Version[]) {
  const newest = versions.find(({ edition }) => edition !== 'short') ?? versions[0]
  if (!newest) throw new Refusal('report-foreign')
  if (!manifest) return { made: newest.figures, basedOn: null, edition: newest.edition }
  const texts = new Map(manifest.map((figure) => [figure.key, figure.text]))
  if (!versions.some(({ figures }) => isLike(figures, texts))) throw new Refusal('report-foreign')
  const same = versions.find(
    ({ figures }) => figures.length === texts.size && figures.every((f) => texts.get(f.key) === f.text),
  )
  const like =
    same ??
    versions.find(({ figures }) => figures.length === texts.size && figures.every((f) => texts.has(f.key)))
  return {
    made: same?.figures ?? madeLike(manifest, versions),
    basedOn: same?.number ?? null,
    edition: (like ?? newest).edition,
  }
}

/** What the manifest says stood there, of the figures that some version had: a key stands for one figure for ever. */
function madeLike(manifest: readonly MadeWith[], versions: readonly Version[]): MadeFigure[] {
  const known = new Map(versions.flatMap(({ figures }) => figures.map((f) => [f.key, f] as const)))
  return manifest.flatMap(({ key, text }) => {
    const figure = known.get(key)
    return figure ? [{ ...figure, text }] : []
  })
}

/** Counts have the same key in every report: a file is of this one where most of its figures are. */
const isLike = (figures: readonly MadeFigure[], texts: ReadonlyMap<string, string>): boolean =>
  figures.filter((f) => texts.has(f.key)).length * 2 > texts.size
