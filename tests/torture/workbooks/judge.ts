/** The oracle: whether a reading says of every slot what its user meant, or says that something is wrong there. */

import { utils } from '@e965/xlsx'
import { compare, parseDecimal } from '#domain/decimal.ts'
import type { WorkbookFinding } from '#domain/workbooks/findings.ts'
import { cellKey } from '#domain/workbooks/mark.ts'
import type { PlacedReading } from '#domain/workbooks/read-unit-workbook.ts'
import { storedIn } from '#domain/workbooks/slot.ts'
import { withWrittenGrades } from '#domain/workbooks/written-grades.ts'
import { type SlotAt, type SlotWant, type Story, slotsOf } from './story.ts'

export interface Verdict {
  /** Read as it was meant. */
  right: number
  /** Clear to a person, yet refused with an error. */
  refused: number
  /** Doubtful, and said to be. */
  told: number
  /** Something else than was meant, and nothing said: must never be. */
  readonly wrong: string[]
}

/** The judgement of every slot of one file. */
export function judge(story: Story, placed: PlacedReading): Verdict {
  const { findings } = placed.reading
  const isRefused = findings.some(({ severity }) => severity === 'error')
  const isTold = findings.some(({ severity }) => severity !== 'note')
  const verdict: Verdict = { right: 0, refused: 0, told: 0, wrong: [] }
  if (story.mustRefuse && !isRefused) verdict.wrong.push('accepted what must be refused')
  if (story.mustTell && !isTold) verdict.wrong.push('nothing told of what changed the form')
  const stored = storedAfter(placed)
  const told = toldCells(story, findings)
  for (const slot of slotsOf(story.expected).values()) {
    const want = story.wants.get(slot.key) ?? { is: 'same' }
    const after = stored.get(slot.key) ?? slot.layout.stored
    const grade = writtenGrade(story, slot)
    judgeSlot(verdict, { slot, want, after, isRefused, isTold: told.has(slot.key), grade })
  }
  if (!isRefused) verdict.wrong.push(...differing(story, placed, stored))
  return verdict
}

interface Judged {
  readonly slot: SlotAt
  readonly want: SlotWant
  readonly after: string
  readonly isRefused: boolean
  readonly isTold: boolean
  /** What is written beside the figure that this slot is the grade of. */
  readonly grade: string | null
}

function writtenGrade({ wants }: Story, { entryId, layout: { slot } }: SlotAt): string | null {
  const want = slot.holds === 'grade' ? wants.get(cellKey(entryId, `value:${slot.period}`)) : undefined
  return want?.is === 'value' ? (want.grade ?? null) : null
}

function judgeSlot(verdict: Verdict, judged: Judged): void {
  const outcome = outcomeOf(judged)
  if (outcome !== 'wrong') {
    verdict[outcome] += 1
    return
  }
  const { slot, want, after } = judged
  verdict.wrong.push(`${slot.key}: ${JSON.stringify(want)} was read as ${JSON.stringify(after)}`)
}

type Outcome = 'right' | 'refused' | 'told' | 'wrong'

function outcomeOf(judged: Judged): Outcome {
  const { slot, want, after, isRefused, isTold } = judged
  const stays = after === slot.layout.stored
  switch (want.is) {
    case 'same':
      return outcomeOfSame(judged, stays)
    case 'value':
      if (isEqual(after, want.value, slot.layout.slot.holds === 'number')) return 'right'
      return stays && isRefused ? 'refused' : 'wrong'
    case 'refused':
      return isRefused || stays ? 'told' : 'wrong'
    case 'open':
      return 'told'
    case 'doubt':
      return isTold || (stays && isRefused) ? 'told' : 'wrong'
  }
}

/** An untouched grade takes the one written beside its figure, or the file is refused because both differ. */
function outcomeOfSame({ slot, after, isRefused, grade }: Judged, stays: boolean): Outcome {
  if (after === (grade ?? slot.layout.stored)) return 'right'
  return grade !== null && stays && isRefused ? 'refused' : 'wrong'
}

function isEqual(one: string, other: string, isNumber: boolean): boolean {
  const [left, right] = isNumber ? [parseDecimal(one), parseDecimal(other)] : [null, null]
  return left && right ? compare(left, right) === 0 : one.trim() === other.trim()
}

const storedAfter = ({ sheets }: PlacedReading): ReadonlyMap<string, string> =>
  new Map(
    withWrittenGrades(sheets.flatMap(({ cells }) => cells)).map(
      ({ entryId, merged }) => [cellKey(entryId, merged.slotKey), merged.stored] as const,
    ),
  )

/** Slots at whose cell, where it stands by now, a finding stands that a person must look at. */
function toldCells({ sheets }: Story, findings: readonly WorkbookFinding[]): ReadonlySet<string> {
  const places = new Set(
    findings.flatMap(({ severity, place }) => (severity === 'note' ? [] : [`${place.sheet} ${place.cell}`])),
  )
  return new Set(
    sheets.flatMap(({ name, rows }) =>
      rows.flatMap((row, r) =>
        row.flatMap(({ owner }, c) => (places.has(`${name} ${utils.encode_cell({ r, c })}`) ? [owner] : [])),
      ),
    ),
  )
}

/** An accepted file stores for each entry exactly what its cells were read as. */
function differing(
  { expected }: Story,
  { reading }: PlacedReading,
  stored: ReadonlyMap<string, string>,
): string[] {
  return [...slotsOf(expected).values()].flatMap(({ key, entryId, layout }) => {
    const entry = expected.entries.find((one) => one.entryId === entryId)
    const after = reading.entries.find((one) => one.entryId === entryId)
    const cell = stored.get(key) ?? layout.stored
    // The grade of a figure that is not there is no answer.
    if (!entry || !after || layout.slot.holds === 'grade') return []
    const saved = storedIn(layout.slot, {
      ...entry,
      answers: after.answers,
      asOf: after.asOf,
      values: after.values,
    })
    return saved === cell ? [] : [`${key}: read as ${cell}, stored as ${saved}`]
  })
}
