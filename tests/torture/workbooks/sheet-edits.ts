/** What people do to columns, sheets and the whole file. */

import { emptyCell, type ModelCell, type ModelSheet, textCell, textOf } from './file-model.ts'
import { filledRows, isRearranged, type Story, slotsOf, tables, wantAll } from './story.ts'

const someSheet = (story: Story): ModelSheet | undefined => {
  const found = tables(story).filter(({ keyRow }) => keyRow >= 0)
  return found.length === 0 ? undefined : story.chance.of(found)
}

const widthOf = ({ rows }: ModelSheet): number => Math.max(...rows.map((row) => row.length))

/** Merges beside an inserted or removed column move; one it cuts through is taken apart, as programs do. */
function shiftMerges(sheet: ModelSheet, at: number, by: 1 | -1): void {
  sheet.merges = sheet.merges.flatMap(({ s, e }) => {
    const [from, to] = [s.c >= at + (by < 0 ? 1 : 0) ? s.c + by : s.c, e.c >= at ? e.c + by : e.c]
    return to < from || (to === from && s.r === e.r) ? [] : [{ s: { r: s.r, c: from }, e: { r: e.r, c: to } }]
  })
}

export function insertColumn(story: Story): void {
  const sheet = someSheet(story)
  if (!sheet) return
  const at = 1 + story.chance.below(widthOf(sheet))
  const fills = story.chance.often(0.5)
  for (const row of sheet.rows) {
    while (row.length < at) row.push(emptyCell())
    row.splice(at, 0, emptyCell())
  }
  shiftMerges(sheet, at, 1)
  const row = fills ? sheet.rows[story.chance.of(filledRows(sheet))] : undefined
  if (!row) return
  row[at] = textCell('待核实')
  story.mustTell = true
}

export function deleteColumn(story: Story): void {
  const sheet = someSheet(story)
  if (!sheet) return
  const owned = (column: number): ModelCell[] =>
    sheet.rows.flatMap((row) => (row[column] && row[column].owner !== '' ? [row[column]] : []))
  const columns = Array.from({ length: widthOf(sheet) }, (_, c) => c).filter((c) => owned(c).length > 0)
  if (columns.length === 0) return
  const at = story.chance.of(columns)
  wantAll(story, owned(at), { is: 'refused' })
  story.mustRefuse = true
  for (const row of sheet.rows) row.splice(at, 1)
  shiftMerges(sheet, at, -1)
}

const isFree = (sheet: ModelSheet, column: number): boolean =>
  sheet.merges.every(({ s, e }) => s.c === e.c || column < s.c || column > e.c || s.r <= 2)

/** A whole column cut out and put elsewhere, its hidden key and all. */
export function moveColumn(story: Story): void {
  const sheet = someSheet(story)
  if (!sheet) return
  const free = Array.from({ length: widthOf(sheet) - 1 }, (_, c) => c + 1).filter((c) => isFree(sheet, c))
  const spots = free.filter((c) => isFree(sheet, c - 1) || c === 1)
  if (free.length === 0 || spots.length === 0) return
  const [from, to] = [story.chance.of(free), story.chance.of(spots)]
  const first = sheet.keyRow
  for (const row of sheet.rows.slice(first)) {
    while (row.length < widthOf(sheet)) row.push(emptyCell())
    row.splice(to, 0, ...row.splice(from, 1))
  }
  sheet.merges = sheet.merges
    .flatMap((area) => {
      if (area.s.r < first || area.s.c !== area.e.c) return [area]
      const c = placeAfter(area.s.c, from, to)
      return [{ s: { r: area.s.r, c }, e: { r: area.e.r, c } }]
    })
    .filter(({ s, e }) => s.r < first || s.c === e.c || !between(s.c, from, to))
}

const between = (c: number, from: number, to: number): boolean =>
  c >= Math.min(from, to) && c <= Math.max(from, to)

function placeAfter(c: number, from: number, to: number): number {
  if (c === from) return to
  const without = c > from ? c - 1 : c
  return without >= to ? without + 1 : without
}

/** Two columns of figures changed places below the hidden row: their heads went along, their keys did not. */
export function swapVisible(story: Story): void {
  if (story.steps.indexOf('swap what is seen') < story.steps.lastIndexOf('swap what is seen')) return
  const sheet = someSheet(story)
  if (!sheet) return
  const keys = (sheet.rows[sheet.keyRow] ?? []).map(textOf)
  const figures = keys.flatMap((key, c) => (key.startsWith('answer:') ? [c] : []))
  if (figures.length < 2) return
  const [left = 0, right = 0] = story.chance.shuffled(figures)
  for (const row of sheet.rows.slice(sheet.keyRow + 1)) {
    const [one, other] = [row[left] ?? emptyCell(), row[right] ?? emptyCell()]
    wantAll(story, [one, other], { is: 'refused' })
    row[left] = other
    row[right] = one
  }
  story.mustRefuse = true
}

export function changeHead(story: Story): void {
  const sheet = someSheet(story)
  if (!sheet) return
  const row = sheet.rows[sheet.keyRow + 1] ?? []
  const heads = row.flatMap((cell, c) => (c > 0 && textOf(cell) !== '' ? [c] : []))
  if (heads.length === 0) return
  const head = row[story.chance.of(heads)]
  const said = textOf(head)
  const isPeriod = /^20\d\d年/.test(said)
  if (head) head.content = { t: 's', v: isPeriod ? said.replace(/^20\d\d/, '2029') : `${said}（必填）` }
  story.mustTell = true
  if (isPeriod) story.mustRefuse = true
  if (!isPeriod || !head) return
  const c = row.indexOf(head)
  const area = sheet.merges.find(({ s }) => s.r === sheet.keyRow + 1 && s.c === c)
  for (const line of sheet.rows) wantAll(story, line.slice(c, (area?.e.c ?? c) + 1), { is: 'refused' })
}

