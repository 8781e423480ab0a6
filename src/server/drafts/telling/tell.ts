/** What those who write a draft are told, and where it leads them. */

import type { Arrangement } from '#domain/drafts/arrangement.ts'
import { type DraftDocument, titleOf } from '#domain/drafts/document.ts'
import { draftPlace } from '#domain/drafts/place.ts'
import { type Named, newAuthors, type Responsible, responsibleFor } from '#domain/drafts/told.ts'
import type { Actor } from '#domain/people/role.ts'
import { reportStanding } from '#domain/reports/standing.ts'
import type { Trail, Tx } from '../../db.ts'
import { namesOf } from '../../people/queries.ts'
import type { Taken } from '../../processes/subject.ts'
import type { DraftReading, SectionReading } from '../reading.ts'
import { findDraft, standingVersions } from '../rows.ts'
import { titleOfSection } from '../view.ts'

/** As much of what was written as a notice repeats. */
const mostSaid = 200

interface Arranged {
  readonly reportId: string
  readonly title: string
  readonly before: Arrangement
  readonly after: Arrangement
}

/** Whoever was named is told of all his new sections at once. */
export async function tellAuthors(tx: Tx, trail: Trail, arranged: Arranged, actor: Actor): Promise<void> {
  const { reportId, title, before, after } = arranged
  const named = newAuthors(before, after)
  if (named.length === 0) return
  const documents = await documentsOf(tx, named)
  const who = await nameOf(tx, actor)
  for (const { told, sectionIds } of named) {
    const [first = ''] = sectionIds
    const sections = sectionIds.map((id) => titleIn(documents, id)).join('、')
    trail.emit('draft.author', { told, who, title, sections, path: draftPlace(reportId, { section: first }) })
  }
}

async function documentsOf(tx: Tx, named: readonly Named[]): Promise<ReadonlyMap<string, DraftDocument>> {
  const versions = await standingVersions(
    tx,
    named.flatMap(({ sectionIds }) => sectionIds),
  )
  return new Map(versions.map(({ sectionId, document }) => [sectionId, document]))
}

const titleIn = (documents: ReadonlyMap<string, DraftDocument>, id: string): string => {
  const document = documents.get(id)
  return document ? titleOf(document) : ''
}

const nameOf = async (tx: Tx, { personId }: Actor): Promise<string> =>
  (await namesOf(tx, [personId])).get(personId) ?? ''

interface Place {
  readonly reading: DraftReading
  readonly section: SectionReading
}

const responsible = ({ authors, version }: SectionReading): Responsible => ({
  authors,
  lastWriter: version.madeBy,
})

/** Whoever held the section, and its authors. */
export async function tellTakenOver(
  tx: Tx,
  trail: Trail,
  { reading, section, holder, reason }: Place & { holder: string; reason: string },
  actor: Actor,
): Promise<void> {
  const { report, draft } = reading
  trail.emit('draft.takeOver', {
    ...{ told: [holder, ...section.authors], who: await nameOf(tx, actor), reason },
    ...{ title: report.row.title, section: titleOfSection(reading, section) },
    path: draftPlace(draft.reportId, { section: section.row.id }),
  })
}

interface Said extends Place {
  readonly topic: 'draft.comment' | 'draft.reply' | 'draft.resolve' | 'draft.reopen'
  readonly blockId: string
  readonly text: string
  /** Those who spoke before in the same matter. */
  readonly speakers: readonly string[]
}

/** Those who answer for the section, who writes in it now, and who spoke before. */
export async function tellSaid(tx: Tx, trail: Trail, said: Said, actor: Actor): Promise<void> {
  const { reading, section, topic, blockId, text, speakers } = said
  const writer = section.lock === null ? [] : [section.lock.personId]
  trail.emit(topic, {
    told: [...responsibleFor(responsible(section)), ...writer, ...speakers],
    ...{ who: await nameOf(tx, actor), title: reading.report.row.title, reason: text.slice(0, mostSaid) },
    section: titleOfSection(reading, section),
    path: draftPlace(reading.draft.reportId, { section: section.row.id, panel: 'comments', block: blockId }),
  })
}

/** Once the report is submitted its draft is its text; once it comes back the draft is written again. */
export async function tellStanding(tx: Tx, trail: Trail, { actor, subject, from, to }: Taken): Promise<void> {
  const [before, after] = [reportStanding(from) === 'draft', reportStanding(to) === 'draft']
  if (before === after) return
  const draft = await findDraft(tx, subject.id)
  if (!draft) return
  const versions = await standingVersions(
    tx,
    draft.sections.filter(({ leftOut }) => !leftOut).map(({ id }) => id),
  )
  trail.emit(after ? 'draft.back' : 'draft.stands', {
    told: [...draft.sections.flatMap(({ authors }) => authors), ...versions.map(({ madeBy }) => madeBy)],
    ...{ who: await nameOf(tx, actor), title: subject.title, path: draftPlace(subject.id, {}) },
  })
}
