/** A report about to be printed: its contents as plain links with page fields, so that who lays it out counts the pages. */

import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'

const part = 'word/document.xml'
const run = String.raw`<w:r>(?:<w:rPr>(?:(?!<\/w:rPr>).)*<\/w:rPr>)?`
/** The field around all entries: its three opening runs, the entries, its end. */
const field = new RegExp(
  `${run}<w:fldChar w:fldCharType="begin"\\/><\\/w:r>` +
    `${run}<w:instrText[^>]*> ?TOC [^<]*<\\/w:instrText><\\/w:r>` +
    `${run}<w:fldChar w:fldCharType="separate"\\/><\\/w:r>` +
    `(.*?<\\/w:hyperlink>)` +
    `${run}<w:fldChar w:fldCharType="end"\\/><\\/w:r>(?=<\\/w:p>)`,
  's',
)
const entry = /<w:hyperlink w:anchor="(\w+)"[^>]*>((?:(?!<\/w:hyperlink>).)*)<\/w:hyperlink>/gs

const mark = (type: string): string => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`
const pageField = (bookmark: string): string =>
  `<w:r><w:tab/></w:r>${mark('begin')}<w:r><w:instrText xml:space="preserve"> PAGEREF ${bookmark} \\h </w:instrText></w:r>` +
  `${mark('separate')}<w:r><w:t>1</w:t></w:r>${mark('end')}`

/**
 * LibreOffice keeps what stands in the field of the contents as it is, and works out page fields that stand in none.
 * A file whose contents the program did not write so, or that has none, stays as it is.
 */
export function withLiveContents(docx: Uint8Array): Uint8Array {
  const xml = textOf(docx)
  if (xml === null || !isOurs(field.exec(xml)?.[1])) return docx
  const live = xml.replace(field, (_, entries: string) =>
    entries.replace(entry, (whole, bookmark: string, said: string) =>
      said.includes('PAGEREF')
        ? whole
        : whole.replace('</w:hyperlink>', `${pageField(bookmark)}</w:hyperlink>`),
    ),
  )
  return zipSync({ ...unzipSync(docx), [part]: strToU8(live) }, { level: 1 })
}

/** Nothing but links and whole page fields: another program's contents may end elsewhere. */
const isOurs = (entries: string | undefined): boolean =>
  entries !== undefined &&
  !entries.includes('<w:tbl>') &&
  countOf(entries, '"begin"') === countOf(entries, '"end"') &&
  countOf(entries, '<w:instrText') === countOf(entries, 'PAGEREF')

const countOf = (text: string, what: string): number => text.split(what).length - 1

/** Of the document's own part; null where it has none. */
function textOf(docx: Uint8Array): string | null {
  const found = unzipSync(docx, { filter: ({ name }) => name === part })[part]
  return found === undefined ? null : strFromU8(found)
}
