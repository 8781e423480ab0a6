/** What people do to the rows of a form. */

import { emptyCell, type ModelSheet, textCell, textOf } from './file-model.ts'
import { filledRows, isRearranged, type Story, tables, wantAll } from './story.ts'

const someSheet = (story: Story): ModelSheet | undefined => {
  const found = tables(story)
  return found.length === 0 ? undefined : story.chance.of(found)
}

function insertAt({ rows, merges }: ModelSheet, at: number, row: ModelSheet['rows'][number]): void {
  rows.splice(at, 0, row)
  for (const { s, e } of merges) {
    if (s.r >= at) s.r += 1
    if (e.r >= at) e.r += 1
  }
}

function removeAt({ rows, merges }: ModelSheet, at: number): void {
  rows.splice(at, 1)
  for (const { s, e } of merges) {
    if (s.r > at) s.r -= 1
    if (e.r >= at) e.r -= 1
  }
}

export function insertRow(story: Story): void {
  const sheet = someSheet(story)
  if (!sheet) return
  const at = story.chance.of(filledRows(sheet))
  const width = sheet.rows[at]?.length ?? 0
  const row = Array.from({ length: width }, emptyCell)
  if (story.chance.often(0.5)) {
    row[Math.min(2, width - 1)] = textCell('另行新增的一项工作')
    row[Math.min(4, width - 1)] = textCell('36')
    story.mustTell = true
  }
  insertAt(sheet, at, row)
}

export function deleteRow(story: Story): void {
  if (story.steps.includes('copy row')) return
  const sheet = someSheet(story)
  if (!sheet) return
  const at = story.chance.of(filledRows(sheet))
  wantAll(story, sheet.rows[at] ?? [], { is: 'refused' })
  story.mustRefuse = true
  removeAt(sheet, at)
}

/** The same row twice, keys and all, and one of them filled in further. */
export function copyRow(story: Story): void {
  const sheet = someSheet(story)
  if (!sheet) return
  const at = story.chance.of(filledRows(sheet))
  const row = (sheet.rows[at] ?? []).map((cell) => ({ ...cell }))
  wantAll(story, row, { is: 'refused' })
  story.mustRefuse = true
  const numeric = row.find(({ content, owner }) => owner !== '' && content?.t === 'n')
  if (numeric) numeric.content = { t: 'n', v: 77.7 }
  insertAt(sheet, story.chance.of([at, at + 1, Math.max(...filledRows(sheet)) + 1]), row)
}

/** Sorted with the hidden column, as whole rows. */
export function sortRows(story: Story): void {
  const sheet = someSheet(story)
  if (!sheet || hasInnerMerge(sheet)) return
  const places = filledRows(sheet)
  const rows = story.chance.shuffled(places).map((at) => sheet.rows[at] ?? [])
  for (const [index, at] of places.entries()) sheet.rows[at] = rows[index] ?? []
}

const hasInnerMerge = (sheet: ModelSheet): boolean => {
  const first = Math.min(...filledRows(sheet))
  return sheet.merges.some(({ e }) => e.r >= first)
}

/** Sorted by what can be seen: the hidden column stays where it was. */
export function sortVisible(story: Story): void {
  const sheet = someSheet(story)
  if (!sheet || sheet.keyColumn < 0 || hasInnerMerge(sheet)) return
  const places = filledRows(sheet)
  const keys = places.map((at) => sheet.rows[at]?.[sheet.keyColumn] ?? emptyCell())
  const rows = story.chance.shuffled(places).map((at) => sheet.rows[at] ?? [])
  for (const [index, at] of places.entries()) {
    const row = [...(rows[index] ?? [])]
    const key = keys[index] ?? emptyCell()
    if (row[sheet.keyColumn]?.content?.v !== key.content?.v) {
      wantAll(story, row, { is: 'refused' })
      story.mustRefuse = true
    }
    row[sheet.keyColumn] = key
    sheet.rows[at] = row
  }
}

