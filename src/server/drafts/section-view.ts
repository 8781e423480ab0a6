/** One section as its writers see it: the text, its figures of today, originals, comments, versions. */

import type { SectionView, VersionSummary, VersionView } from '#contract/draft-sections.ts'
import { bindingKeys, type DraftDocument } from '#domain/drafts/document.ts'
import { figureReader } from '#domain/drafts/figure-reading.ts'
import { aboutOriginal } from '#domain/drafts/originals.ts'
import { type Placed, placedIn, placedKeys } from '#domain/drafts/parts/numbered.ts'
import { withParts } from '#domain/drafts/parts/placed-parts.ts'
import { Refusal } from '#domain/refusal.ts'
import type { ComposedReport } from '#domain/reports/composed.ts'
import { reportPhrase } from '#words/report-phrases.ts'
import type { Tx } from '../db.ts'
import { isAllowed, isWritten } from './access.ts'
import { readComments } from './comments.ts'
import type { MachineText } from './machine-text.ts'
import { type DraftReading, type Reader, readDraft, type SectionReading } from './reading.ts'
import { figuresOf, getDraftOf, getVersionRow, type VersionRow } from './rows.ts'
import { isWritable, sectionSummary } from './view.ts'

export async function getSection(tx: Tx, id: string, reader: Reader): Promise<SectionView> {
  const { reading, section } = await readSection(tx, id, reader)
  const { actor } = reader
  const { document } = section.version
  const figures = await boundFigures(tx, reading, document)
  const { report, machine, draft } = reading
  const subject = { leadUnitId: report.row.leadUnitId, arrangement: draft.sections, sectionId: null }
  const texts = new Map(figures.map(({ key, text }) => [key, text]))
  const isOthers = section.lock !== null && section.lock.personId !== actor.personId
  return {
    ...sectionSummary(reading, section, actor),
    ...previews(standing(reading), document),
    ...{ reportId: draft.reportId, document, figures },
    originals: section.originals.map(({ about, taken, now, takenAt, ...original }) => ({
      ...original,
      about: about ?? aboutOriginal(original.key, machine.material),
      taken: taken === null ? null : [...taken],
      takenAt: takenAt?.toISOString() ?? null,
      now: now === null ? null : [...now],
    })),
    comments: await readComments(tx, { sectionId: id, document, texts }),
    commentable: isWritten(report) && isAllowed('draft.comment', actor, subject),
    takeable: isOthers && isWritable(reading, section, actor) && isAllowed('draft.arrange', actor, subject),
    standing: report.standing,
    closed: report.closed,
  }
}

/** The draft and the one section in it. Refuses `not-found`. */
export async function readSection(
  tx: Tx,
  id: string,
  reader: Reader,
): Promise<{ reading: DraftReading; section: SectionReading }> {
  const reading = await readDraft(tx, await getDraftOf(tx, id), reader)
  const section = reading.sections.find(({ row }) => row.id === id)
  if (!section) throw new Refusal('not-found')
  return { reading, section }
}

/** The figures of a document as the data have them today. */
export async function boundFigures(
  tx: Tx,
  { draft, machine }: Pick<DraftReading, 'draft' | 'machine'>,
  document: DraftDocument,
): Promise<SectionView['figures']> {
  const known = new Map((await figuresOf(tx, draft.id)).map((figure) => [figure.key, figure]))
  const read = readerOf(machine)
  return bindingKeys(document).flatMap((key) => {
    const figure = known.get(key)
    if (!figure) return []
    const today = read(figure.figure)
    return {
      ...{ key, label: figure.label, text: today?.text ?? figure.text },
      ...{ estimate: today?.estimate ?? false, gone: today === null },
    }
  })
}

export const readerOf = ({ material, composed }: MachineText) =>
  figureReader({ material, phrases: reportPhrase, composed })

/** The tables and charts of the draft as they will be printed: those of groups too, numbered by their places. */
function standing({ machine, sections }: DraftReading): Placed & Pick<ComposedReport, 'bindings'> {
  const text = {
    figures: [],
    sections: sections.map(({ row: { id, key, kind }, leftOut, version: { document } }) => ({
      ...{ key: key ?? id, kind, leftOut, document },
    })),
  }
  const data = { ...machine, phrases: reportPhrase }
  const composed = withParts(machine.composed, new Set(text.sections.flatMap(placedKeys)), data)
  return { bindings: composed.bindings, ...placedIn(composed, text, reportPhrase) }
}

/** Rows of a table that its place in the text shows. */
const previewedRows = 8

function previews(
  composed: Pick<ComposedReport, 'tables' | 'charts' | 'bindings'>,
  document: DraftDocument,
): Pick<SectionView, 'tables' | 'charts'> {
  const keys = placedKeys({ document })
  const texts = new Map(composed.bindings.map(({ key, text }) => [key, text]))
  return {
    tables: composed.tables
      .filter(({ key }) => keys.includes(key))
      .map(({ key, title, columns, rows, inText }) => ({
        ...{ key, title, columns: columns.map(({ label }) => label), rowCount: rows.length },
        inText: inText !== undefined,
        rows: rows
          .slice(0, previewedRows)
          .map((row) => (row.kind === 'group' ? [row.label] : row.cells.map(({ text }) => text))),
      })),
    charts: composed.charts
      .filter(({ key }) => keys.includes(key))
      .map(({ key, caption, series, points, years }) => ({
        ...{ key, caption, series, line: years?.line ?? null },
        points: points.map((point) => ({
          ...{ label: point.label, series: point.series ?? '' },
          value: texts.get(point.key) ?? '',
        })),
      })),
  }
}

/** Every version of a section, newest first. */
export async function listVersions(tx: Tx, sectionId: string): Promise<VersionSummary[]> {
  const rows = await tx
    .selectFrom('draftVersion')
    .innerJoin('person', 'person.id', 'draftVersion.madeBy')
    .select(['draftVersion.number', 'draftVersion.kind', 'draftVersion.basedOn', 'draftVersion.madeAt'])
    .select('person.name as by')
    .where('draftVersion.sectionId', '=', sectionId)
    .orderBy('draftVersion.number', 'desc')
    .execute()
  const standing = rows.find(({ kind }) => kind !== 'set_aside')?.number
  return rows.map((row) => versionSummary(row, row.number === standing))
}

const versionSummary = (
  { number, kind, basedOn, by, madeAt }: Pick<VersionRow, 'number' | 'kind' | 'basedOn' | 'by' | 'madeAt'>,
  stands: boolean,
): VersionSummary => ({ number, kind, basedOn, by, at: madeAt.toISOString(), stands })

export async function getVersion(
  tx: Tx,
  { id, number }: { id: string; number: number },
  reader: Reader,
): Promise<VersionView> {
  const { reading, section } = await readSection(tx, id, reader)
  const version = await getVersionRow(tx, id, number)
  return {
    ...versionSummary(version, number === section.version.number),
    document: version.document,
    figures: await boundFigures(tx, reading, version.document),
  }
}
