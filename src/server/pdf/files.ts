/** The PDF of a file of ours, kept as a file beside it. */

import { compose } from '#documents/composing/compose.ts'
import type { Actor } from '#domain/people/role.ts'
import { Refusal } from '#domain/refusal.ts'
import { takeTurn } from '../database/turn.ts'
import type { Door, Tx } from '../db.ts'
import { getFileBytes, mediaTypes, type StoredFile, storeFile } from '../files/queries.ts'
import type { PdfMaker } from './maker.ts'

/** Id of the PDF that was made of this file, or of one with the same bytes for the same unit; null for none. */
export async function findPdf(tx: Tx, { sha256, unitId }: StoredFile): Promise<string | null> {
  const row = await tx
    .selectFrom('filePdf')
    .innerJoin('file as source', 'source.id', 'filePdf.sourceFileId')
    .select('filePdf.fileId')
    .where('source.sha256', '=', sha256)
    .where('source.unitId', 'is not distinct from', unitId)
    .executeTakeFirst()
  return row?.fileId ?? null
}

/** Refuses `pdf-kind` for what is no Word file of the program: what somebody else made is never laid out by us. */
export async function refuseForeign(tx: Tx, file: StoredFile): Promise<void> {
  if (!(await isOwn(tx, file))) throw new Refusal('pdf-kind', { found: file.name })
}

/** Whether it is a Word file of ours: a draft of a report, one refreshed with its change sheet, a note, a letter. */
export async function isOwn(tx: Tx, { id, mediaType }: StoredFile): Promise<boolean> {
  if (mediaType !== mediaTypes.docx) return false
  const made = await Promise.all([
    tx.selectFrom('reportVersion').select('id').where('fileId', '=', id).executeTakeFirst(),
    tx.selectFrom('reportReturn').select('id').where('refreshedFileId', '=', id).executeTakeFirst(),
    tx.selectFrom('reportReturn').select('id').where('changeSheetFileId', '=', id).executeTakeFirst(),
    tx.selectFrom('dataUpdateNote').select('id').where('fileId', '=', id).executeTakeFirst(),
    tx.selectFrom('letterFile').select('letterId').where('fileId', '=', id).executeTakeFirst(),
  ])
  return made.some((row) => row !== undefined)
}

export const pdfName = (name: string): string => name.replace(/\.(docx|xlsx)$/i, '.pdf')

interface Makers {
  readonly door: Door
  readonly clock: () => Date
  readonly pdf: PdfMaker
}

/** Makes the PDF and stores it; answers its id. Refuses `pdf-links` for a file that reaches outside itself. */
export async function makePdfOf(
  { door, clock, pdf }: Makers,
  { actor, source }: { actor: Actor; source: StoredFile },
): Promise<string> {
  const bytes = await door.read(actor, (tx) => getFileBytes(tx, source.id))
  await refuseLinks(bytes)
  const made = await pdf.make(bytes, actor.personId)
  return door.write(actor, { name: 'pdf.make', subject: source.id }, async (tx, trail) => {
    await takeTurn(tx, source.id)
    const known = await findPdf(tx, source)
    if (known !== null) return known
    const file = await storeFile(tx, actor, {
      name: pdfName(source.name),
      mediaType: mediaTypes.pdf,
      bytes: made.pdf,
      unitId: source.unitId,
      at: clock(),
    })
    const { tenantId } = actor
    await tx
      .insertInto('filePdf')
      .values({ tenantId, sourceFileId: source.id, fileId: file.id, madeByVersion: made.version })
      .execute()
    trail.subject(source.id, { sha256: file.sha256 })
    return file.id
  })
}

export async function refuseLinks(bytes: Uint8Array): Promise<void> {
  const [found] = await compose({ kind: 'outsideLinks', order: bytes })
  if (found !== undefined) throw new Refusal('pdf-links', { found: found.slice(0, 200) })
}
