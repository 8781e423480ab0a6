/** Whatever is done to a Word form: no value is silently wrong, and no text that was written is lost without a word. */

import fc from 'fast-check'
import { beforeAll, expect, test } from 'vitest'
import type { GridFile } from '#domain/grids/grid.ts'
import { blocksOf, type InputCell } from '#domain/word-forms/blocks.ts'
import { inputsOf } from '#domain/word-forms/inputs.ts'
import { locateLabels } from '#domain/word-forms/locate.ts'
import { plainText } from '#domain/workbooks/cells/text.ts'
import { optionsOf } from '#domain/workbooks/slot.ts'
import { testWorkbook } from '#domain/workbooks/test-workbook.ts'
import { testView } from '../forms/test-view.ts'
import { readHere } from '../reading/read-here.ts'
import { type EditedCell, type EditedFile, editable, fileOf, readForm } from './test-form.ts'
import { unitWordForm } from './unit-word-form.ts'

let file: GridFile
/** Input cells by where they stand at first: 'table row column'. */
let places: Map<string, { entryId: string; cell: InputCell; column: string }>

beforeAll(async () => {
  file = await readHere(await unitWordForm(testView))
  const names = new Map(file.facts?.cells.map((one) => [`${one.table} ${one.row} ${one.column}`, one.names]))
  const blocks = blocksOf(testWorkbook)
  const located = locateLabels(
    file.grids,
    blocks,
    ({ place: { table, row, column } }) => names.get(`${table} ${row} ${column}`) ?? [],
  )
  places = new Map(
    inputsOf(file.grids, blocks, located.spots).inputs.map(({ entryId, asked, spot }) => [
      `${spot.table} ${spot.row} ${spot.column}`,
      { entryId, cell: asked.cell, column: asked.column },
    ]),
  )
})

const words = fc.constantFrom(
  ...[
    '约',
    '≥',
    '万元',
    '%',
    '％',
    '以上',
    '-',
    '~',
    '至',
    '，',
    ' ',
    '.',
    '年',
    '无',
    '—',
    '请选择',
    '八',
    '９',
  ],
  ...[
    '（清空）',
    '正式',
    '预计',
    '有一定风险',
    '能够如期完成',
    '数值',
    '性质',
    '截至日期',
    '实现进度',
    '\n',
    '\n\n',
  ],
  ...['2033-06-29', '2033年6月29日', '2031-02-30', '1．地区产值', '2．推进数据共享', '时期'],
)
const figure = fc.tuple(fc.nat(10_000_000), fc.nat(3)).map(([units, decimals]) => {
  const digits = String(units).padStart(decimals + 1, '0')
  const point = digits.length - decimals
  return decimals === 0 ? digits : `${digits.slice(0, point)}.${digits.slice(point)}`
})
const content = fc.oneof(
  figure,
  fc.array(fc.oneof(words, figure), { maxLength: 4 }).map((parts) => parts.join('')),
  fc.string(),
)

/** How often each thing is done to such a file. */
const kinds = {
  ...{ fill: 12, type: 3, typeAnywhere: 1, paragraph: 1 },
  ...{ moveTable: 3, moveRow: 3, growTogether: 2, loseKeys: 2, loseAllKeys: 1, loseMark: 1 },
  ...{ deleteRow: 1, deleteTable: 1, copyRow: 1, copyTable: 1, mergeDown: 1, split: 1 },
} as const
type Kind = keyof typeof kinds
const weighted = Object.entries(kinds).map(([kind, weight]) => ({
  weight,
  arbitrary: fc.constant(kind).filter((one): one is Kind => one in kinds),
}))
const index = fc.nat(1_000)
const edit = fc.record({
  ...{ kind: fc.oneof(...weighted), at: index, row: index, column: index, to: index },
  ...{ text: content, figure },
})
type Edit = typeof edit extends fc.Arbitrary<infer One> ? One : never

const pick = <One>(list: readonly One[], at: number): One | undefined => list[at % Math.max(1, list.length)]

/** Cells by identity, so that what was typed is known wherever they are moved. */
class Editing {
  readonly file: EditedFile
  readonly typed = new Map<EditedCell, string>()
  readonly strays: string[] = []
  readonly inputs: { readonly cell: EditedCell; readonly key: string }[] = []

  constructor() {
    this.file = editable(file)
    for (const key of places.keys()) {
      const [table = 0, row = 0, column = 0] = key.split(' ').map(Number)
      const cell = this.file.tables[table]?.[row]?.[column]
      if (cell) this.inputs.push({ cell, key })
    }
  }

  make(one: Edit): void {
    const table = pick(this.file.tables, one.at)
    if (table && table.length > 0) this.#ways[one.kind](one, table)
  }

