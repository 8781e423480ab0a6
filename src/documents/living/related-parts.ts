/** What a part of a Word file refers to by its relationships. */

import { attributeOf, tagsOf } from '../packages/markup.ts'
import { type LivingFile, textOf } from './living-file.ts'

/** Names of parts of the package by the id of the relationship. */
export function relatedParts(file: LivingFile, part: string): Map<string, string> {
  const folder = part.replace(/[^/]+$/, '')
  const xml = textOf(file, `${folder}_rels/${part.slice(folder.length)}.rels`)
  const related = new Map<string, string>()
  for (const tag of tagsOf(xml)) {
    if (!/(^|:)Relationship$/.test(tag.name) || tag.kind === 'close') continue
    if (attributeOf(xml, tag, 'TargetMode') === 'External') continue
    related.set(attributeOf(xml, tag, 'Id') ?? '', partAt(folder, attributeOf(xml, tag, 'Target') ?? ''))
  }
  return related
}

/** `../embeddings/a.xlsx` seen from `word/charts/`. */
const partAt = (folder: string, target: string): string => {
  try {
    return decodeURIComponent(new URL(target, `file:///${folder}`).pathname.slice(1))
  } catch {
    return ''
  }
}
