/** The official format's styles as XML, for templates that lack those their blocks are set in. */

import { Document, Packer } from 'docx'
import { strFromU8, unzipSync } from 'fflate'
import type { FontChoice } from '#domain/reports/font-choice.ts'
import { fontsOf } from '../../official-format/fonts.ts'
import { officialStyles } from '../../official-format/styles.ts'
import { type Parts, partText, setPart } from '../../packages/parts.ts'
import { withStyles } from './add-styles.ts'

const made = new Map<string, Promise<string>>()

/** Made once for each choice of fonts: it is the same for every document. */
function officialStylesXml(fonts: FontChoice | undefined): Promise<string> {
  const choice = JSON.stringify(fonts ?? null)
  const known = made.get(choice)
  if (known) return known
  const document = new Document({ styles: officialStyles(fontsOf(fonts)), sections: [] })
  const styles = Packer.toBuffer(document).then((packed) =>
    strFromU8(unzipSync(packed)['word/styles.xml'] ?? new Uint8Array()),
  )
  made.set(choice, styles)
  return styles
}

const paths = { document: 'word/document.xml', styles: 'word/styles.xml' }

/** A template without a style sheet keeps its plain look. */
export async function addOfficialStyles(parts: Parts, fonts: FontChoice | undefined): Promise<void> {
  if (!parts.has(paths.document) || !parts.has(paths.styles)) return
  const before = { document: partText(parts, paths.document), styles: partText(parts, paths.styles) }
  const after = withStyles(before, await officialStylesXml(fonts))
  if (after.document !== before.document) setPart(parts, paths.document, after.document)
  if (after.styles !== before.styles) setPart(parts, paths.styles, after.styles)
}