export function clearRowKey(story: Story): void {
  if (isRearranged(story)) return
  const sheet = someSheet(story)
  const row = sheet?.rows[story.chance.of(filledRows(sheet))]
  if (!sheet || !row || sheet.keyColumn < 0 || textOf(row[sheet.keyColumn]) === '') return
  row[sheet.keyColumn] = emptyCell()
  story.mustTell = true
}

const nameColumn = ({ rows, keyRow }: ModelSheet): number =>
  keyRow < 0 ? -1 : (rows[keyRow] ?? []).findIndex((cell) => textOf(cell) === 'name')

/** A name written differently: the same to a reader, or another item's altogether. */
export function rename(story: Story): void {
  const sheet = someSheet(story)
  if (!sheet) return
  const row = sheet.rows[story.chance.of(filledRows(sheet))] ?? []
  const name = row[nameColumn(sheet)]
  if (!name || textOf(name) === '') return
  if (story.chance.often(0.5)) {
    const said = textOf(name)
    name.content = {
      t: 's',
      v: story.chance.of([` ${said}`, `${said}。`, `${said}\u00a0`, said.replace(/，/g, ',')]),
    }
    return
  }
  name.content = { t: 's', v: '智慧农业示范带' }
  wantAll(story, row, { is: 'refused' })
  story.mustRefuse = true
}

/** The unit of measure written over: whoever did it filled in figures of that one. */
export function changeMeasure(story: Story): void {
  const sheet = story.sheets.find(({ name }) => name === '主要指标' || name === '专栏项目')
  const at = sheet?.rows[sheet.keyRow]?.findIndex((cell) => textOf(cell) === 'measure') ?? -1
  const row =
    sheet && filledRows(sheet).length > 0 ? sheet.rows[story.chance.of(filledRows(sheet))] : undefined
  const measure = row?.[at]
  if (!row || !measure || textOf(measure) === '') return
  measure.content = { t: 's', v: story.chance.of(['千元', '平方公里', '‰']) }
  wantAll(story, row, { is: 'refused' })
  story.mustRefuse = true
}

/** Two input cells, one over the other, made one: only the upper text is left. */
export function merge(story: Story): void {
  const sheet = someSheet(story)
  if (!sheet || hasInnerMerge(sheet)) return
  const places = filledRows(sheet)
  const at = story.chance.of(places)
  const [upper, lower] = [sheet.rows[at], sheet.rows[at + 1]]
  if (!upper || !lower || !places.includes(at + 1)) return
  const columns = upper.flatMap(({ owner }, c) => (owner !== '' && lower[c]?.owner !== '' ? [c] : []))
  if (columns.length === 0) return
  const c = story.chance.of(columns)
  const [kept, lost] = [upper[c], lower[c]]
  if (!kept || !lost) return
  const isSame = textOf(kept) === textOf(lost)
  lost.content = null
  // Nobody can write into a cell that another one covers.
  const covered = { ...lost }
  lost.owner = ''
  sheet.merges.push({ s: { r: at, c }, e: { r: at + 1, c } })
  if (!isSame && textOf(kept) !== '') {
    wantAll(story, [covered], { is: 'refused' })
    story.mustRefuse = true
  }
}

/** Two input cells beside one another made one: only the left text is left. */
export function mergeAcross(story: Story): void {
  const sheet = someSheet(story)
  if (!sheet || hasInnerMerge(sheet)) return
  const at = story.chance.of(filledRows(sheet))
  const row = sheet.rows[at] ?? []
  const columns = row.flatMap(({ owner }, c) => (owner !== '' && (row[c + 1]?.owner ?? '') !== '' ? [c] : []))
  if (columns.length === 0) return
  const c = story.chance.of(columns)
  const [kept, lost] = [row[c], row[c + 1]]
  if (!kept || !lost) return
  lost.content = null
  // Nobody can write into a cell that another one covers.
  const covered = { ...lost }
  lost.owner = ''
  sheet.merges.push({ s: { r: at, c }, e: { r: at, c: c + 1 } })
  if (textOf(kept) === '') return
  wantAll(story, [covered], { is: 'refused' })
  story.mustRefuse = true
}
