/** Whatever one cell is changed to: it is read rightly, or a finding stands at it. Never a silently wrong value. */

import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { GridCell } from '../grids/grid.ts'
import { plainText } from './cells/text.ts'
import { type LayoutCell, sheetLayouts } from './layout.ts'
import { readUnitWorkbook } from './read-unit-workbook.ts'
import { optionsOf } from './slot.ts'
import { gridFile, numberCell, placeOf, withCell } from './test-grids.ts'
import { testWorkbook } from './test-workbook.ts'

const file = gridFile(testWorkbook)

/** What is put into a cell; `plain` is the figure it states beyond doubt, where it states one. */
interface Content extends Partial<Omit<GridCell, 'place'>> {
  readonly plain?: string
}

const figure = fc.tuple(fc.boolean(), fc.nat(10_000_000), fc.nat(4)).map(([negative, units, decimals]) => {
  const digits = String(units).padStart(decimals + 1, '0')
  const point = digits.length - decimals
  const text = decimals === 0 ? digits : `${digits.slice(0, point)}.${digits.slice(point)}`
  return negative && units > 0 ? `-${text}` : text
})

const words = fc.constantFrom(
  ...[
    '约',
    '≥',
    '预计',
    '左右',
    '万元',
    '亿元',
    '%',
    '％',
    '以上',
    '-',
    '~',
    '至',
    ',',
    '，',
    ' ',
    '.',
    '年',
    '日',
    '无',
    '—',
    '/',
  ],
  ...[
    '八',
    '完成',
    '０',
    '９',
    'E',
    '#DIV/0!',
    '（清空）',
    '正式',
    '预计',
    '有一定风险',
    '=1+1',
    '@',
    'TRUE',
    '\n',
    '\u200b',
  ],
)

const content: fc.Arbitrary<Content> = fc.oneof(
  figure.map((number) => ({ ...numberCell(number), plain: number })),
  figure.map((number) => ({ ...numberCell(number), formula: 'A1', plain: number })),
  fc.tuple(figure, figure).map(([shown, held]) => ({ ...numberCell(held), text: shown })),
  figure.map((number) => ({ ...numberCell(number), text: `${number}%`, percent: true })),
  fc.integer({ min: 18_264, max: 60_000 }).map((serial) => ({ text: '2031-05-06', number: String(serial) })),
  fc.array(fc.oneof(words, figure), { maxLength: 4 }).map((parts) => ({ text: parts.join('') })),
  fc.string().map((text) => ({ text })),
  fc.constant({ formula: 'A1' }),
  fc.constantFrom('2033-06-29', '2031-02-30', '2033.6.29', '2033年6月29日').map((text) => ({ text })),
)

const cells = file.grids.flatMap((grid) => grid.rows.flat())

interface InputCell {
  readonly layout: LayoutCell
  readonly column: string
}

/** Input cells of the form by their place. */
const inputs = new Map<string, InputCell>(
  sheetLayouts(testWorkbook).flatMap(({ columns, rows }) =>
    rows.flatMap((row) =>
      row.cells.flatMap((layout, at) => {
        const column = columns[at]
        if (!layout.slot || !column) return []
        const { sheet, cell } = placeOf(testWorkbook, row.key, column.key)
        return [[`${sheet} ${cell}`, { layout, column: `${column.group}${column.head}` }] as const]
      }),
    ),
  ),
)

/** The day the generated texts show. */
const dayShown = (text: string): string =>
  /^2033(-06-29|\.6\.29|年6月29日)$/.test(text) ? '2033-06-29' : text === '2031-05-06' ? text : ''

/** Whether `after` is what the content states for the slot. */
function isRight({ slot }: LayoutCell, { plain, text = '' }: Content, after: string): boolean {
  if (!slot) return false
  if (slot.holds === 'number') return after === plain
  if (slot.holds === 'text') return after === plainText(text)
  if (slot.holds === 'day') return dayShown(text) === after
  return optionsOf(slot).some(
    ({ key, word }) => word === after && [key, word].includes(plainText(text).replace(/\u200b/g, '')),
  )
}

/** Whether content that changes nothing states nothing new. */
function saysNothingNew({ slot, shown }: LayoutCell, { plain, text = '', number = null }: Content): boolean {
  const said = text.replace(/[\s\u200b\u3000]/g, '')
  if (said === '' && number === null) return shown === ''
  if (slot?.holds === 'number') return plain !== undefined && Number(plain) === Number(shown)
  return said === shown.replace(/\s/g, '')
}

test('one changed cell is read rightly or found', () => {
  fc.assert(
    fc.property(fc.constantFrom(...cells), content, (cell, changed) => {
      const { plain: _, ...written } = changed
      const place = { sheet: cell.place.sheet ?? '', cell: cell.place.cell ?? '' }
      const { changes, findings } = readUnitWorkbook(withCell(file, place, written), testWorkbook)
      const input = inputs.get(`${place.sheet} ${place.cell}`)
      if (!input) {
        expect(changes).toEqual([])
        return
      }
      const isFound = findings.some((f) => f.place.sheet === place.sheet && f.place.cell === place.cell)
      expect(changes.length).toBeLessThanOrEqual(1)
      const [change] = changes
      if (change) expect(change.column).toBe(input.column)
      if (isFound) return
      const right = change
        ? isRight(input.layout, changed, change.after)
        : saysNothingNew(input.layout, changed)
      expect(right, `${JSON.stringify(place)} ${JSON.stringify(changed)} became ${change?.after}`).toBe(true)
    }),
    { seed: 20_330_630, numRuns: 4_000 },
  )
})

test('a key or a locked cell cannot be changed unseen', () => {
  const locked = cells.filter(({ place, text }) => {
    const row = Number(place.cell?.replace(/\D/g, ''))
    return place.sheet !== '_meta' && row >= 4 && text !== '' && !inputs.has(`${place.sheet} ${place.cell}`)
  })
  fc.assert(
    fc.property(fc.constantFrom(...locked), fc.constantFrom('', 'x', '10', '新'), (cell, text) => {
      const place = { sheet: cell.place.sheet ?? '', cell: cell.place.cell ?? '' }
      const { changes, findings } = readUnitWorkbook(
        withCell(file, place, { text, continued: cell.continued }),
        testWorkbook,
      )
      expect(changes).toEqual([])
      // The copies a merged head repeats are not cells of their own; hidden head keys only guard the rows below.
      const isGuarded = cell.continued || cell.text === 'guiheng:head'
      if (!isGuarded) expect(findings, `${place.cell} ${cell.text} ${text}`).not.toEqual([])
    }),
    { seed: 20_330_630, numRuns: 1_000 },
  )
})
