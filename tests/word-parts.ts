/** Reads the parts of a Word file for tests: texts, bound figures, tables, sections. */

import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'

export type Parts = Readonly<Record<string, Uint8Array>>

export const partsOf = (file: Uint8Array): Parts => unzipSync(file)

export function partText(parts: Parts, path: string): string {
  const part = parts[path]
  if (part === undefined) throw new Error(`no part ${path}`)
  return strFromU8(part)
}

const decoded = (text: string): string =>
  text.replace(/&(amp|lt|gt|quot|apos);/g, (_, name: string) =>
    name === 'amp' ? '&' : name === 'lt' ? '<' : name === 'gt' ? '>' : name === 'quot' ? '"' : "'",
  )

/** The text of a piece of WordprocessingML. */
export const textOf = (xml: string): string =>
  [...xml.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>/g)].map(([, text]) => decoded(text ?? '')).join('')

export interface WordParagraph {
  readonly style: string
  readonly text: string
  readonly xml: string
}

export const paragraphsOf = (xml: string): WordParagraph[] =>
  [...xml.matchAll(/<w:p>.*?<\/w:p>|<w:p [^>]*>.*?<\/w:p>/gs)].map(([paragraph]) => ({
    style: /<w:pStyle w:val="([^"]+)"/.exec(paragraph)?.[1] ?? '',
    text: textOf(paragraph),
    xml: paragraph,
  }))

export interface Control {
  readonly tag: string
  readonly alias: string
  readonly bookmark: string
  readonly text: string
}

/** Content controls with the bookmark that opens right before each. */
export const controlsOf = (xml: string): Control[] =>
  [
    ...xml.matchAll(
      /<w:bookmarkStart w:name="([^"]+)" w:id="\d+"\/><w:sdt>(.*?)<w:sdtContent>(.*?)<\/w:sdtContent><\/w:sdt><w:bookmarkEnd/gs,
    ),
  ].map(([, bookmark, properties, content]) => ({
    bookmark: bookmark ?? '',
    tag: /<w:tag w:val="([^"]*)"/.exec(properties ?? '')?.[1] ?? '',
    alias: decoded(/<w:alias w:val="([^"]*)"/.exec(properties ?? '')?.[1] ?? ''),
    text: textOf(content ?? ''),
  }))

/** Rows of each table, each cell's text. */
export const tablesOf = (xml: string): { head: number; rows: string[][] }[] =>
  [...xml.matchAll(/<w:tbl>.*?<\/w:tbl>/gs)].map(([table]) => {
    const rows = [...table.matchAll(/<w:tr>.*?<\/w:tr>|<w:tr [^>]*>.*?<\/w:tr>/gs)].map(([row]) => row)
    return {
      head: rows.filter((row) => row.includes('<w:tblHeader/>')).length,
      rows: rows.map((row) => [...row.matchAll(/<w:tc>.*?<\/w:tc>/gs)].map(([cell]) => textOf(cell))),
    }
  })

/** Cells of the first sheet of an embedded workbook, as the sheet writes them. */
export const sheetOf = (workbook: Uint8Array): string =>
  partText(unzipSync(workbook), 'xl/worksheets/sheet1.xml')

/** The form with one paragraph written into the first cell behind a label. */
export function writtenForm(bytes: Uint8Array, label: string, text: string): Uint8Array {
  const parts = unzipSync(bytes)
  const xml = strFromU8(parts['word/document.xml'] ?? new Uint8Array())
  const from = xml.indexOf('<w:tc>', xml.indexOf(`>${label}<`))
  const cell = xml.slice(from, xml.indexOf('</w:tc>', from))
  const filled = cell.replace(/(<\/w:pPr>)(?:(?!<\/w:p>).)*<\/w:p>/s, `$1<w:r><w:t>${text}</w:t></w:r></w:p>`)
  return zipSync({ ...parts, 'word/document.xml': strToU8(xml.replace(cell, filled)) })
}
