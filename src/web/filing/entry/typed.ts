/** What a person has typed into an entry: kept as typed, sent only where the server would take it. */

import type { EntryView, SaveEntry } from '#contract/entries.ts'
import { decimalText } from '#contract/shared.ts'
import { type Grade, grades } from '#domain/values/value.ts'
import { notedFigure } from '#domain/workbooks/cells/figure-note.ts'
import { narrow } from '#domain/workbooks/cells/text.ts'

export interface Cell {
  /** As typed: '１２.６' and 'about 12' are kept until they are mended. '' says nothing for the period. */
  readonly number: string
  readonly grade: Grade
  readonly asOf: string
  readonly source: string
  /** The sentence a doubt wants. */
  readonly explanation: string
}

export interface Typed {
  readonly answers: Readonly<Record<string, string>>
  readonly asOf: string | null
  /** When the task or project is expected to be finished. */
  readonly finishOn: string | null
  readonly cells: Readonly<Record<string, Cell>>
}

const earlier = (one: string, other: string): string => (one < other ? one : other)

/** The cell of a period nobody has filled: its as-of day is the period's last, or today while it still runs. */
const emptyCell = ({ lastDay, estimate }: EntryView['periods'][number], today: string): Cell => ({
  number: '',
  grade: estimate ? 'estimate' : 'official',
  asOf: earlier(lastDay, today),
  source: '',
  explanation: '',
})

/** What the server has, as if it had just been typed. */
export function typedOf(entry: EntryView, today: string): Typed {
  const cells = entry.periods.map((period): [string, Cell] => {
    const value = entry.values.find((one) => one.period === period.period)
    if (!value) return [period.period, emptyCell(period, today)]
    const { period: _, ...cell } = value
    return [period.period, cell]
  })
  return {
    answers: entry.answers,
    asOf: entry.asOf,
    finishOn: entry.finishOn,
    cells: Object.fromEntries(cells),
  }
}

/** Thousands set apart by commas or blanks. 2,6 is none: whether it means 2.6 nobody can tell. */
const inThousands = /^-?\d{1,3}(?:[, ]\d{3})+(?:\.\d+)?$/

/** The decimal a person meant: full-width digits and thousands set apart are taken; null where it is none. */
export function readNumber(typed: string): string | null {
  const narrowed = narrow(typed)
  const plain = inThousands.test(narrowed) ? narrowed.replaceAll(/[, ]/g, '') : narrowed
  return decimalText.safeParse(plain).success ? plain : null
}

/**
 * Grades a unit gives: before its period is over a figure is an estimate; a revised one comes from statistics and stays
 * what it is.
 */
export const gradesFor = (
  cell: Cell,
  { lastDay }: Pick<EntryView['periods'][number], 'lastDay'>,
): readonly Grade[] =>
  cell.asOf < lastDay
    ? ['estimate']
    : grades.filter((grade) => grade !== 'revised' || cell.grade === 'revised')

/** What was typed with the grade behind the figure, 436.8（初步）, told apart; null where it says none. */
export function readGraded(typed: string): { number: string; grade: Grade } | null {
  const { figure, grade } = notedFigure(narrow(typed), '')
  const number = grade && readNumber(figure)
  return number && grade ? { number, grade } : null
}

/** The cell with the grade that is written behind its figure, where that is one a person may give. */
export function withTypedGrade(cell: Cell, allowed: readonly Grade[]): Cell {
  const graded = readGraded(cell.number)
  return graded && allowed.includes(graded.grade) ? { ...cell, ...graded } : cell
}

/** What a person is told under a figure that was typed: what it will be read as, or what would be right. */
export type Told =
  | { readonly code: 'gradedCell' | 'gradeNotOpen'; readonly number: string; readonly grade: Grade }
  | { readonly code: 'notedCell'; readonly number: string; readonly note: string }
  | { readonly code: 'unreadableCell' }

export function toldOf(cell: Cell, allowed: readonly Grade[]): Told | null {
  if (cell.number.trim() === '' || readNumber(cell.number) !== null) return null
  const graded = readGraded(cell.number)
  if (graded) return { code: allowed.includes(graded.grade) ? 'gradedCell' : 'gradeNotOpen', ...graded }
  const { note, right } = notedFigure(narrow(cell.number), '').remark?.details ?? {}
  return note && right
    ? { code: 'notedCell', number: String(right), note: String(note) }
    : { code: 'unreadableCell' }
}

/** Periods whose figure cannot be read; they are not sent until mended. */
export const unreadable = ({ cells }: Typed): string[] =>
  Object.entries(cells).flatMap(([period, { number }]) =>
    number.trim() !== '' && readNumber(number) === null ? [period] : [],
  )

/** What to send. For a figure that cannot be read, the one the server has stays. */
export function toSave(typed: Typed, entry: EntryView): SaveEntry {
  const values = Object.entries(typed.cells).flatMap(([period, cell]) => {
    if (cell.number.trim() === '') return []
    const number = readNumber(cell.number)
    const standing = entry.values.find((value) => value.period === period)
    if (number === null) return standing ? [standing] : []
    return [{ ...cell, period, number }]
  })
  const answers = Object.fromEntries(Object.entries(typed.answers).filter(([, answer]) => answer !== ''))
  return { basedOn: entry.version, answers, asOf: typed.asOf, finishOn: typed.finishOn, values }
}

/** Everything typed, part by part, so that two versions can be laid beside each other. */
export function partsOf({ answers, asOf, finishOn, cells }: Typed): Map<string, string> {
  const said = ({ number, grade, asOf: day, source, explanation }: Cell) =>
    number.trim() === ''
      ? ''
      : JSON.stringify([readNumber(number) ?? number, grade, day, source, explanation])
  return new Map([
    ...Object.entries(answers).map(([key, answer]): [string, string] => [`answer ${key}`, answer]),
    ['as-of', asOf ?? ''],
    ['finish-on', finishOn ?? ''],
    ...Object.entries(cells).map(([period, cell]): [string, string] => [`cell ${period}`, said(cell)]),
  ])
}

/** Parts in which two versions say different things, in the order of the first. */
export function differences(one: Typed, other: Typed): string[] {
  const [mine, theirs] = [partsOf(one), partsOf(other)]
  return [...new Set([...mine.keys(), ...theirs.keys()])].filter(
    (part) => (mine.get(part) ?? '') !== (theirs.get(part) ?? ''),
  )
}

/** `mine` with the named parts as in `theirs`. */
export function taking(mine: Typed, theirs: Typed, parts: readonly string[]): Typed {
  const named = (kind: string) =>
    parts.flatMap((part) => (part.startsWith(`${kind} `) ? [part.slice(kind.length + 1)] : []))
  return {
    answers: {
      ...mine.answers,
      ...Object.fromEntries(named('answer').map((key) => [key, theirs.answers[key] ?? ''])),
    },
    asOf: parts.includes('as-of') ? theirs.asOf : mine.asOf,
    finishOn: parts.includes('finish-on') ? theirs.finishOn : mine.finishOn,
    cells: {
      ...mine.cells,
      ...Object.fromEntries(
        named('cell').flatMap((period) => {
          const cell = theirs.cells[period]
          return cell ? [[period, cell]] : []
        }),
      ),
    },
  }
}
