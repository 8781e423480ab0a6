/** What reaches outside of an OpenDocument text: live links, linked sections, pictures and objects, a far template. */

import { scanXml } from '../packages/xml-scan.ts'
import { attributeOf, localName, type ScanTag } from '../packages/xml-tag.ts'
import { addressText, type OpenedParts, type Outside } from './reach.ts'

export function openOutside(archive: OpenedParts): Outside[] {
  return archive.names.flatMap((name) => {
    if (!/(^|\/)(content|styles|meta|settings)\.xml$/i.test(name)) return []
    const found: Outside[] = []
    scanXml(archive.bytes(name), name, {
      open: (tag) => void found.push(...outsideOf(tag)),
      close: () => undefined,
      text: () => undefined,
    })
    return found
  })
}

const calling: ReadonlySet<string> = new Set([
  'dde-connection',
  'dde-connection-decl',
  'dde-source',
  'dde-link',
  'event-listener',
  'applet',
  'plugin',
])
/** Elements whose address is only followed by a click. */
const clicked: ReadonlySet<string> = new Set(['a', 'hyperlink'])

function outsideOf(tag: ScanTag): Outside[] {
  const name = localName(tag.name)
  if (calling.has(name)) return [{ reach: 'calls', found: tag.name }]
  if (clicked.has(name)) return []
  if (name === 'connection-resource') return [{ reach: 'fetches', found: tag.name }]
  const href = attributeOf(tag, 'href')
  return href !== null && leadsOutside(name, href) ? [{ reach: 'fetches', found: addressText(href) }] : []
}

/** Parts of the package itself are named without a way up and without a scheme. */
export function leadsOutside(element: string, href: string): boolean {
  if (element === 'section-source') return href !== ''
  const isOutside = /^([a-z][a-z0-9+.-]*:|\/|\\\\|\.\.\/)/i.test(href)
  // Every file tells the template it was begun with: one on the writer's own disk is nothing to anybody else.
  if (element === 'template') return /^((https?|ftp|smb|dav):|\\\\|\/\/|file:\/\/[^/])/i.test(href)
  return isOutside
}
