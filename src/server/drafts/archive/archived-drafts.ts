/** The drafts of an evaluation as files that anybody can read: what was written, by whom, and what was said of it. */

import type { ArchivedFile } from '#documents/archives/volumes.ts'
import type { DraftBlock } from '#domain/drafts/document.ts'
import { headingCounter } from '#domain/reports/heading-numbers.ts'
import type { Tx } from '../../db.ts'
import { getReportRow } from '../../reports/queries.ts'
import { blockTexts } from '../difference.ts'
import { type DraftReading, readDraftOf } from '../reading.ts'
import { type DraftRow, draftsOf } from '../rows.ts'
import { titleOfSection } from '../view.ts'
import { archived, type History, historyOf } from './history.ts'
import {
  arrangementTable,
  commentTable,
  originalTable,
  sectionTable,
  takeOverTable,
  versionTable,
} from './tables.ts'

interface Archiving {
  readonly evaluationId: string
  readonly at: Date
}

/** A folder for each report that people drafted. */
export async function* archivedDrafts(tx: Tx, { evaluationId, at }: Archiving): AsyncGenerator<ArchivedFile> {
  const reports = await tx
    .selectFrom('report')
    .select(['id', 'title'])
    .where('evaluationId', '=', evaluationId)
    .orderBy('id')
    .execute()
  const drafts = await draftsOf(
    tx,
    reports.map(({ id }) => id),
  )
  for (const [index, { id, title }] of reports.entries()) {
    const draft = drafts.find(({ reportId }) => reportId === id)
    if (!draft) continue
    const folder = `${archived('folder')}/${numbered(index, title)}`
    for await (const [path, content] of filesOf(tx, draft, at))
      yield { path: `${folder}/${path}`, bytes: new TextEncoder().encode(content) }
  }
}

/** A name that stays inside its folder. */
const numbered = (index: number, name: string): string =>
  `${String(index + 1).padStart(2, '0')}-${name.replaceAll(/[/\\:*?"<>|\p{Cc}]/gu, '_').slice(0, 60)}`

async function* filesOf(tx: Tx, draft: DraftRow, now: Date): AsyncGenerator<readonly [string, string]> {
  const report = { row: await getReportRow(tx, draft.reportId), standing: 'draft' as const, closed: true }
  const reading = await readDraftOf(tx, { draft, report, now })
  const textOf = await blockTexts(tx, reading)
  yield [archived('text'), standingText(reading, textOf)]
  yield [archived('sections'), sectionTable(reading)]
  yield [archived('arrangements'), await arrangementTable(tx, reading)]
  const histories = new Map<string, History['versions']>()
  for (const [index, section] of reading.sections.entries()) {
    const { text, versions } = await historyOf(tx, section.row.id, textOf)
    histories.set(section.row.id, versions)
    yield [
      `${archived('history')}/${numbered(index, titleOfSection(reading, section))}.txt`,
      `\uFEFF${text}\n`,
    ]
  }
  yield [archived('versions'), versionTable(reading, histories)]
  yield [archived('comments'), await commentTable(tx, reading)]
  yield [archived('originals'), await originalTable(tx, reading)]
  yield [archived('takeOvers'), await takeOverTable(tx, reading)]
}

/** The sections of the report as they stand, numbered; the mark tells every editor how it is written. */
function standingText({ report, sections }: DraftReading, textOf: (block: DraftBlock) => string): string {
  const next = headingCounter()
  const lines = sections
    .filter(({ leftOut }) => !leftOut)
    .flatMap(({ version }) =>
      version.document.content.map((block) =>
        block.type === 'heading' ? `${next(block.attrs.level)}${textOf(block)}` : textOf(block),
      ),
    )
  return `\uFEFF${[report.row.title, ...lines].join('\n')}\n`
}
