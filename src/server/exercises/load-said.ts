/** What a filing of an example says: a version of each entry it fills, with its figures. */

import type { Samples } from '#contract/samples.ts'
import { itemText } from '#domain/exercises/exercise.ts'
import { entriesOf, formOf, getAssignmentRow } from '../assignments/readings.ts'
import type { Tx } from '../db.ts'
import { addVersion } from '../entries/version.ts'
import { type ExamplePerson, personWith } from './load-people.ts'
import { idOf } from './load-units.ts'

type Filing = Samples['filings'][number]

/** Who and what of the exercise is already stored, by the names its files use. */
export interface Known {
  readonly people: readonly ExamplePerson[]
  readonly unitIds: ReadonlyMap<string, string>
  readonly itemIds: ReadonlyMap<string, string>
  readonly trackIds: ReadonlyMap<string, string>
  readonly planIds: ReadonlyMap<string, string>
}

/** A filing whose words are stored. */
export interface Said {
  readonly filing: Filing
  readonly unitId: string
  readonly assignmentId: string
  /** Entry ids by item as text, '' for the unit's own texts. */
  readonly entryIds: ReadonlyMap<string, string>
}

/** Ten in the morning in Beijing: when the people of an example work. */
export const morning = (day: string): Date => new Date(`${day}T10:00:00+08:00`)

export async function saveSaid(tx: Tx, known: Known, filing: Filing): Promise<Said> {
  const unitId = idOf(known.unitIds, filing.unit)
  const contact = personWith(known.people, 'contact', unitId)
  const assignmentId = await findAssignment(tx, known, filing)
  const { readings, row } = await getAssignmentRow(tx, assignmentId)
  const entries = entriesOf(readings, row)
  for (const { itemId, ...said } of wordsOf(known, filing)) {
    const entry = entries.find((e) => e.itemId === itemId)
    if (!entry) throw new Error(`${filing.unit} has no entry for an item of its sample`)
    const { id: formVersionId, form } = formOf(readings, entry)
    await addVersion(tx, contact, {
      ...said,
      entryId: entry.entryId,
      itemId,
      isMain: entry.isMain,
      takenFromId: null,
      version: entry.version + 1,
      formVersionId,
      form,
      via: 'example',
      at: morning(filing.filedOn ?? said.asOf),
    })
  }
  const names = new Map([...known.itemIds].map(([name, id]) => [id, name]))
  const entryIds = new Map(entries.map((e) => [names.get(e.itemId ?? '') ?? '', e.entryId]))
  return { filing, unitId, assignmentId, entryIds }
}

async function findAssignment(tx: Tx, known: Known, { unit, track, plan }: Filing): Promise<string> {
  const assignment = await tx
    .selectFrom('assignment')
    .select('id')
    .where('trackId', '=', idOf(known.trackIds, track))
    .where('unitId', '=', idOf(known.unitIds, unit))
    .where('planId', 'is not distinct from', plan === null ? null : idOf(known.planIds, plan))
    .executeTakeFirst()
  if (!assignment) throw new Error(`${unit} owes no report on ${track}`)
  return assignment.id
}

/** The unit's own texts, where the filing has them, and what it says of each item. */
const wordsOf = ({ itemIds }: Known, { texts, items }: Filing) => [
  ...(texts ? [{ ...texts, itemId: null, values: [] }] : []),
  ...items.map(({ item, ...rest }) => ({ ...rest, itemId: idOf(itemIds, itemText(item)) })),
]
