/** What Word requires of a .docx, told as a list of faults: styles, fonts, bookmarks, fields, tables, numbering. */

import {
  doubles,
  type Element,
  idsOf,
  named,
  orderFaults,
  packageFaults,
  readPackage,
  type Texts,
  treeOf,
} from './package-rules.ts'
import { wordOrders } from './schema-orders.ts'

const notes = /^word\/(document|header\d*|footer\d*|comments|footnotes|endnotes)\.xml$/

/** Faults of a .docx; [] for a sound one. */
export function wordFaults(bytes: Uint8Array): string[] {
  const { texts, binary } = readPackage(bytes)
  const styles = treeOf(texts['word/styles.xml'] ?? '')
  const known = new Set(idsOf(named(styles, 'style'), 'w:styleId'))
  const body = treeOf(texts['word/document.xml'] ?? '')
  const stories = Object.keys(texts).filter((name) => notes.test(name))
  return [
    ...packageFaults(texts, binary),
    ...doubles('style', idsOf(named(styles, 'style'), 'w:styleId')),
    ...doubles(
      'style name',
      named(styles, 'style').map((style) => style.children[0]?.attribute('w:val') ?? null),
    ),
    ...basedOnFaults(styles, known),
    ...fontFaults(texts),
    ...settingFaults(texts),
    ...Object.entries(texts)
      .filter(([name]) => /^word\/[^/]+\.xml$/.test(name))
      .flatMap(([name, xml]) => orderFaults(treeOf(xml), wordOrders).map((fault) => `${name}: ${fault}`)),
    ...stories.flatMap((name) =>
      storyFaults(treeOf(texts[name] ?? ''), known).map((fault) => `${name}: ${fault}`),
    ),
    ...numberingFaults(body, treeOf(texts['word/numbering.xml'] ?? '')),
    ...bodyFaults(body),
  ]
}

const basedOnFaults = (styles: Element, known: ReadonlySet<string | null>): string[] =>
  ['basedOn', 'next', 'link']
    .flatMap((name) => idsOf(named(styles, name), 'w:val'))
    .filter((id) => !known.has(id))
    .map((id) => `no style ${id}`)

/** Every font that styles and text name stands in the table of fonts. */
function fontFaults(texts: Texts): string[] {
  const table = new Set(idsOf(named(treeOf(texts['word/fontTable.xml'] ?? ''), 'font'), 'w:name'))
  const used = ['word/styles.xml', 'word/document.xml'].flatMap((part) =>
    named(treeOf(texts[part] ?? ''), 'rFonts').flatMap((one) =>
      ['w:ascii', 'w:hAnsi', 'w:eastAsia'].map((script) => one.attribute(script)),
    ),
  )
  return [...new Set(used)]
    .filter((name) => name !== null && !table.has(name))
    .map((name) => `no font ${name}`)
}

/** Chinese is the language of the text; the layout is that of today's Word. */
function settingFaults(texts: Texts): string[] {
  const languages = idsOf(named(treeOf(texts['word/styles.xml'] ?? ''), 'lang'), 'w:eastAsia')
  const theme = idsOf(named(treeOf(texts['word/settings.xml'] ?? ''), 'themeFontLang'), 'w:eastAsia')
  const modes = named(treeOf(texts['word/settings.xml'] ?? ''), 'compatSetting').filter(
    (one) => one.attribute('w:name') === 'compatibilityMode',
  )
  const core = treeOf(texts['docProps/core.xml'] ?? '')
  return [
    ...(languages.includes('zh-CN') ? [] : ['no zh-CN in the styles']),
    ...(theme.includes('zh-CN') ? [] : ['no zh-CN in the settings']),
    ...(modes.length === 1 && Number(modes[0]?.attribute('w:val')) >= 15
      ? []
      : ['no compatibility mode of 15']),
    ...['title', 'creator', 'lastModifiedBy', 'created', 'modified']
      .filter((name) => named(core, name).length !== 1)
      .map((name) => `docProps/core.xml: not one ${name}`),
  ]
}

