/** The official format's styles as XML, for templates that lack those their blocks are set in. */

import { Document, Packer } from 'docx'
import { strFromU8, unzipSync } from 'fflate'
import { fontSchemes } from '../../official-format/fonts.ts'
import { officialStyles } from '../../official-format/styles.ts'
import { partText } from '../template-file.ts'
import { withStyles } from './add-styles.ts'

let made: Promise<string> | null = null

/** Made once: it is the same for every document. */
const officialStylesXml = (): Promise<string> => {
  made ??= Packer.toBuffer(new Document({ styles: officialStyles(fontSchemes.A), sections: [] })).then(
    (packed) => strFromU8(unzipSync(packed)['word/styles.xml'] ?? new Uint8Array()),
  )
  return made
}

const paths = { document: 'word/document.xml', styles: 'word/styles.xml' }

/** A template without a style sheet keeps its plain look. */
export async function addOfficialStyles(parts: Map<string, Uint8Array>): Promise<void> {
  if (!parts.has(paths.document) || !parts.has(paths.styles)) return
  const before = { document: partText(parts, paths.document), styles: partText(parts, paths.styles) }
  const after = withStyles(before, await officialStylesXml())
  if (after.document !== before.document) parts.set(paths.document, new TextEncoder().encode(after.document))
  if (after.styles !== before.styles) parts.set(paths.styles, new TextEncoder().encode(after.styles))
}
