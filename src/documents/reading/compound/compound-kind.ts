/** Tells a compound file by the streams beside its root. */

import { Refusal } from '#domain/refusal.ts'
import type { CompoundFile } from './compound-file.ts'

const kinds: readonly (readonly [name: string, stream: string])[] = [
  ['.doc / .wps (Word 97–2003)', 'WordDocument'],
  ['.xls / .et (Excel 97–2003)', 'Workbook'],
  ['.xls (Excel 5.0/95)', 'Book'],
  ['.ppt / .dps (PowerPoint 97–2003)', 'PowerPoint Document'],
  ['.msg (Outlook)', '__properties_version1.0'],
  ['.vsd (Visio)', 'VisioDocument'],
]

export const holds = ({ names }: CompoundFile, name: string): boolean =>
  names.some((one) => one.toLowerCase() === name.toLowerCase())

/** The name a person knows it by. */
export const compoundKind = (file: CompoundFile): string =>
  kinds.find(([, stream]) => holds(file, stream))?.[0] ?? 'OLE'

/** Refuses a newer document that was encrypted into a compound file. */
export function refuseEncrypted(file: CompoundFile): void {
  if (holds(file, 'EncryptedPackage') || holds(file, 'EncryptionInfo')) throw new Refusal('file-encrypted')
}