/** Bookmarks begin and end once each, cells end with a paragraph, fields are closed, styles are there. */
function storyFaults(story: Element, styles: ReadonlySet<string | null>): string[] {
  const starts = named(story, 'bookmarkStart')
  const ends = idsOf(named(story, 'bookmarkEnd'), 'w:id')
  const ids = idsOf(starts, 'w:id')
  const begun = new Set(ids)
  const ended = new Set(ends)
  const used = ['pStyle', 'rStyle', 'tblStyle'].flatMap((name) => idsOf(named(story, name), 'w:val'))
  const first = (name: string, properties: string) =>
    named(story, name)
      .filter((one) => one.children.findIndex((child) => child.name === properties) > 0)
      .map(() => `${properties} is not first in ${name}`)
  return [
    ...doubles('bookmark', ids),
    ...doubles('bookmark named', idsOf(starts, 'w:name')),
    ...ids.filter((id) => !ended.has(id)).map((id) => `bookmark ${id} has no end`),
    ...ends.filter((id) => !begun.has(id)).map((id) => `bookmark ${id} has no start`),
    ...idsOf(starts, 'w:name')
      .filter((name) => (name ?? '').length > 40)
      .map((name) => `bookmark ${name} is longer than 40`),
    ...doubles('docPr', idsOf(named(story, 'docPr'), 'id')),
    ...doubles('sdt', idsOf(named(story, 'id'), 'w:val')),
    ...[...new Set(used)].filter((id) => !styles.has(id)).map((id) => `no style ${id}`),
    ...named(story, 'tc')
      .filter(({ children }) => children.at(-1)?.name !== 'p')
      .map(() => 'a cell without a last paragraph'),
    ...first('p', 'pPr'),
    ...first('r', 'rPr'),
    ...first('tc', 'tcPr'),
    ...fieldFaults(story),
  ]
}

/** Complex fields: begin, separate, end, one within the other. */
function fieldFaults(story: Element): string[] {
  let depth = 0
  let wrong = false
  for (const mark of named(story, 'fldChar')) {
    const type = mark.attribute('w:fldCharType')
    if (type === 'begin') depth += 1
    if (type === 'end') depth -= 1
    wrong ||= depth < 0
  }
  return depth === 0 && !wrong ? [] : ['a field is not closed']
}

function numberingFaults(body: Element, numbering: Element): string[] {
  const nums = new Set(idsOf(named(numbering, 'num'), 'w:numId'))
  const used = named(body, 'numId').map((one) => one.attribute('w:val'))
  return used.filter((id) => id !== '0' && !nums.has(id)).map((id) => `no numbering ${id}`)
}

/** Tables as wide as their grid says; links to bookmarks that are there; the last thing is the section. */
function bodyFaults(root: Element): string[] {
  const [body] = named(root, 'body')
  const bookmarks = new Set(idsOf(named(root, 'bookmarkStart'), 'w:name'))
  const spans = (row: Element) =>
    row.children
      .filter(({ name }) => name === 'tc')
      .reduce((sum, cell) => sum + Number(named(cell, 'gridSpan')[0]?.attribute('w:val') ?? 1), 0)
  const uneven = named(root, 'tbl').filter((table) => {
    const columns = named(table, 'gridCol').length
    return table.children.filter(({ name }) => name === 'tr').some((row) => spans(row) > columns)
  })
  const twins = (body?.children ?? []).filter(
    ({ name }, at, list) => name === 'tbl' && list[at + 1]?.name === 'tbl',
  )
  return [
    ...(body?.children.at(-2)?.name === 'p' ? [] : ['the body does not end with a paragraph']),
    ...(body?.children.at(-1)?.name === 'sectPr' ? [] : ['the body does not end with its section']),
    ...uneven.map(() => 'a row with more cells than its grid'),
    ...twins.map(() => 'two tables that nothing parts'),
    ...idsOf(named(root, 'hyperlink'), 'w:anchor')
      .filter((anchor) => anchor !== null && !bookmarks.has(anchor))
      .map((anchor) => `no bookmark ${anchor}`),
  ]
}
