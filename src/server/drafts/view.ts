/** A draft as its page shows it: every section in order, who writes it, what is open in it. */

import type { DraftAnswer, DraftView, LockView, SectionSummary } from '#contract/drafts.ts'
import { titleOf } from '#domain/drafts/document.ts'
import { lockEnd } from '#domain/drafts/lock.ts'
import type { Actor } from '#domain/people/role.ts'
import type { Tx } from '../db.ts'
import { isAllowed, isWritten, readDrafted } from './access.ts'
import { type DraftReading, type Reader, readDraft, type SectionReading } from './reading.ts'
import { findDraft, type LockRow } from './rows.ts'

/** The draft of a report; without one only whether the reader may start it. */
export async function draftAnswer(tx: Tx, reportId: string, reader: Reader): Promise<DraftAnswer> {
  const draft = await findDraft(tx, reportId)
  const reading = draft ? await readDraft(tx, draft, reader) : null
  const report = reading?.report ?? (await readDrafted(tx, reportId))
  const { row, standing, closed } = report
  const subject = { leadUnitId: row.leadUnitId, arrangement: draft?.sections ?? [], sectionId: null }
  return {
    ...{ reportId, title: row.title, standing, closed },
    draft: reading === null ? null : draftView(reading, reader.actor),
    arrangeable: isWritten(report) && isAllowed('draft.arrange', reader.actor, subject),
  }
}

function draftView(reading: DraftReading, actor: Actor): DraftView {
  const { draft, report, sections } = reading
  const { reportId, startedBy, edition, arrangedBy } = draft
  return {
    ...{ reportId, title: report.row.title, startedBy, edition, arrangedBy },
    startedAt: draft.startedAt.toISOString(),
    arrangedAt: draft.arrangedAt.toISOString(),
    sections: sections.map((section) => sectionSummary(reading, section, actor)),
  }
}

export function sectionSummary(reading: DraftReading, section: SectionReading, actor: Actor): SectionSummary {
  const { row, version, leftOut, lock, openComments, originals } = section
  const { document } = version
  const [first] = document.content
  return {
    ...{ id: row.id, kind: row.kind, leftOut, openComments },
    title: titleOfSection(reading, section),
    level: first?.type === 'heading' ? first.attrs.level : null,
    added: row.key === null,
    version: version.number,
    savedBy: version.by,
    savedAt: version.madeAt.toISOString(),
    lock: lock === null ? null : lockView(lock, actor),
    authors: section.authors.flatMap((id) => reading.people.get(id) ?? []),
    gaps: document.content.filter((block) => block.type === 'paragraph' && block.attrs.gap).length,
    changedOriginals: originals.filter(({ changed }) => changed).length,
    writable: isWritable(reading, section, actor),
  }
}

/** Its first heading; of an annex the table's name. */
export function titleOfSection({ machine }: DraftReading, { row, version }: SectionReading): string {
  if (row.kind === 'text') return titleOf(version.document)
  return machine.composed.tables.find(({ key }) => key === row.key)?.name ?? row.key ?? ''
}

export const lockView = (lock: LockRow, actor: Actor): LockView => ({
  personId: lock.personId,
  by: lock.by,
  since: lock.takenAt.toISOString(),
  until: lockEnd(lock).toISOString(),
  mine: lock.personId === actor.personId,
})

/** Whether the reader may write it now, whoever holds it. */
export const isWritable = ({ draft, report }: DraftReading, { row }: SectionReading, actor: Actor): boolean =>
  row.kind === 'text' &&
  isWritten(report) &&
  isAllowed('draft.write', actor, {
    leadUnitId: report.row.leadUnitId,
    arrangement: draft.sections,
    sectionId: row.id,
  })
