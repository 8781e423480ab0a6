/** Finishes a document's package: fonts' other names, data of our own, fixed times, so that the same is the same. */

import { Document, type IPropertiesOptions, Packer } from 'docx'
import { strFromU8, strToU8, unzipSync, type Zippable, zipSync } from 'fflate'
import { otherNames } from './fonts.ts'
import { writable } from './text.ts'

export interface OfficialFile {
  readonly document: Omit<IPropertiesOptions, 'creator' | 'lastModifiedBy'>
  /** Who issues it: creator and last modifier of the file. */
  readonly issuer: string
  /** Day the file is dated, 'YYYY-MM-DD'; stands for every time in it. */
  readonly datedOn: string
  /** Root element of our own part in customXml; null for none. */
  readonly ownPart: string | null
}

type Parts = Record<string, Uint8Array>

/** The file's bytes: two calls with the same content give the same bytes. */
export async function officialFile({
  document,
  issuer,
  datedOn,
  ownPart,
}: OfficialFile): Promise<Uint8Array> {
  const { title = '', subject = '' } = document
  const packed = await Packer.toBuffer(
    new Document({
      ...document,
      title: writable(title),
      subject: writable(subject),
      creator: writable(issuer),
      lastModifiedBy: writable(issuer),
    }),
  )
  const parts = unzipSync(packed)
  edit(parts, 'word/fontTable.xml', (xml) => withFontNames(xml, fontsIn(parts)))
  edit(parts, 'docProps/core.xml', (xml) => xml.replace(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, `${datedOn}T00:00:00Z`))
  fixRelationships(parts)
  if (ownPart !== null) addOwnPart(parts, ownPart)
  return zipped(parts, datedOn)
}

function edit(parts: Parts, path: string, change: (xml: string) => string): void {
  const part = parts[path]
  if (part === undefined) throw new Error(`the package has no ${path}`)
  parts[path] = strToU8(change(strFromU8(part)))
}

/** Fonts the styles and the text name. */
function fontsIn(parts: Parts): string[] {
  const xml = ['word/styles.xml', 'word/document.xml'].map((path) =>
    strFromU8(parts[path] ?? new Uint8Array()),
  )
  return Object.keys(otherNames).filter((name) => xml.some((text) => text.includes(`w:eastAsia="${name}"`)))
}

/** A machine without the font takes the other name instead of its default. */
function withFontNames(xml: string, fonts: readonly string[]): string {
  const entries = fonts.map(
    (name) =>
      `<w:font w:name="${name}"><w:altName w:val="${otherNames[name]}"/><w:charset w:val="86"/>` +
      '<w:family w:val="auto"/><w:pitch w:val="default"/></w:font>',
  )
  return xml.replace(/\/>$/, `>${entries.join('')}</w:fonts>`)
}

/** The library names some relationships by chance; they are named by their order instead. */
function fixRelationships(parts: Parts): void {
  for (const path of Object.keys(parts).filter((name) => name.endsWith('.rels'))) {
    const owner = path.replace('_rels/', '').replace(/\.rels$/, '')
    const ids = [...strFromU8(parts[path] ?? new Uint8Array()).matchAll(/Id="([^"]+)"/g)].map(
      ([, id]) => id ?? '',
    )
    const chance = ids.filter((id) => !/^rId\d+$/.test(id))
    if (chance.length === 0) continue
    const renamed = (xml: string) =>
      chance.reduce((text, id, at) => text.replaceAll(`"${id}"`, `"rIdPart${at + 1}"`), xml)
    edit(parts, path, renamed)
    if (parts[owner]) edit(parts, owner, renamed)
  }
}

/** Fixed, because it names the kind of part, not the file. */
const storeId = '{6D0F3C52-2B0B-4C1E-9E55-1A7C0F6B2D31}'
const office = 'http://schemas.openxmlformats.org/officeDocument/2006'

/** Word keeps parts in customXml through editing; LibreOffice does too. */
function addOwnPart(parts: Parts, root: string): void {
  const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
  const relation = (id: string, kind: string, target: string) =>
    `<Relationship Id="${id}" Type="${office}/relationships/${kind}" Target="${target}"/>`
  parts['customXml/item1.xml'] = strToU8(head + root)
  parts['customXml/itemProps1.xml'] = strToU8(
    `${head}<ds:datastoreItem ds:itemID="${storeId}" xmlns:ds="${office}/customXml"><ds:schemaRefs/></ds:datastoreItem>`,
  )
  parts['customXml/_rels/item1.xml.rels'] = strToU8(
    `${head}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">` +
      `${relation('rId1', 'customXmlProps', 'itemProps1.xml')}</Relationships>`,
  )
  edit(parts, 'word/_rels/document.xml.rels', (xml) =>
    xml.replace(
      '</Relationships>',
      `${relation('rIdOwn', 'customXml', '../customXml/item1.xml')}</Relationships>`,
    ),
  )
  edit(parts, '[Content_Types].xml', (xml) =>
    xml.replace(
      '</Types>',
      '<Override PartName="/customXml/itemProps1.xml" ' +
        'ContentType="application/vnd.openxmlformats-officedocument.customXmlProperties+xml"/></Types>',
    ),
  )
}

/** Zips with one time for all, sheets embedded in it likewise; the content types stand first, as Word writes them. */
function zipped(parts: Parts, datedOn: string): Uint8Array {
  const first = '[Content_Types].xml'
  const order = [
    first,
    ...Object.keys(parts)
      .filter((path) => path !== first)
      .toSorted(),
  ]
  const files: Zippable = {}
  for (const path of order) {
    const part = parts[path] ?? new Uint8Array()
    files[path] = path.endsWith('.xlsx') ? zipped(unzipSync(part), datedOn) : part
  }
  // Zip times have no zone: this one reads the same wherever the file is made.
  const [year = 1980, month = 1, day = 1] = datedOn.split('-').map(Number)
  return zipSync(files, { level: 6, mtime: new Date(year, month - 1, day) })
}

/** Text between tags or in an attribute of XML. */
export const escaped = (text: string): string =>
  text.replace(/[&<>"]/g, (mark) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[mark] ?? mark)
