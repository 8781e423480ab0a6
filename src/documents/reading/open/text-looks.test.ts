/** What a person sees of an .odt beside its letters: numbers of lists, what is hidden, struck out or drawn. */

import { strToU8, zipSync } from 'fflate'
import { expect, test } from 'vitest'
import { readHere } from '../read-here.ts'

const prefixes = ['office', 'text', 'table', 'style']
  .map((one) => `xmlns:${one}="urn:oasis:names:tc:opendocument:xmlns:${one}:1.0"`)
  .join(' ')
const style = (name: string, properties: string) =>
  `<style:style style:name="${name}"><style:text-properties ${properties}/></style:style>`
const level = (at: number, more: string) => `<text:list-level-style-number text:level="${at}" ${more}/>`

const odt = (cell: string) =>
  readHere(
    zipSync({
      mimetype: strToU8('application/vnd.oasis.opendocument.text'),
      'content.xml': strToU8(
        `<office:document-content ${prefixes} xmlns:draw="urn:oasis:names:tc:opendocument:xmlns:drawing:1.0"><office:automatic-styles>${
          style('H', 'text:display="none"') + style('S', 'style:text-line-through-style="solid"')
        }<text:list-style style:name="L">${
          level(1, 'style:num-format="一, 二, 三, ..." style:num-prefix="（" style:num-suffix="）"') +
          level(2, 'style:num-format="1" style:num-suffix="." text:start-value="3"')
        }</text:list-style></office:automatic-styles><office:body><office:text><table:table><table:table-row><table:table-cell>${cell}</table:table-cell></table:table-row></table:table></office:text></office:body></office:document-content>`,
      ),
    }),
  )

const item = (text: string, more = '') => `<text:list-item><text:p>${text}</text:p>${more}</text:list-item>`
const list = (items: string, more = '') => `<text:list text:style-name="L"${more}>${items}</text:list>`

test.each([
  {
    name: 'numbers of a list in a list',
    cell: list(item('甲', `<text:list>${item('子') + item('丑')}</text:list>`) + item('乙')),
    text: '（一）甲\n3.子\n4.丑\n（二）乙',
  },
  {
    name: 'a list begun anew, and one that goes on',
    cell: list(item('甲')) + list(item('乙')) + list(item('丙'), ' text:continue-numbering="true"'),
    text: '（一）甲\n（一）乙\n（二）丙',
  },
  {
    name: 'a second paragraph of an item has no number',
    cell: list(`<text:list-item><text:p>甲</text:p><text:p>续</text:p></text:list-item>`),
    text: '（一）甲\n续',
  },
])('$name', async ({ cell, text }) => {
  const { grids } = await odt(cell)
  expect(grids[0]?.rows[0]?.[0]?.text).toBe(text)
})

test.each([
  {
    name: 'hidden',
    cell: '<text:p>甲<text:span text:style-name="H">暗</text:span></text:p>',
    text: '甲',
    kind: 'hidden',
  },
  {
    name: 'struck out',
    cell: '<text:p>甲<text:span text:style-name="S">暗</text:span></text:p>',
    text: '甲暗',
    kind: 'struck',
  },
  {
    name: 'in a shape',
    cell: '<text:p>甲<draw:custom-shape><text:p>暗</text:p></draw:custom-shape></text:p>',
    text: '甲',
    kind: 'box',
  },
])('$name', async ({ cell, text, kind }) => {
  const { grids, facts, paragraphs } = await odt(cell)
  expect(grids[0]?.rows[0]?.[0]?.text).toBe(text)
  expect(facts?.cells).toEqual([{ table: 1, row: 1, column: 1, names: [], beside: [{ kind, text: '暗' }] }])
  // A marking of secrecy is looked for there too.
  expect(paragraphs).toEqual(kind === 'box' ? ['暗'] : [])
})