export function clearKeyRow(story: Story): void {
  if (isRearranged(story)) return
  const sheet = someSheet(story)
  if (!sheet) return
  sheet.rows[sheet.keyRow] = (sheet.rows[sheet.keyRow] ?? []).map((cell, c) => (c === 0 ? cell : emptyCell()))
  story.mustTell = true
}

/** The hidden row and column are deleted: only what can be seen is left. */
export function dropKeys(story: Story): void {
  if (isRearranged(story)) return
  const sheet = someSheet(story)
  if (!sheet) return
  for (const row of sheet.rows) row.splice(0, 1)
  shiftMerges(sheet, 0, -1)
  sheet.rows.splice(sheet.keyRow, 1)
  for (const { s, e } of sheet.merges) {
    if (s.r > sheet.keyRow) s.r -= 1
    if (e.r >= sheet.keyRow) e.r -= 1
  }
  sheet.keyRow = -1
  sheet.keyColumn = -1
  story.mustTell = true
}

/** Copied into a new file: no key and no mark is left. */
export function copyOut(story: Story): void {
  if (story.steps.includes('another mark') || isRearranged(story)) return
  // Without the mark nobody knows what stood when the form was made.
  for (const { key, layout } of slotsOf(story.expected).values()) {
    const isNewer = layout.stored !== story.slots.get(key)?.layout.stored
    if (isNewer && story.wants.get(key)?.is !== 'refused') story.wants.set(key, { is: 'open' })
  }
  for (let left = tables(story).filter(({ keyRow }) => keyRow >= 0).length; left > 0; left -= 1)
    dropKeys(story)
  story.sheets = story.sheets.filter(({ hidden }) => hidden === 0)
  story.mustTell = true
}

/** A name no sheet has, as programs give one. */
function newName({ sheets }: Story, wanted: string): string {
  let count = 2
  while (sheets.some(({ name }) => name === `${wanted.slice(0, 20)}(${count})`)) count += 1
  return `${wanted.slice(0, 20)}(${count})`
}

export function renameSheet(story: Story): void {
  const sheet = someSheet(story)
  if (sheet) sheet.name = newName(story, `${sheet.name}终稿`)
}

export function reorderSheets(story: Story): void {
  story.sheets = story.chance.shuffled(story.sheets)
}

export function copySheet(story: Story): void {
  const sheet = someSheet(story)
  if (!sheet) return
  const rows = sheet.rows.map((row) => row.map((cell) => ({ ...cell })))
  for (const row of sheet.rows) wantAll(story, row, { is: 'refused' })
  story.sheets.push({
    ...sheet,
    name: newName(story, sheet.name),
    rows,
    merges: sheet.merges.map(({ s, e }) => ({ s: { ...s }, e: { ...e } })),
  })
  story.mustRefuse = true
}

export function deleteSheet(story: Story): void {
  if (story.steps.includes('copy sheet')) return
  const sheet = someSheet(story)
  if (!sheet || story.sheets.length < 3) return
  for (const row of sheet.rows) wantAll(story, row, { is: 'refused' })
  story.sheets = story.sheets.filter((one) => one !== sheet)
  story.mustRefuse = true
}

export function addSheet(story: Story): void {
  const rows = [[textCell('草稿')], [textCell('2031年'), { content: { t: 'n' as const, v: 12 }, owner: '' }]]
  story.sheets.push({
    name: newName(story, '草稿'),
    hidden: 0,
    rows,
    merges: [],
    keyRow: -1,
    keyColumn: -1,
  })
}

/** The mark of another unit, another filing or a form no longer in use: nothing of the file may be taken. */
export function otherMark(story: Story): void {
  const mark = story.sheets.find(({ name }) => name === '_meta')
  const row = mark?.rows[story.chance.of([1, 2, 3])]
  if (!row) return
  const cell = row[story.chance.often(0.5) ? 1 : row.length - 1]
  const at = cell && textOf(cell) !== '' ? cell : row[1]
  if (at) at.content = { t: 's', v: '7' }
  for (const key of story.slots.keys()) story.wants.set(key, { is: 'refused' })
  story.mustRefuse = true
}

/** A title, a document number and a blank line above everything. */
export function addTitle(story: Story): void {
  const sheet = someSheet(story)
  if (!sheet) return
  const above = [[textCell('附件2')], [textCell('甲区规划评估数据填报表（第二次）')], [emptyCell()]]
  const count = 1 + story.chance.below(above.length)
  sheet.rows.unshift(...above.slice(0, count))
  sheet.keyRow += count
  for (const { s, e } of sheet.merges) {
    s.r += count
    e.r += count
  }
}

/** Rows filtered and columns hidden: what is not seen is still said. */
export function hideSome(story: Story): void {
  const sheet = someSheet(story)
  if (sheet) sheet.hides = 2 + story.chance.below(4)
}

/** One table put below another with its keys, its own sheet thrown away: each is still found, and its rows are told. */
export function glueSheets(story: Story): void {
  if (story.steps.includes('copy sheet')) return
  const sheet = someSheet(story)
  const other = someSheet(story)
  if (!sheet || !other || sheet === other || story.sheets.length < 4) return
  const first = sheet.rows.push([emptyCell()])
  sheet.rows.push(...other.rows)
  for (const { s, e } of other.merges)
    sheet.merges.push({ s: { r: s.r + first, c: s.c }, e: { r: e.r + first, c: e.c } })
  story.sheets = story.sheets.filter((one) => one !== other)
  story.mustTell = true
}
