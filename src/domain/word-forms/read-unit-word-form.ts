/** Reads a unit's Word form against what stands: what it changes, and everything a person must weigh. */

import { type Finding, isBlocked } from '../findings/finding.ts'
import { factsByCell } from '../grids/cell-facts.ts'
import type { GridFile } from '../grids/grid.ts'
import type { FrameSection } from '../reports/frame.ts'
import { plainNumber } from '../workbooks/cells/figure.ts'
import { nameKey, narrow } from '../workbooks/cells/text.ts'
import { finding, type WorkbookFinding } from '../workbooks/findings.ts'
import { formReading } from '../workbooks/form-reading.ts'
import { formFindings } from '../workbooks/identity.ts'
import { cellKey, type Mark } from '../workbooks/mark.ts'
import { mergeCell } from '../workbooks/merge.ts'
import type { NamedCell } from '../workbooks/read-sheet.ts'
import type { UnitWorkbookExpectation, WorkbookReading } from '../workbooks/workbook.ts'
import { blocksOf, labelsOf } from './blocks.ts'
import { offeredKey } from './chosen-texts.ts'
import { formIdentity } from './form-identity.ts'
import { readFreeReport } from './free-report.ts'
import { isSigningLine } from './heads.ts'
import { type Input, inputsOf } from './inputs.ts'
import { type LeftSection, type Matched, type OpenText, openTexts } from './left-sections.ts'
import { locateLabels } from './locate.ts'
import { isUnwritten, shownTables, spotId } from './spots.ts'
import { aroundFindings, besideFindings, labelFindings, leftFindings, restFindings } from './unread.ts'

export interface WordFormExpectation extends UnitWorkbookExpectation {
  /** Paragraphs of the form itself; whatever else stands outside its tables is a person's. */
  readonly ownTexts: readonly string[]
  /** The frame of the unit's report: by its headings a report in the unit's own words is understood. */
  readonly frame: readonly FrameSection[]
}

/** Of a report in the unit's own words also the sections that answer to no text, and the texts without a section. */
export interface WordFormReading extends WorkbookReading {
  readonly left?: readonly LeftSection[]
  readonly matched?: readonly Matched<OpenText>[]
  readonly open?: readonly OpenText[]
}

/**
 * What a Word file says for each entry of a unit, by the same rules as a workbook: only keys and the hidden mark are
 * trusted, words are matched where they are gone, every cell is laid beside two states. Whatever stands in the file
 * and is not read is named. Pure; changes nothing.
 */
export function readUnitWordForm(file: GridFile, expected: WordFormExpectation): WordFormReading {
  const reading = readForm(file, expected)
  return { ...reading, findings: [...outsideFindings(file), ...reading.findings] }
}

/** What the file would fetch from elsewhere is no part of it. */
const outsideFindings = ({ facts }: GridFile): WorkbookFinding[] =>
  (facts?.outside ?? []).map((found) => finding('outside-link', { place: {}, found }))

function readForm(file: GridFile, expected: WordFormExpectation): WordFormReading {
  const { mark, findings: identity, isOwnText } = formIdentity(file, expected)
  const free = mark ? null : freeReading(file, expected)
  if (free) return free
  if (isBlocked(identity)) return nothing(identity)
  const inFile = expected.entries.filter(({ entryId }) => !mark || mark.versions.has(entryId))
  const blocks = blocksOf({ ...expected, entries: inFile })
  const tables = shownTables(file)
  const factsOf = factsByCell(file.facts ?? null)
  const located = locateLabels(tables, blocks, (cell) => factsOf(cell)?.names ?? [])
  if (located.spots.size === 0) return nothing([finding('not-this-form', { place: {}, found: '' })])
  const found = inputsOf(tables, blocks, located.spots)
  const ownTexts = new Set(expected.ownTexts.map(nameKey))
  const { inputs, findings } = found
  const shared = sharedSpots(inputs, file)
  const named = inputs.map((input) => namedCell(input, mark, shared.has(spotId(input.spot))))
  const reading = formReading(named, mark, expected)
  const all = [
    ...identity,
    ...(mark ? formFindings(mark, expected) : []),
    ...located.findings,
    ...findings,
    ...labelFindings(blocks, located.spots),
    ...reading.findings,
    ...besideFindings(inputs, (cell) => factsOf(cell)?.beside ?? []),
    ...restFindings(file, inputs),
    ...leftFindings(tables, { blocks, spots: located.spots, copied: located.copied }, found),
    ...paragraphFindings(file, (text) => ownTexts.has(nameKey(text)) || isOwnText(text)),
  ]
  return { ...reading, matches: located.matches, findings: all.toSorted((a, b) => order(a) - order(b)) }
}

