/** Puts the manifest of bound figures into a filled template, beside whatever parts of others it has. */

import { ownParts, relatedToOwn, typedOwn } from '../../packages/own-part.ts'
import { editPart, type Parts, partText, setPart } from '../../packages/parts.ts'

const own = { item: 'itemGuiheng.xml', properties: 'itemPropsGuiheng.xml' }

/** A figure that the template places beside the text says how often it stands there: that is no slip of anybody's. */
export function addManifest(parts: Parts, bindings: string): void {
  const root = withTimes(bindings, partText(parts, 'word/document.xml'))
  for (const [path, xml] of Object.entries(ownParts(root, own))) setPart(parts, path, xml)
  editPart(parts, 'word/_rels/document.xml.rels', (xml) => relatedToOwn(xml, 'rIdGuiheng', own))
  editPart(parts, '[Content_Types].xml', (xml) => typedOwn(xml, own))
}

function withTimes(root: string, document: string): string {
  const times = new Map<string, number>()
  for (const [, key = ''] of document.matchAll(/<w:tag w:val="([a-z0-9]{12})"\/>/g))
    times.set(key, (times.get(key) ?? 0) + 1)
  return root.replace(/<binding key="([a-z0-9]{12})"/g, (tag, key: string) => {
    const count = times.get(key) ?? 1
    return count > 1 ? `${tag} times="${count}"` : tag
  })
}
