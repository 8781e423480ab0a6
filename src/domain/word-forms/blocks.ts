/** What a unit's Word form consists of: a block for each item or text, labels that are found again, cells beside them. */

import { byFormOrder, type Form, isText } from '../forms/form.ts'
import { shortKey } from '../texts/short-key.ts'
import { heads, periodHead } from '../workbooks/heads.ts'
import type { LayoutCell } from '../workbooks/layout.ts'
import { optionsOf, type Slot, shownAs, slotHead, slotKey, slotsOf, storedIn } from '../workbooks/slot.ts'
import type { UnitWorkbook, WorkbookEntry } from '../workbooks/workbook.ts'
import { choicesLine, requiredWord } from './heads.ts'

/** A cell that only names its neighbours. The key stands in it three ways; what is typed elsewhere cannot take it along. */
export interface Label {
  readonly key: string
  /** Its paragraphs; by the first it is known where the key is gone. */
  readonly lines: readonly string[]
}

export type InputCell = LayoutCell & { readonly slot: Slot }

/** A cell a person fills in, and what findings call its row and its column. */
export interface Asked {
  readonly cell: InputCell
  readonly row: string
  readonly column: string
}

/** A cell beside its label, or below it where long texts are asked for. */
export interface Question extends Asked {
  readonly label: Label
  /** Lists the choices; null where there are none. */
  readonly hint: Label | null
  readonly isBelow: boolean
}

/** Periods side by side, their figures and grades below them. */
export interface Band {
  readonly value: Label
  readonly grade: Label | null
  readonly columns: readonly BandColumn[]
}

export interface BandColumn {
  readonly head: Label
  readonly value: Asked
  /** null: an expected value, which is an estimate always. */
  readonly grade: Asked | null
}

export interface Block {
  readonly entry: WorkbookEntry
  readonly form: Form
  /** Names the item; null for texts of the unit, each of which stands for itself. */
  readonly title: Label | null
  readonly bands: readonly Band[]
  readonly questions: readonly Question[]
}

/** Figures that stand side by side on an upright page. */
const widest = 6

/** Blocks in the order of the form. A subject without a form is a fault. */
export const blocksOf = (workbook: UnitWorkbook): Block[] =>
  workbook.entries.toSorted(byFormOrder).map((entry) => blockOf(entry, formFor(workbook, entry)))

function formFor({ forms }: UnitWorkbook, { ownForm, subject }: WorkbookEntry): Form {
  const form = ownForm ?? forms.find((one) => one.subject === subject)
  if (!form) throw new Error(`no form for the ${subject} entries of a Word form`)
  return form
}

function blockOf(entry: WorkbookEntry, form: Form): Block {
  const slots = slotsOf(form)
  const periods = slots.flatMap((slot) => (slot.holds === 'number' ? [slot.period] : []))
  return {
    entry,
    form,
    title: isText(entry.subject) ? null : titleOf(entry),
    bands: chunks(periods).map((some, at) => bandOf(entry, form, { periods: some, at })),
    questions: slots
      .filter((slot) => slot.holds !== 'number' && slot.holds !== 'grade')
      .map((slot) => questionOf(entry, form, slot)),
  }
}

const labelOf = (entry: WorkbookEntry, part: string, lines: readonly string[]): Label => ({
  key: shortKey(`${entry.entryId} ${part}`),
  lines: lines.filter((line) => line !== ''),
})

/** '3．绿地面积' over what the plan says of it. */
function titleOf(entry: WorkbookEntry): Label {
  const { subject, measure, target, lead } = entry
  // What is invested in a project is no target; an indicator's may be words, so that its unit stands by itself.
  const planned: readonly (readonly [string, string])[] =
    subject === 'project'
      ? [[heads.investment, target && `${target}${measure}`]]
      : [
          [heads.measure, measure],
          [heads.target, target],
        ]
  const facts = [...planned, [heads.lead, lead] as const]
    .filter(([, said]) => said !== '')
    .map(([head, said]) => `${head}：${said}`)
  return labelOf(entry, 'title', [`${entry.number}．${entry.name}`, facts.join('；')])
}

/** As even as can be: seven periods are four and three. */
function chunks(periods: readonly string[]): string[][] {
  const count = Math.ceil(periods.length / widest)
  const size = Math.ceil(periods.length / Math.max(1, count))
  return Array.from({ length: count }, (_, at) => periods.slice(at * size, (at + 1) * size))
}

function bandOf(entry: WorkbookEntry, form: Form, { periods, at }: { periods: string[]; at: number }): Band {
  const columns = periods.map((period): BandColumn => {
    const head = periodHead(period)
    const asked = (slot: Slot, word: string): Asked => ({
      cell: inputCell(slot, entry),
      row: entry.name,
      column: `${head}${word}`,
    })
    const isExpected = !form.periods.includes(period)
    return {
      head: labelOf(entry, `period:${period}`, [`${head}${isExpected ? heads.expected : ''}`]),
      value: asked({ holds: 'number', period, measure: '' }, isExpected ? heads.expected : heads.value),
      grade: isExpected ? null : asked({ holds: 'grade', period }, heads.grade),
    }
  })
  const measure = entry.measure === '' ? '' : `（${entry.measure}）`
  return {
    value: labelOf(entry, `value ${at}`, [`${heads.value}${measure}`]),
    grade: columns.some(({ grade }) => grade !== null) ? labelOf(entry, `grade ${at}`, [heads.grade]) : null,
    columns,
  }
}

function questionOf(entry: WorkbookEntry, form: Form, slot: Slot): Question {
  const key = slotKey(slot)
  const name = slotHead(slot, form).head
  const help = 'field' in slot ? `${slot.field.required ? requiredWord : ''}${slot.field.help?.zh ?? ''}` : ''
  const words = optionsOf(slot).map(({ word }) => word)
  const ownName = isText(entry.subject)
  return {
    label: labelOf(entry, key, [name, help]),
    hint: words.length === 0 ? null : labelOf(entry, `${key} hint`, [choicesLine(words)]),
    cell: inputCell(slot, entry),
    isBelow: ownName && slot.holds === 'text' && slot.field.type === 'long_text',
    row: ownName ? name : entry.name,
    column: ownName ? heads.answer : name,
  }
}

function inputCell(slot: Slot, entry: WorkbookEntry): InputCell {
  const asked: Slot = slot.holds === 'number' ? { ...slot, measure: entry.measure } : slot
  const stored = storedIn(asked, entry)
  return { column: '', slotKey: slotKey(slot), slot: asked, stored, shown: shownAs(asked, stored) }
}

/** Every label of a block, the ones that hold it together first. */
export const labelsOf = ({ title, bands, questions }: Block): Label[] => [
  ...(title ? [title] : []),
  ...bands.flatMap(({ value, grade, columns }) => [
    ...columns.map(({ head }) => head),
    value,
    ...(grade ? [grade] : []),
  ]),
  ...questions.flatMap(({ label, hint }) => [label, ...(hint ? [hint] : [])]),
]
