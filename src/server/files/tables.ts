/** Files as rows. */

export interface FileTable {
  tenantId: string
  id: string
  unitId: string | null // whose file it is; null: the coordinator's
  name: string
  mediaType: string
  size: number
  sha256: string
  createdBy: string | null
  createdAt: Date
}

export interface FileChunkTable {
  tenantId: string
  fileId: string
  position: number
  bytes: Buffer // at most 1 MiB
}

/** The PDF of a file. */
export interface FilePdfTable {
  tenantId: string
  sourceFileId: string
  fileId: string
  madeByVersion: string // of the office program
}
