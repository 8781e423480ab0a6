/** The part of styles of an OpenDocument file: texts of page headers and footers, and formats that cells refer to. */

import { Refusal } from '#domain/refusal.ts'
import type { Archive } from '../packages/archive.ts'
import { scanXml } from '../packages/xml-scan.ts'
import type { CellFormats } from './cell-formats.ts'
import type { OpenNames } from './names.ts'
import { isUnseen, ParagraphText } from './paragraph-text.ts'
import type { TextStyles } from './text-styles.ts'

const part = 'styles.xml'

export function readPageTexts(
  archive: Archive,
  { names, formats, styles }: { names: OpenNames; formats: CellFormats; styles?: TextStyles },
): string[] {
  if (!archive.has(part)) return []
  const paragraphs = new ParagraphText(names, () => part)
  const texts: string[] = []
  let skipping = 0
  scanXml(archive.bytes(part), part, {
    open(tag) {
      names.declare(tag)
      const name = names.of(tag.name)
      if (skipping > 0 || isUnseen(name)) skipping += 1
      else paragraphs.open(tag, name)
      formats.open(tag, name)
      styles?.look(tag, name)
      if (formats.excessive) throw new Refusal('file-damaged', { found: part })
    },
    close(written) {
      const name = names.of(written)
      formats.close(name)
      if (skipping > 0) skipping -= 1
      else if (paragraphs.close(name)) texts.push(...paragraphs.take())
    },
    text(text) {
      if (skipping === 0) paragraphs.add(text)
    },
  })
  return texts
}
