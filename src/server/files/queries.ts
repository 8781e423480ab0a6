/** Storing a file as rows and reading it back. */

import { createHash } from 'node:crypto'
import { v7 } from 'uuid'
import { Refusal } from '#domain/refusal.ts'
import type { DoorActor, Tx } from '../db.ts'

const chunkSize = 1024 * 1024

export const mediaTypes = {
  pdf: 'application/pdf',
  png: 'image/png',
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  odt: 'application/vnd.oasis.opendocument.text',
} as const

/** By the name's ending; the reader judges a file by its bytes, this is only what a download says of it. */
export const mediaTypeOf = (name: string): string => {
  const lower = name.toLowerCase()
  const known = Object.entries(mediaTypes).find(([ending]) => lower.endsWith(`.${ending}`))
  return known ? known[1] : 'application/octet-stream'
}

export interface NewFile {
  readonly name: string
  readonly mediaType: string
  readonly bytes: Uint8Array
  /** Whose file it is; null: the coordinator's. */
  readonly unitId: string | null
  readonly at: Date
}

export interface StoredFile {
  readonly id: string
  readonly name: string
  readonly mediaType: string
  readonly unitId: string | null
  readonly sha256: string
  readonly size: number
}

/** Stores the bytes and answers the file's row. Refuses an empty file. */
export async function storeFile(tx: Tx, actor: DoorActor, file: NewFile): Promise<StoredFile> {
  if (file.bytes.length === 0) throw new Refusal('file-empty')
  const id = v7()
  const row = {
    id,
    name: file.name,
    mediaType: file.mediaType,
    unitId: file.unitId,
    size: file.bytes.length,
    sha256: createHash('sha256').update(file.bytes).digest('hex'),
  }
  const { tenantId, personId } = actor
  await tx
    .insertInto('file')
    .values({ ...row, tenantId, createdBy: personId, createdAt: file.at })
    .execute()
  for (let position = 0; position * chunkSize < file.bytes.length; position += 1) {
    const bytes = Buffer.from(file.bytes.subarray(position * chunkSize, (position + 1) * chunkSize))
    await tx.insertInto('fileChunk').values({ tenantId, fileId: id, position, bytes }).execute()
  }
  return row
}

export async function getFile(tx: Tx, id: string): Promise<StoredFile> {
  const row = await tx
    .selectFrom('file')
    .select(['id', 'name', 'mediaType', 'unitId', 'sha256', 'size'])
    .where('id', '=', id)
    .executeTakeFirst()
  if (!row) throw new Refusal('not-found')
  return row
}

export async function getFileBytes(tx: Tx, id: string): Promise<Uint8Array> {
  const chunks = await tx
    .selectFrom('fileChunk')
    .select('bytes')
    .where('fileId', '=', id)
    .orderBy('position')
    .execute()
  return Buffer.concat(chunks.map((c) => c.bytes))
}
