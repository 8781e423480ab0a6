/** Drafts as rows: what was begun, how its sections stand, which version of each counts, who holds it. */

import type { Arrangement } from '#domain/drafts/arrangement.ts'
import type { DraftFigure } from '#domain/drafts/draft-text.ts'
import { holdingAt, type Lock } from '#domain/drafts/lock.ts'
import type { Taken } from '#domain/drafts/originals.ts'
import { Refusal } from '#domain/refusal.ts'
import type { Tx } from '../db.ts'

const drafts = (tx: Tx) =>
  tx
    .selectFrom('reportDraft')
    .innerJoin('person as starter', 'starter.id', 'reportDraft.startedBy')
    .innerJoin('draftArrangement', 'draftArrangement.draftId', 'reportDraft.id')
    .innerJoin('person as arranger', 'arranger.id', 'draftArrangement.arrangedBy')
    .distinctOn('reportDraft.id')
    .select(['reportDraft.id', 'reportDraft.reportId', 'reportDraft.startedAt'])
    .select(['draftArrangement.edition', 'draftArrangement.sections', 'draftArrangement.arrangedAt'])
    .select(['starter.name as startedBy', 'arranger.name as arrangedBy'])
    .orderBy('reportDraft.id')
    .orderBy('draftArrangement.edition', 'desc')

export interface DraftRow {
  readonly id: string
  readonly reportId: string
  readonly startedBy: string
  readonly startedAt: Date
  readonly edition: number
  readonly sections: Arrangement
  readonly arrangedBy: string
  readonly arrangedAt: Date
}

/** The working draft of a report; null where nobody started one. */
export const findDraft = async (tx: Tx, reportId: string): Promise<DraftRow | null> =>
  (await drafts(tx).where('reportDraft.reportId', '=', reportId).executeTakeFirst()) ?? null

export const draftsOf = (tx: Tx, reportIds: readonly string[]): Promise<DraftRow[]> =>
  drafts(tx)
    .where('reportDraft.reportId', 'in', [...reportIds])
    .execute()

/** Refuses `not-found`. */
export async function getDraftRow(tx: Tx, reportId: string): Promise<DraftRow> {
  const draft = await findDraft(tx, reportId)
  if (!draft) throw new Refusal('not-found')
  return draft
}

/** The draft that has the section. Refuses `not-found`. */
export async function getDraftOf(tx: Tx, sectionId: string): Promise<DraftRow> {
  const draft = await drafts(tx)
    .innerJoin('draftSection', 'draftSection.draftId', 'reportDraft.id')
    .where('draftSection.id', '=', sectionId)
    .executeTakeFirst()
  if (!draft) throw new Refusal('not-found')
  return draft
}

export const sectionsOf = (tx: Tx, draftId: string) =>
  tx.selectFrom('draftSection').select(['id', 'kind', 'key']).where('draftId', '=', draftId).execute()

export type SectionRow = Awaited<ReturnType<typeof sectionsOf>>[number]

/** The version of each section that stands. */
export const standingVersions = (tx: Tx, sectionIds: readonly string[]) =>
  versions(tx)
    .distinctOn('draftVersion.sectionId')
    .where('draftVersion.sectionId', 'in', [...sectionIds])
    .where('draftVersion.kind', '!=', 'set_aside')
    .orderBy('draftVersion.sectionId')
    .orderBy('draftVersion.number', 'desc')
    .execute()

/** Versions of a section after this number, oldest first. */
export const versionsAfter = (
  tx: Tx,
  { sectionId, number, limit }: { sectionId: string; number: number; limit: number },
) =>
  versions(tx)
    .where('draftVersion.sectionId', '=', sectionId)
    .where('draftVersion.number', '>', number)
    .orderBy('draftVersion.number')
    .limit(limit)
    .execute()

const versions = (tx: Tx) =>
  tx
    .selectFrom('draftVersion')
    .innerJoin('person', 'person.id', 'draftVersion.madeBy')
    .select(['draftVersion.id', 'draftVersion.sectionId', 'draftVersion.number', 'draftVersion.kind'])
    .select(['draftVersion.basedOn', 'draftVersion.document', 'draftVersion.madeBy', 'draftVersion.madeAt'])
    .select('person.name as by')

export type VersionRow = Awaited<ReturnType<typeof standingVersions>>[number]

/** Refuses `not-found`. */
export async function getVersionRow(tx: Tx, sectionId: string, number: number): Promise<VersionRow> {
  const version = await versions(tx)
    .where('draftVersion.sectionId', '=', sectionId)
    .where('draftVersion.number', '=', number)
    .executeTakeFirst()
  if (!version) throw new Refusal('not-found')
  return version
}

export interface LockRow extends Lock {
  readonly sectionId: string
  /** Name of its holder. */
  readonly by: string
}

/** Locks nobody ended, by section; they may have run out. */
export async function openLocks(tx: Tx, sectionIds: readonly string[]): Promise<Map<string, LockRow>> {
  const rows = await tx
    .selectFrom('draftLock')
    .innerJoin('person', 'person.id', 'draftLock.personId')
    .select(['draftLock.id', 'draftLock.sectionId', 'draftLock.personId', 'person.name as by'])
    .select(['draftLock.takenAt', 'draftLock.renewedAt'])
    .where('draftLock.sectionId', 'in', [...sectionIds])
    .where('draftLock.endedAt', 'is', null)
    .execute()
  return new Map(rows.map((row) => [row.sectionId, row]))
}

/** Locks that hold now, by section. */
export async function heldLocks(tx: Tx, sectionIds: readonly string[], now: Date) {
  const open = await openLocks(tx, sectionIds)
  return new Map([...open].filter(([, lock]) => holdingAt(lock, now) !== null))
}

/** The figures that ever stood in the draft. */
export const figuresOf = (tx: Tx, draftId: string): Promise<DraftFigure[]> =>
  tx
    .selectFrom('draftFigure')
    .select(['key', 'figure', 'label', 'text'])
    .where('draftId', '=', draftId)
    .execute()

/** What the draft took of the units' originals, the newest of each, by section. */
export async function takenOriginals(tx: Tx, sectionIds: readonly string[]): Promise<Map<string, Taken[]>> {
  const rows = await tx
    .selectFrom('draftOriginal')
    .distinctOn(['sectionId', 'key'])
    .select(['id', 'sectionId', 'key', 'unit', 'about', 'lines', 'takenAt'])
    .where('sectionId', 'in', [...sectionIds])
    .orderBy('sectionId')
    .orderBy('key')
    .orderBy('number', 'desc')
    .execute()
  const bySection = new Map<string, Taken[]>()
  for (const { sectionId, ...taken } of rows.toSorted((a, b) => (a.id < b.id ? -1 : 1)))
    bySection.set(sectionId, [...(bySection.get(sectionId) ?? []), taken])
  return bySection
}
