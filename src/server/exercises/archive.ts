/** The archive package of an evaluation: definition, filings, figures, decisions, steps, every file, and an index. */

import { createHash } from 'node:crypto'
import type { ArchivedFile } from '#documents/archives/volumes.ts'
import { csvText } from '#domain/grids/csv-text.ts'
import type { Tx } from '../db.ts'
import { archivedDrafts } from '../drafts/archive/archived-drafts.ts'
import type { Evaluation } from '../evaluations/queries.ts'
import { getFileBytes } from '../files/queries.ts'
import { mandateTables } from '../mandates/archive.ts'
import { themeTables } from '../themes/archive.ts'
import { archiveWord, decisionTable, entryTable, stepTable, valueTable } from './archive-tables.ts'
import { defineEvaluation } from './define.ts'

interface Archived extends Pick<Evaluation, 'id' | 'createdAt'> {
  /** When it is archived. */
  readonly at: Date
}

/** The files of the package, one at a time; last the index, with the hash of each. */
export async function* archivedFiles(tx: Tx, evaluation: Archived): AsyncGenerator<ArchivedFile> {
  const index: (readonly [string, number, string])[] = []
  for await (const file of contents(tx, evaluation)) {
    index.push([file.path, file.bytes.length, createHash('sha256').update(file.bytes).digest('hex')])
    yield file
  }
  const heads = [archiveWord('path'), archiveWord('size'), archiveWord('hash')]
  yield text(archiveWord('index'), csvText(heads, index))
}

const text = (path: string, content: string): ArchivedFile => ({
  path,
  bytes: new TextEncoder().encode(content),
})

async function* contents(tx: Tx, { id, createdAt, at }: Archived): AsyncGenerator<ArchivedFile> {
  const definition = await defineEvaluation(tx, id)
  yield text(archiveWord('definition'), JSON.stringify(definition, null, 2))
  yield text(archiveWord('entries'), await entryTable(tx, id))
  yield text(archiveWord('values'), await valueTable(tx, await itemsOf(tx, id)))
  yield text(archiveWord('decisions'), await decisionTable(tx, id))
  yield text(archiveWord('steps'), await stepTable(tx, { id, createdAt }))
  const more = [...(await themeTables(tx, id)), ...(await mandateTables(tx, id))]
  for (const { path, text: content } of more) yield text(path, content)
  yield* archivedDrafts(tx, { evaluationId: id, at })
  const files = await tx
    .selectFrom('file')
    .select(['id', 'name'])
    .where('createdAt', '>=', createdAt)
    .orderBy('createdAt')
    .orderBy('id')
    .execute()
  for (const [index, file] of files.entries()) {
    const number = String(index + 1).padStart(4, '0')
    yield {
      path: `${archiveWord('files')}/${number}-${safeName(file.name)}`,
      bytes: await getFileBytes(tx, file.id),
    }
  }
}

/** A name that stays inside its folder, whatever somebody called the file. */
const safeName = (name: string): string => name.replaceAll(/[/\\:*?"<>|\p{Cc}]/gu, '_').slice(-120)

async function itemsOf(tx: Tx, evaluationId: string): Promise<string[]> {
  const rows = await tx
    .selectFrom('item')
    .innerJoin('trackPlan', 'trackPlan.planId', 'item.planId')
    .innerJoin('track', 'track.id', 'trackPlan.trackId')
    .select('item.id')
    .distinct()
    .where('track.evaluationId', '=', evaluationId)
    .execute()
  return rows.map((row) => row.id)
}