/** A file without anything of the form, read as the unit's own report; null where it is the form, or no report. */
function freeReading(file: GridFile, expected: WordFormExpectation): WordFormReading | null {
  const blocks = blocksOf(expected)
  const factsOf = factsByCell(file.facts ?? null)
  const { spots } = locateLabels(shownTables(file), blocks, (cell) => factsOf(cell)?.names ?? [])
  const labels = blocks.flatMap(labelsOf).length
  if (formShare * labels < spots.size) return null
  const ownTexts = new Set(expected.ownTexts.map(nameKey))
  const free = readFreeReport(file, { blocks, ...expected, isOwnText: (text) => ownTexts.has(nameKey(text)) })
  if (!free) return null
  const { entries, changes, findings } = formReading(free.named, null, expected)
  const beside = aroundFindings(file)
  // What would be replaced stands beside each text that may be taken.
  const doubts = findings.filter(({ code }) => code !== 'replaces')
  const all = [...free.findings, ...beside, ...doubts]
  const { matches, left } = free
  const sectionOf = new Map(free.matched.map((one) => [offeredKey(one), one.section]))
  const texts = openTexts(blocks)
  return {
    ...{ entries, changes, matches, findings: all, isFree: true, left },
    open: texts.filter((text) => !sectionOf.has(offeredKey(text))),
    matched: texts.flatMap((text) => {
      const section = sectionOf.get(offeredKey(text))
      return section ? [{ section, text }] : []
    }),
  }
}

/** So many of a form's labels are never in a report by chance. */
const formShare = 0.2

const nothing = (findings: readonly WorkbookFinding[]): WorkbookReading => ({
  entries: [],
  changes: [],
  matches: [],
  findings,
})

/** As a person goes through the file; what has no place comes first. */
const order = ({ place }: Finding): number =>
  (place.table ?? 0) * 1_000_000 + (place.row ?? 0) * 1_000 + (place.column ?? 0)

/** Cells that two labels claim, because what was drawn as two cells is one now. */
function sharedSpots(inputs: readonly Input[], file: GridFile): ReadonlySet<string> {
  const tables = shownTables(file)
  const claims = inputs.map(({ spot }) => {
    const rows = tables[spot.table]?.rows ?? []
    let { row, column } = spot
    // The first cell of the merged area: the one that does not repeat another.
    while (rows[row]?.[column]?.continued) {
      const left = rows[row]?.[column - 1]
      if (left && left.text === rows[row]?.[column]?.text && column > 0) column -= 1
      else if (row > 0) row -= 1
      else break
    }
    return { own: spotId(spot), area: spotId({ table: spot.table, row, column }) }
  })
  const counts = new Map<string, number>()
  for (const { area } of claims) counts.set(area, (counts.get(area) ?? 0) + 1)
  return new Set(claims.filter(({ area }) => (counts.get(area) ?? 0) > 1).map(({ own }) => own))
}

function namedCell({ entryId, asked, spot }: Input, mark: Mark | null, isShared: boolean): NamedCell {
  const { cell } = spot
  const text = isUnwritten(cell) ? '' : cell.text
  const plain = asked.cell.slot.holds === 'number' ? plainFigure(text) : null
  const base = mark ? (mark.cells.get(cellKey(entryId, asked.cell.slotKey)) ?? '') : null
  const read = {
    ...cell,
    text,
    // Word keeps every figure as text: a plain one is as good as a workbook's number.
    number: plain,
    decimals: plain?.split('.')[1]?.length ?? null,
    continued: isShared || cell.continued,
  }
  return { entryId, merged: mergeCell(read, asked.cell, base), row: asked.row, column: asked.column }
}

const plainFigure = (text: string): string | null => {
  const said = text.trim()
  return /^-?\d+(\.\d+)?$/.test(said) && plainNumber(narrow(said)) ? said : null
}

/** What a person wrote between the tables; text boxes of a cell are told with it. */
function paragraphFindings(
  { paragraphs, facts }: GridFile,
  isOwn: (text: string) => boolean,
): WorkbookFinding[] {
  const boxes = (facts?.cells ?? []).flatMap(({ beside }) =>
    beside.flatMap(({ kind, text }) => (kind === 'box' ? text.split('\n').map(nameKey) : [])),
  )
  const told = new Set(boxes)
  return paragraphs
    .filter((text) => text.trim() !== '' && !isOwn(text) && !isSigningLine(text) && !told.has(nameKey(text)))
    .map((text) => finding('outside', { place: {}, found: text }))
}
