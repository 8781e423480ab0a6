/** Beside the sheets: names, tables, drawings and charts go with the moved rows; nothing old is left to be shown. */

import { documents } from '#words/documents.ts'
import { readable } from '../../packages/markup.ts'
import { editPart, type Parts } from '../../packages/parts.ts'
import type { FileFacts } from '../filling.ts'
import { movedXml } from './formula-xml.ts'
import { relationsOf, type SheetPart, sharedPath } from './parts.ts'
import { type MovesOf, movedArea } from './references.ts'
import type { RowMoves } from './row-moves.ts'

interface Finishing {
  readonly sheets: readonly SheetPart[]
  readonly movesOf: MovesOf
  readonly facts: FileFacts
}

export function finishWorkbook(parts: Parts, main: string, { sheets, movesOf, facts }: Finishing): void {
  const formula = (xml: string) => movedXml(xml, { sheet: '' }, movesOf)
  editPart(parts, main, (xml) =>
    recalculated(
      xml.replace(
        /(<definedName\b[^>]*>)([^<]*)(<\/definedName>)/g,
        (_, a: string, text: string, b: string) => a + formula(text) + b,
      ),
    ),
  )
  for (const name of [...parts.keys()].filter((one) => /^xl\/charts\/chart[^/]*\.xml$/i.test(one)))
    editPart(parts, name, (xml) =>
      xml.replace(
        /(<c:f>)([^<]*)(<\/c:f>)/g,
        (_, a: string, text: string, b: string) => a + formula(text) + b,
      ),
    )
  for (const sheet of sheets) moveRelated(parts, sheet, movesOf(sheet.name))
  dropChain(parts, main)
  blankShared(parts)
  if (facts.example) {
    for (const { path } of sheets) editPart(parts, path, withHeader)
    editPart(parts, 'docProps/core.xml', withKeyword)
  }
}

/** Excel works every formula out when it opens the file. */
function recalculated(xml: string): string {
  if (/<calcPr\b/.test(xml))
    return xml.replace(/<calcPr\b([^>]*?)(\/?)>/, (_, attributes: string, end: string) => {
      const kept = attributes.replace(/\sfullCalcOnLoad="[^"]*"/, '')
      return `<calcPr${kept} fullCalcOnLoad="1"${end}>`
    })
  const before = /<(?:oleSize|customWorkbookViews|pivotCaches|extLst)\b|<\/workbook>/.exec(xml)
  if (!before) return xml
  return `${xml.slice(0, before.index)}<calcPr fullCalcOnLoad="1"/>${xml.slice(before.index)}`
}

/** Tables, drawings and notes of one sheet. */
function moveRelated(parts: Parts, { related }: SheetPart, moves: RowMoves | undefined): void {
  if (!moves || moves.repeated.every(({ copies }) => copies === 1)) return
  const area = (xml: string) =>
    xml.replace(
      /(\sref=")([A-Z]+\d+(?::[A-Z]+\d+)?)(")/g,
      (_, a: string, text: string, b: string) => a + movedArea(text, moves) + b,
    )
  const counted = (xml: string, tag: string) =>
    xml.replace(
      new RegExp(`(<${tag}>)(\\d+)(</${tag}>)`, 'g'),
      (_, a: string, row: string, b: string) => a + (moves.to(Number(row) + 1) - 1) + b,
    )
  for (const name of related) {
    if (/\/(tables\/[^/]+|comments[^/]*)\.xml$/i.test(name)) editPart(parts, name, area)
    if (/\/drawings\/[^/]+\.xml$/i.test(name)) editPart(parts, name, (xml) => counted(xml, 'xdr:row'))
    if (/\.vml$/i.test(name)) editPart(parts, name, (xml) => counted(xml, 'x:Row'))
  }
}

/** The order in which an earlier program computed names cells that are no more; Excel makes it anew. */
function dropChain(parts: Parts, main: string): void {
  const chain = [...parts.keys()].find((name) => /^xl\/calcChain\.xml$/i.test(name))
  if (!chain) return
  parts.delete(chain)
  editPart(parts, '[Content_Types].xml', (xml) => xml.replace(/<Override\b[^>]*calcChain\.xml"[^>]*\/>/i, ''))
  const [id] = [...relationsOf(parts, main)].find(([, path]) => path === chain) ?? []
  const folder = main.slice(0, main.lastIndexOf('/') + 1)
  const relations = `${folder}_rels/${main.slice(folder.length)}.rels`
  if (id)
    editPart(parts, relations, (xml) => xml.replace(new RegExp(`<Relationship\\b[^>]*Id="${id}"[^>]*/>`), ''))
}

/** The cells say their texts themselves now: the placeholders in the list of shared texts stand for nothing. */
function blankShared(parts: Parts): void {
  editPart(parts, sharedPath(parts) ?? '', (xml) =>
    xml.replace(/<si>([\s\S]*?)<\/si>/g, (all, text: string) =>
      readable(text.replace(/<[^>]*>/g, '')).includes('{{') ? '<si><t></t></si>' : all,
    ),
  )
}

/** What follows a sheet's page header, in the order the format wants. */
const afterHeader =
  /<(?:rowBreaks|colBreaks|customProperties|cellWatches|ignoredErrors|smartTags|drawing|legacyDrawing|legacyDrawingHF|drawingHF|picture|oleObjects|controls|webPublishItems|tableParts|extLst)\b|<\/worksheet>/

/** 示例数据 at the head of every printed page. */
function withHeader(xml: string): string {
  const mark = documents.example.zh
  if (/<headerFooter\b/.test(xml)) {
    const opened = xml.replace(/<headerFooter\b([^>]*)\/>/, '<headerFooter$1></headerFooter>')
    const marked = opened.replace(
      /(<(odd|even|first)Header>)([^<]*)/g,
      (_, tag: string, __, text: string) =>
        tag + (text.includes('&amp;C') ? text.replace('&amp;C', `&amp;C${mark} `) : `${text}&amp;C${mark}`),
    )
    if (/<oddHeader>/.test(marked)) return marked
    return marked
      .replace(/<oddHeader\/>/, '')
      .replace(/<headerFooter\b[^>]*>/, (tag) => `${tag}<oddHeader>&amp;C${mark}</oddHeader>`)
  }
  const before = afterHeader.exec(xml)
  if (!before) return xml
  return `${xml.slice(0, before.index)}<headerFooter><oddHeader>&amp;C${mark}</oddHeader></headerFooter>${xml.slice(before.index)}`
}

function withKeyword(xml: string): string {
  const mark = documents.example.zh
  if (/<cp:keywords>/.test(xml)) return xml.replace(/<cp:keywords>[^<]*/, `<cp:keywords>${mark}`)
  const bare = xml.replace(/<cp:keywords\s*\/>/, '')
  return bare.replace('</cp:coreProperties>', `<cp:keywords>${mark}</cp:keywords></cp:coreProperties>`)
}
