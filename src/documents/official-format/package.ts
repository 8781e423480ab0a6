/** Finishes a document's package: what Word expects and the library leaves out, data of our own, fixed times. */

import { Document, type IPropertiesOptions, Packer } from 'docx'
import { strFromU8, strToU8, unzipSync, type Zippable, zipSync } from 'fflate'
import { ownParts, relatedToOwn, typedOwn } from '../packages/own-part.ts'
import { zipTime } from '../packages/parts.ts'
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
  edit(parts, 'word/styles.xml', withDefaultFont)
  edit(parts, 'word/settings.xml', (xml) => xml.replace('</w:compat>', `</w:compat>${themeLanguage}`))
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

/** The style that the library's own character styles build on. */
const defaultFont =
  '<w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont">' +
  '<w:name w:val="Default Paragraph Font"/><w:uiPriority w:val="1"/><w:semiHidden/><w:unhideWhenUsed/></w:style>'

const withDefaultFont = (xml: string): string =>
  xml.includes('w:styleId="DefaultParagraphFont"')
    ? xml
    : xml.replace('<w:style w:type="table"', `${defaultFont}<w:style w:type="table"`)

/** Whoever opens it proofs it as Chinese. */
const themeLanguage = '<w:themeFontLang w:val="en-US" w:eastAsia="zh-CN"/>'

/** Fonts the styles and the text name. */
function fontsIn(parts: Parts): string[] {
  const xml = ['word/styles.xml', 'word/document.xml'].map((path) =>
    strFromU8(parts[path] ?? new Uint8Array()),
  )
  return Object.keys(otherNames).filter((name) => xml.some((text) => text.includes(`w:eastAsia="${name}"`)))
}

const latinFont =
  '<w:font w:name="Times New Roman"><w:charset w:val="00"/><w:family w:val="roman"/><w:pitch w:val="variable"/></w:font>'

/** A machine without the font takes the other name instead of its default. */
function withFontNames(xml: string, fonts: readonly string[]): string {
  const entries = fonts.map(
    (name) =>
      `<w:font w:name="${name}"><w:altName w:val="${otherNames[name]}"/><w:charset w:val="86"/>` +
      '<w:family w:val="auto"/><w:pitch w:val="default"/></w:font>',
  )
  return xml.replace(/\/>$/, `>${entries.join('')}${latinFont}</w:fonts>`)
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

const own = { item: 'item1.xml', properties: 'itemProps1.xml' }

function addOwnPart(parts: Parts, root: string): void {
  for (const [path, xml] of Object.entries(ownParts(root, own))) parts[path] = strToU8(xml)
  edit(parts, 'word/_rels/document.xml.rels', (xml) => relatedToOwn(xml, 'rIdOwn', own))
  edit(parts, '[Content_Types].xml', (xml) => typedOwn(xml, own))
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
  return zipSync(files, { level: 6, mtime: zipTime(datedOn) })
}
