/** Puts the manifest of bound figures into a filled template, beside whatever parts of others it has. */

import { partText } from '../template-file.ts'

const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
const office = 'http://schemas.openxmlformats.org/officeDocument/2006'
const packages = 'http://schemas.openxmlformats.org/package/2006'
const names = { item: 'customXml/itemGuiheng.xml', properties: 'customXml/itemPropsGuiheng.xml' }
/** Fixed, because it names the kind of part, not the file. */
const storeId = '{6D0F3C52-2B0B-4C1E-9E55-1A7C0F6B2D31}'

/** A figure that the template places beside the text says how often it stands there: that is no slip of anybody's. */
export function addManifest(parts: Map<string, Uint8Array>, bindings: string): void {
  const root = withTimes(bindings, partText(parts, 'word/document.xml'))
  const set = (name: string, xml: string) => parts.set(name, new TextEncoder().encode(xml))
  const relation = (id: string, kind: string, target: string) =>
    `<Relationship Id="${id}" Type="${office}/relationships/${kind}" Target="${target}"/>`
  set(names.item, head + root)
  set(
    names.properties,
    `${head}<ds:datastoreItem ds:itemID="${storeId}" xmlns:ds="${office}/customXml"><ds:schemaRefs/></ds:datastoreItem>`,
  )
  set(
    'customXml/_rels/itemGuiheng.xml.rels',
    `${head}<Relationships xmlns="${packages}/relationships">` +
      `${relation('rId1', 'customXmlProps', 'itemPropsGuiheng.xml')}</Relationships>`,
  )
  const related = 'word/_rels/document.xml.rels'
  set(
    related,
    partText(parts, related).replace(
      '</Relationships>',
      `${relation('rIdGuiheng', 'customXml', '../../customXml/itemGuiheng.xml')}</Relationships>`,
    ),
  )
  set(
    '[Content_Types].xml',
    partText(parts, '[Content_Types].xml').replace(
      '</Types>',
      `<Override PartName="/${names.properties}" ` +
        'ContentType="application/vnd.openxmlformats-officedocument.customXmlProperties+xml"/></Types>',
    ),
  )
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
