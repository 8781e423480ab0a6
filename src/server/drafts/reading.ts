/** A draft with everything its pages show of its sections at once: a fixed number of statements however long it is. */

import { type Compared, compareOriginals, originalsIn } from '#domain/drafts/originals.ts'
import type { Actor } from '#domain/people/role.ts'
import type { Tx } from '../db.ts'
import { type DraftedReport, readDrafted } from './access.ts'
import { openComments } from './comments.ts'
import { type MachineText, readMachineText } from './machine-text.ts'
import {
  type DraftRow,
  heldLocks,
  type LockRow,
  type SectionRow,
  sectionsOf,
  standingVersions,
  takenOriginals,
  type VersionRow,
} from './rows.ts'
import { type People, peopleOf } from './writers.ts'

export interface Reader {
  readonly actor: Actor
  readonly now: Date
}

export interface DraftReading {
  readonly draft: DraftRow
  readonly report: DraftedReport
  readonly sections: readonly SectionReading[]
  readonly machine: MachineText
  readonly people: People
}

export interface SectionReading {
  readonly row: SectionRow
  readonly leftOut: boolean
  readonly authors: readonly string[]
  readonly version: VersionRow
  readonly lock: LockRow | null
  readonly openComments: number
  readonly originals: readonly Compared[]
}

export const readDraft = async (
  tx: Tx,
  draft: DraftRow,
  { now }: Pick<Reader, 'now'>,
): Promise<DraftReading> => readDraftOf(tx, { draft, report: await readDrafted(tx, draft.reportId), now })

interface Drafted {
  readonly draft: DraftRow
  readonly report: DraftedReport
  readonly now: Date
}

export async function readDraftOf(tx: Tx, { draft, report, now }: Drafted): Promise<DraftReading> {
  const machine = await readMachineText(tx, report, now)
  const ids = draft.sections.map(({ id }) => id)
  const rows = new Map((await sectionsOf(tx, draft.id)).map((row) => [row.id, row]))
  const versions = new Map((await standingVersions(tx, ids)).map((one) => [one.sectionId, one]))
  const locks = await heldLocks(tx, ids, now)
  const comments = await openComments(tx, ids)
  const taken = await takenOriginals(tx, ids)
  const sections = draft.sections.flatMap(({ id, leftOut, authors }): SectionReading[] => {
    const [row, version] = [rows.get(id), versions.get(id)]
    if (!row || !version) return []
    const composed = machine.composed.sections.find(({ key }) => key === row.key)
    return [
      {
        ...{ row, leftOut, authors, version, lock: locks.get(id) ?? null },
        openComments: comments.get(id) ?? 0,
        originals: compareOriginals(taken.get(id) ?? [], composed ? originalsIn(composed.document) : []),
      },
    ]
  })
  const people = await peopleOf(
    tx,
    sections.flatMap(({ authors }) => authors),
  )
  return { draft, report, sections, machine, people }
}
