/** The tables of an archived draft: sections, arrangements, versions, comments with their answers, originals, take-overs. */

import { type CsvCell, csvText } from '#domain/grids/csv-text.ts'
import type { Tx } from '../../db.ts'
import type { DraftReading, SectionReading } from '../reading.ts'
import { titleOfSection } from '../view.ts'
import { peopleOf } from '../writers.ts'
import { archived, type History, kindWord } from './history.ts'

type Word = Parameters<typeof archived>[0]

const table = (heads: readonly Word[], rows: readonly (readonly CsvCell[])[]): string =>
  csvText(
    heads.map((head) => archived(head)),
    rows,
  )

const yesNo = (is: boolean): string => archived(is ? 'yes' : 'no')
const idsOf = ({ sections }: DraftReading): string[] => sections.map(({ row }) => row.id)

function titlesOf(reading: DraftReading): (sectionId: string) => string {
  const titles = new Map(
    reading.sections.map((section) => [section.row.id, titleOfSection(reading, section)] as const),
  )
  return (sectionId) => titles.get(sectionId) ?? ''
}

/** The sections in their order, with who writes them and which version stands. */
export function sectionTable(reading: DraftReading): string {
  const titleOf = titlesOf(reading)
  const authorsOf = ({ authors }: SectionReading) =>
    authors.map((id) => reading.people.get(id)?.name ?? '').join('、')
  return table(
    ['number', 'section', 'kept', 'authors', 'version', 'by', 'at'],
    reading.sections.map((section, at) => [
      ...[at + 1, titleOf(section.row.id), yesNo(!section.leftOut), authorsOf(section)],
      ...[section.version.number, section.version.by, section.version.madeAt.toISOString()],
    ]),
  )
}

/** Every order that ever stood, whole. */
export async function arrangementTable(tx: Tx, reading: DraftReading): Promise<string> {
  const titleOf = titlesOf(reading)
  const editions = await tx
    .selectFrom('draftArrangement')
    .innerJoin('person', 'person.id', 'draftArrangement.arrangedBy')
    .select(['edition', 'sections', 'arrangedAt', 'person.name as by'])
    .where('draftId', '=', reading.draft.id)
    .orderBy('edition')
    .execute()
  const people = await peopleOf(
    tx,
    editions.flatMap(({ sections }) => sections.flatMap(({ authors }) => authors)),
  )
  const rows = editions.flatMap(({ edition, sections, by, arrangedAt }) =>
    sections.map(({ id, leftOut, authors }, at) => [
      ...[edition, at + 1, titleOf(id), yesNo(!leftOut)],
      authors.map((one) => people.get(one)?.name ?? '').join('、'),
      ...[by, arrangedAt.toISOString()],
    ]),
  )
  return table(['edition', 'number', 'section', 'kept', 'authors', 'by', 'at'], rows)
}

/** Every text that was kept, those set aside too. */
export function versionTable(
  reading: DraftReading,
  histories: ReadonlyMap<string, History['versions']>,
): string {
  const titleOf = titlesOf(reading)
  const rows = reading.sections.flatMap(({ row, version: standing }) =>
    (histories.get(row.id) ?? []).map((version) => [
      ...[titleOf(row.id), version.number, kindWord(version.kind), version.basedOn],
      ...[yesNo(version.number === standing.number), version.characters],
      ...[version.by, version.madeAt.toISOString()],
    ]),
  )
  return table(['section', 'version', 'kind', 'basedOn', 'stands', 'characters', 'by', 'at'], rows)
}

/** Every comment, each followed by its answers. */
export async function commentTable(tx: Tx, reading: DraftReading): Promise<string> {
  const titleOf = titlesOf(reading)
  const comments = await tx
    .selectFrom('draftComment')
    .innerJoin('person', 'person.id', 'draftComment.writtenBy')
    .select(['draftComment.id', 'sectionId', 'quote', 'text', 'version', 'writtenAt', 'person.name as by'])
    .where('sectionId', 'in', idsOf(reading))
    .orderBy('writtenAt')
    .orderBy('draftComment.id')
    .execute()
  const replies = await tx
    .selectFrom('draftReply')
    .innerJoin('person', 'person.id', 'draftReply.writtenBy')
    .select(['commentId', 'action', 'text', 'writtenAt', 'person.name as by'])
    .where(
      'commentId',
      'in',
      comments.map(({ id }) => id),
    )
    .orderBy('commentId')
    .orderBy('draftReply.number')
    .execute()
  const rows = comments.flatMap(({ id, sectionId, quote, text, version, writtenAt, by }, at): CsvCell[][] => [
    [at + 1, titleOf(sectionId), version, archived('comment'), quote, text, by, writtenAt.toISOString()],
    ...replies
      .filter(({ commentId }) => commentId === id)
      .map((reply) => [
        ...[at + 1, titleOf(sectionId), null, archived(reply.action), '', reply.text],
        ...[reply.by, reply.writtenAt.toISOString()],
      ]),
  ])
  return table(['number', 'section', 'version', 'kind', 'quote', 'said', 'by', 'at'], rows)
}

/** What units wrote as the draft took it, each time it was looked at. */
export async function originalTable(tx: Tx, reading: DraftReading): Promise<string> {
  const titleOf = titlesOf(reading)
  const rows = await tx
    .selectFrom('draftOriginal')
    .innerJoin('person', 'person.id', 'draftOriginal.takenBy')
    .select(['sectionId', 'unit', 'about', 'draftOriginal.number', 'lines', 'takenAt', 'person.name as by'])
    .where('sectionId', 'in', idsOf(reading))
    .orderBy('sectionId')
    .orderBy('key')
    .orderBy('draftOriginal.number')
    .execute()
  return table(
    ['section', 'unit', 'about', 'number', 'lines', 'by', 'at'],
    rows.map(({ sectionId, unit, about, number, lines, by, takenAt }) => [
      ...[titleOf(sectionId), unit, about, number],
      ...[lines === null ? archived('takenBack') : lines.join('\n'), by, takenAt.toISOString()],
    ]),
  )
}

/** Who took a section from whom, and why. */
export async function takeOverTable(tx: Tx, reading: DraftReading): Promise<string> {
  const titleOf = titlesOf(reading)
  const rows = await tx
    .selectFrom('draftLock')
    .innerJoin('draftLock as before', 'before.id', 'draftLock.takenFrom')
    .innerJoin('person', 'person.id', 'draftLock.personId')
    .innerJoin('person as holder', 'holder.id', 'before.personId')
    .select(['draftLock.sectionId', 'draftLock.reason', 'draftLock.takenAt'])
    .select(['person.name as by', 'holder.name as from'])
    .where('draftLock.sectionId', 'in', idsOf(reading))
    .orderBy('draftLock.takenAt')
    .execute()
  return table(
    ['section', 'from', 'by', 'at', 'reason'],
    rows.map(({ sectionId, from, by, takenAt, reason }) => [
      titleOf(sectionId),
      from,
      by,
      takenAt.toISOString(),
      reason,
    ]),
  )
}
