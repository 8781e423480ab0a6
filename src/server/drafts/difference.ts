/** What differs between two versions of a section, block beside block. */

import type { SectionDifference } from '#contract/draft-sections.ts'
import { blockText, type DraftBlock, type DraftDocument } from '#domain/drafts/document.ts'
import { draftKeys, toDraft } from '#domain/drafts/first-version.ts'
import { differenceOf } from '#domain/texts/difference.ts'
import type { Tx } from '../db.ts'
import { partNamesOf } from './part-names.ts'
import type { DraftReading, Reader, SectionReading } from './reading.ts'
import { figuresOf, getVersionRow } from './rows.ts'
import { readerOf, readSection } from './section-view.ts'

interface Wanted {
  readonly id: string
  readonly from: number
  /** Absent: the one that stands. */
  readonly to?: number | undefined
}

/** Figures read as today on both sides; number 0 is what the machine would write today. */
export async function getSectionDifference(
  tx: Tx,
  { id, from, to: wanted }: Wanted,
  reader: Reader,
): Promise<SectionDifference> {
  const { reading, section } = await readSection(tx, id, reader)
  const textOf = await blockTexts(tx, reading)
  const to = wanted ?? section.version.number
  const linesOf = async (number: number) => {
    const document =
      number === 0 ? machineDocument(reading, section) : (await getVersionRow(tx, id, number)).document
    return document.content.map(textOf)
  }
  const rows = differenceOf(await linesOf(from), await linesOf(to))
  return {
    ...{ from, to },
    rows: rows.map(({ kind, before, after }) => ({ kind, before: [...before], after: [...after] })),
  }
}

/** Nothing for a section that people added. */
function machineDocument({ machine }: DraftReading, { row }: SectionReading): DraftDocument {
  const composed = machine.composed.sections.find(({ key }) => key === row.key)
  return composed
    ? toDraft(composed.document, draftKeys(machine.composed), () => '')
    : { type: 'doc', content: [] }
}

/** A block as text: tables and charts by their names in brackets. */
export async function blockTexts(
  tx: Tx,
  { draft, machine }: Pick<DraftReading, 'draft' | 'machine'>,
): Promise<(block: DraftBlock) => string> {
  const { composed } = machine
  const read = readerOf(machine)
  const figures = new Map(
    (await figuresOf(tx, draft.id)).map(({ key, figure, text }) => [key, read(figure)?.text ?? text]),
  )
  const keys = draftKeys(composed)
  for (const { key, text } of composed.bindings) figures.set(keys.get(key) ?? key, text)
  const names = new Map([
    ...composed.tables.map(({ key, name }) => [key, name] as const),
    ...composed.charts.map(({ key, caption }) => [key, caption] as const),
    ...partNamesOf(machine).map(({ key, label }) => [key, label] as const),
  ])
  return (block) =>
    block.type === 'table' || block.type === 'chart'
      ? `【${names.get(block.attrs.key) ?? block.attrs.key}】`
      : blockText(block, figures)
}