  readonly #ways: Readonly<Record<Kind, (one: Edit, rows: EditedCell[][]) => void>> = {
    fill: (one) => this.#fill(one),
    type: ({ at, text }) => this.#type(pick(this.inputs, at)?.cell, text),
    typeAnywhere: ({ at, text }) => this.#type(pick(this.file.tables.flat(2), at), text),
    paragraph: ({ text }) => {
      this.file.paragraphs.push(text)
      this.strays.push(text)
    },
    moveTable: ({ at, to }) => move(this.file.tables, at, to),
    moveRow: ({ row, to }, rows) => move(rows, row, to),
    growTogether: ({ at }) => {
      const { tables } = this.file
      const [first = [], second = []] = tables.splice(at % Math.max(1, tables.length - 1), 2)
      tables.push([...first, ...second])
    },
    loseKeys: (_, rows) => loseKeys(rows),
    loseAllKeys: () => loseKeys(this.file.tables.flat()),
    loseMark: () => {
      this.file.mark = null
    },
    deleteRow: ({ row }, rows) => void rows.splice(row % rows.length, 1),
    deleteTable: (_, rows) => void this.file.tables.splice(this.file.tables.indexOf(rows), 1),
    copyRow: ({ row }, rows) => void rows.push(structuredClone(pick(rows, row) ?? [])),
    copyTable: ({ to }, rows) => {
      const copy = structuredClone(rows)
      // LibreOffice copies no keys.
      if (to % 2 === 0) loseKeys(copy)
      this.file.tables.push(copy)
    },
    mergeDown: ({ row, column }, rows) => this.#merge(rows, row % rows.length, column),
    split: ({ row, text }, rows) => {
      const part = { text, names: [], beside: [] }
      pick(rows, row)?.push(part)
      this.typed.set(part, text)
    },
  }

  /** What its cell asks for, so that the file can be taken. */
  #fill({ at, to, text, figure: number }: Edit): void {
    const input = pick(this.inputs, at)
    const slot = places.get(input?.key ?? '')?.cell.slot
    if (!input || !slot) return
    const options = optionsOf(slot).map(({ word }) => word)
    const isKnown = input.cell.text !== ''
    if (slot.holds === 'number') this.#type(isKnown ? input.cell : undefined, number)
    else if (slot.holds === 'day') this.#type(input.cell, '2033-06-29')
    else if (slot.holds === 'text') this.#type(input.cell, `${text}〔${to}〕`)
    else if (isKnown) this.#type(input.cell, pick(options, to) ?? '')
  }

  #type(cell: EditedCell | undefined, text: string): void {
    if (!cell) return
    cell.text = text
    this.typed.set(cell, text)
  }

  #merge(rows: EditedCell[][], at: number, column: number): void {
    const [row, below] = [rows[at], rows[at + 1]]
    const upper = row?.[column % Math.max(1, row.length)]
    const lower = below?.[column % Math.max(1, row?.length ?? 1)]
    if (!below || !upper || !lower || upper === lower) return
    upper.names = [...upper.names, ...lower.names]
    this.#type(upper, [upper.text, lower.text].filter(Boolean).join('\n'))
    for (const [c, cell] of below.entries()) if (cell === lower) below[c] = upper
  }
}

function move<One>(list: One[], from: number, to: number): void {
  const taken = list.splice(from % list.length, 1)
  list.splice(to % (list.length + 1), 0, ...taken)
}

function loseKeys(rows: readonly (readonly EditedCell[])[]): void {
  for (const cell of rows.flat()) cell.names = []
}

const said = (text: string): string => text.replace(/[\s\u200b-\u200d\u2060\ufeff\u3000]/g, '')

/** Whether `after` is what was typed for the slot, beyond doubt. */
function isRight({ slot }: InputCell, text: string, after: string): boolean {
  if (slot.holds === 'text') return after === plainText(text)
  if (slot.holds === 'number')
    return /^\d+(\.\d+)?$/.test(plainText(text)) && Number(after) === Number(plainText(text))
  if (slot.holds === 'day') return /^2033(-06-29|年6月29日)$/.test(said(text)) && after === '2033-06-29'
  return optionsOf(slot).some(({ word }) => word === after && word === said(text))
}

function check(edits: readonly Edit[]): void {
  const editing = new Editing()
  for (const one of edits) editing.make(one)
  const { changes, findings } = readForm(fileOf(editing.file))
  const present = new Set(editing.file.tables.flat(2))
  const inputOf = new Map(editing.inputs.map(({ cell, key }) => [cell, places.get(key)]))
  const isBlocked = findings.some(({ severity }) => severity === 'error')
  // What is changed was typed there, and is what was typed or what a finding names.
  for (const change of isBlocked ? [] : changes) {
    const own = editing.inputs.filter(({ key }) => {
      const place = places.get(key)
      return (
        place?.entryId === change.entryId && (place.column === change.column || place.column === '填写内容')
      )
    })
    const source = own.find(({ cell }) => {
      const place = inputOf.get(cell)
      const text = editing.typed.get(cell)
      if (!place || text === undefined) return false
      const isFound = findings.some(({ found }) => said(found) === said(text) && said(text) !== '')
      return isFound || isRight(place.cell, text, change.after)
    })
    expect(source, `${JSON.stringify(change)} after ${JSON.stringify(edits)}`).toBeDefined()
  }
  // What was typed is stored, stands already, or is named.
  const known = [...changes.flatMap(({ after }) => after), ...findings.flatMap(({ found }) => found)].map(
    said,
  )
  const texts = [...editing.typed].filter(([cell]) => present.has(cell)).map(([, text]) => text)
  for (const text of [...texts, ...editing.strays]) {
    const wanted = said(text)
    if (wanted === '' || isOwnWord(wanted) || isBlocked) continue
    expect(
      known.some((one) => one.includes(wanted)) || isStanding(wanted, text),
      `${JSON.stringify(text)} is lost after ${JSON.stringify(edits)}`,
    ).toBe(true)
  }
}

/** Words of the form itself, and what stands for nothing. */
const isOwnWord = (text: string): boolean => ['时期', '—', '请选择', '（清空）'].includes(text)

const isStanding = (wanted: string, text: string): boolean =>
  [...places.values()].some(({ cell }) => {
    const isSameNumber =
      cell.slot.holds === 'number' && text.trim() !== '' && Number(text) === Number(cell.stored)
    return said(cell.shown) === wanted || isSameNumber
  }) || file.grids.some(({ rows }) => rows.some((row) => row.some((cell) => said(cell.text) === wanted)))

test('no value silently wrong, no text lost without a word', () => {
  fc.assert(
    fc.property(fc.array(edit, { minLength: 1, maxLength: 5 }), (edits) => check(edits)),
    { seed: 20_330_630, numRuns: 3_000 },
  )
})
