/** Text that a style of a Word document strikes out, raises or hides: seen as a person sees it, and told. */

import { expect, test } from 'vitest'
import type { Beside } from '#domain/grids/cell-facts.ts'
import { readingLimits } from '../limits.ts'
import { readFile } from '../read-file.ts'
import { wordFile } from '../test-files.ts'

const style = (type: string, name: string, { look = '', of = '', more = '' }): string =>
  `<w:style w:type="${type}" w:styleId="${name}" ${more}>${of && `<w:basedOn w:val="${of}"/>`}<w:rPr>${look}</w:rPr></w:style>`
const line = '<w:strike/>'
const noLine = '<w:strike w:val="0"/>'
const hidden = '<w:vanish/>'
const raised = '<w:vertAlign w:val="superscript"/>'

const styles = [
  style('paragraph', 'Crossed', { look: line }),
  style('paragraph', 'Body', { of: 'Crossed' }),
  style('paragraph', 'Clear', { of: 'Body', look: noLine }),
  style('paragraph', 'Twice', { look: '<w:dstrike/>' }),
  style('paragraph', 'Gone', { look: hidden }),
  // Another type's style of the same name is another style.
  style('character', 'Crossed', { look: noLine }),
  style('character', 'Line', { look: line }),
  style('character', 'Late', { of: 'Line' }),
  style('character', 'Once', { look: '<w:dstrike w:val="false"/>' }),
  style('character', 'Dark', { look: hidden }),
  style('character', 'High', { look: raised }),
  style('character', 'Level', { of: 'High', look: '<w:vertAlign w:val="baseline"/>' }),
  ...['A', 'B'].map((name) => style('character', name, { of: name === 'A' ? 'B' : 'A' })),
  style('table', 'Old', { look: line }),
  '<w:style w:type="table" w:styleId="Head"><w:tblStylePr w:type="firstRow"><w:rPr><w:strike/></w:rPr></w:tblStylePr></w:style>',
].join('')

const run = (text: string, name = '', own = ''): string =>
  `<w:r><w:rPr>${name && `<w:rStyle w:val="${name}"/>`}${own}</w:rPr><w:t>${text}</w:t></w:r>`
const paragraph = (content: string, name = ''): string =>
  `<w:p>${name && `<w:pPr><w:pStyle w:val="${name}"/></w:pPr>`}${content}</w:p>`

const read = async (block: string, { defaults = '', more = '' } = {}) => {
  const part = `<w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:docDefaults><w:rPrDefault><w:rPr>${defaults}</w:rPr></w:rPrDefault></w:docDefaults>${styles}${more}</w:styles>`
  const { tables, facts } = await readFile(wordFile([block], { 'word/styles.xml': part }), readingLimits)
  const besides = (list: readonly Beside[] = []) => list.map(({ kind, text }) => `${kind} ${text}`).join()
  return {
    text: tables[0]?.cells[0]?.[0]?.text,
    cell: besides(facts?.cells[0]?.beside),
    around: besides(facts?.around),
  }
}
const inCell = (xml: string, table = ''): string =>
  `<w:tbl><w:tblPr>${table}</w:tblPr><w:tr><w:tc>${xml}</w:tc></w:tr></w:tbl>`

// biome-ignore format: one case a line
test.each([
  { what: 'a paragraph style', xml: paragraph(run('62'), 'Crossed'), text: '62', cell: 'struck 62' },
  { what: 'a style that comes from one', xml: paragraph(run('62'), 'Body'), text: '62', cell: 'struck 62' },
  { what: 'one that takes the line away', xml: paragraph(run('62'), 'Clear'), text: '62', cell: '' },
  { what: 'a run that takes it away', xml: paragraph(run('62', '', noLine) + run('3'), 'Crossed'), text: '623', cell: 'struck 3' },
  { what: 'two lines, that a style of letters takes away', xml: paragraph(run('6') + run('2', 'Once'), 'Twice'), text: '62', cell: 'struck 6' },
  { what: 'a style of letters', xml: paragraph(run('6') + run('5', 'Line') + run('2', 'Late')), text: '652', cell: 'struck 52' },
  { what: 'both, where Word takes the line away and LibreOffice does not', xml: paragraph(run('62', 'Line'), 'Crossed'), text: '62', cell: 'struck 62' },
  { what: 'one that Word switches and LibreOffice follows', xml: paragraph(run('62', 'Crossed'), 'Crossed'), text: '62', cell: 'struck 62' },
  { what: 'a name of the other type', xml: paragraph(run('62', 'Body'), 'Line'), text: '62', cell: '' },
  { what: 'raised letters', xml: paragraph(run('1.9') + run('1', 'High') + run('2', 'Level')), text: '1.9¹2', cell: '' },
  { what: 'raised letters that a run puts back', xml: paragraph(run('1.9') + run('1', 'High', '<w:vertAlign w:val="baseline"/>')), text: '1.91', cell: '' },
  { what: 'hidden letters', xml: paragraph(run('5') + run('0', 'Dark') + run('6', 'Dark', '<w:vanish w:val="0"/>')), text: '56', cell: 'hidden 0' },
  { what: 'a hidden paragraph', xml: paragraph(run('50'), 'Gone') + paragraph(run('6')), text: '6', cell: 'hidden 50' },
  { what: 'a text box in a struck run', xml: paragraph(`<w:r><w:rPr>${line}</w:rPr><w:t>6</w:t><w:pict><w:txbxContent>${paragraph(run('框'))}</w:txbxContent></w:pict><w:t>2</w:t></w:r>`), text: '62', cell: 'struck 62,box 框' },
  { what: 'styles that go round', xml: paragraph(run('62', 'A')), text: '62', cell: '' },
  { what: 'a style that is not there', xml: paragraph(run('62', 'X'), 'X'), text: '62', cell: '' },
])('$what', async ({ xml, text, cell }) => {
  expect(await read(inCell(xml))).toEqual({ text, cell, around: '' })
})

// biome-ignore format: one case a line
test.each([
  { what: 'the style of paragraphs that name none', more: style('paragraph', 'Normal', { look: line, more: 'w:default="1"' }), cell: 'struck 62' },
  { what: 'what the whole document has', defaults: line, cell: 'struck 62' },
  { what: 'it, raised', defaults: raised, xml: run('6') + run('2'), text: '6²' },
  { what: 'the style of the table', table: '<w:tblStyle w:val="Old"/>', cell: 'struck 62' },
  { what: 'a style of its first row is not followed', table: '<w:tblStyle w:val="Head"/>' },
])('$what', async ({ xml = run('62'), table = '', text = '62', cell = '', ...said }) => {
  expect(await read(inCell(paragraph(xml), table), said)).toMatchObject({ text, cell })
})

test('around the tables, a table that has ended leaves no style behind', async () => {
  const block = inCell(paragraph(''), '<w:tblStyle w:val="Old"/>') + paragraph(run('已建成12公里'))
  expect(await read(block + paragraph(run('8处'), 'Body'))).toMatchObject({ around: 'struck 8处' })
})
