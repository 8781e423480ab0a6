/** Starting a draft from what is composed today, and changing how its sections stand. */

import { v7 } from 'uuid'
import { refuseMarkedTexts } from '#documents/reading/marking/marking.ts'
import { type Arrangement, arranged, withSection } from '#domain/drafts/arrangement.ts'
import { emptySection, firstVersion } from '#domain/drafts/first-version.ts'
import { aboutOriginal, originalsIn } from '#domain/drafts/originals.ts'
import { Refusal } from '#domain/refusal.ts'
import { fillText } from '#domain/reports/phrases.ts'
import { reportPhrase } from '#words/report-phrases.ts'
import { changedMeanwhile } from '../database/meanwhile.ts'
import { slices } from '../database/slices.ts'
import { takeTurn } from '../database/turn.ts'
import type { Trail, Tx } from '../db.ts'
import { keepDrafting, readDrafted } from './access.ts'
import { type MachineText, readMachineText } from './machine-text.ts'
import type { Reader } from './reading.ts'
import { type DraftRow, findDraft, getDraftRow } from './rows.ts'
import { tellAuthors } from './telling/tell.ts'
import { listWriters } from './writers.ts'

/** Answers whether it was started by this; where a draft is there already, nothing happens. */
export async function startDraft(tx: Tx, reportId: string, reader: Reader): Promise<boolean> {
  await takeTurn(tx, reportId)
  if (await findDraft(tx, reportId)) return false
  const report = await readDrafted(tx, reportId)
  await keepDrafting(tx, report)
  const machine = await readMachineText(tx, report, reader.now)
  const { sections, figures } = firstVersion(machine.composed, v7)
  const { tenantId, personId } = reader.actor
  const draftId = v7()
  await tx
    .insertInto('reportDraft')
    .values({ tenantId, id: draftId, reportId, startedBy: personId, startedAt: reader.now })
    .execute()
  const rows = figures.map(({ key, figure, label, text }) => {
    return { tenantId, draftId, key, figure: JSON.stringify(figure), label, text }
  })
  for (const some of slices(rows)) await tx.insertInto('draftFigure').values(some).execute()
  const made = sections.map((section) => ({ ...section, id: v7() }))
  await addSections(tx, { draftId, sections: made }, reader)
  await arrange(
    tx,
    { draftId, edition: 1, sections: made.map(({ id }) => ({ id, leftOut: false, authors: [] })) },
    reader,
  )
  await takeOriginals(tx, { sections: made, machine }, reader)
  return true
}

type FirstSection = ReturnType<typeof firstVersion>['sections'][number] & { readonly id: string }

async function addSections(
  tx: Tx,
  {
    draftId,
    sections,
  }: { draftId: string; sections: readonly (Omit<FirstSection, 'key'> & { key: string | null })[] },
  { actor: { tenantId, personId }, now }: Reader,
): Promise<void> {
  const rows = sections.map(({ id, kind, key }) => {
    return { tenantId, id, draftId, kind, key, createdBy: personId, createdAt: now }
  })
  for (const some of slices(rows)) await tx.insertInto('draftSection').values(some).execute()
  const versions = sections.map(({ id: sectionId, document }) => ({
    ...{ tenantId, id: v7(), sectionId, number: 1, kind: 'composed' as const, basedOn: 0 },
    ...{ document: JSON.stringify(document), madeBy: personId, madeAt: now },
  }))
  for (const some of slices(versions)) await tx.insertInto('draftVersion').values(some).execute()
}

async function takeOriginals(
  tx: Tx,
  { sections, machine }: { sections: readonly FirstSection[]; machine: MachineText },
  { actor: { tenantId, personId }, now }: Reader,
): Promise<void> {
  const rows = sections.flatMap(({ id: sectionId, key }) => {
    const composed = machine.composed.sections.find((section) => section.key === key)
    return (composed ? originalsIn(composed.document) : []).map((original) => ({
      ...{ tenantId, id: v7(), sectionId, key: original.key, number: 1, unit: original.unit },
      about: aboutOriginal(original.key, machine.material),
      lines: JSON.stringify(original.lines),
      ...{ takenBy: personId, takenAt: now },
    }))
  })
  for (const some of slices(rows)) await tx.insertInto('draftOriginal').values(some).execute()
}

async function arrange(
  tx: Tx,
  { draftId, edition, sections }: { draftId: string; edition: number; sections: Arrangement },
  { actor: { tenantId, personId }, now }: Reader,
): Promise<void> {
  await tx
    .insertInto('draftArrangement')
    .values({
      ...{ tenantId, id: v7(), draftId, edition, sections: JSON.stringify(sections) },
      ...{ arrangedBy: personId, arrangedAt: now },
    })
    .execute()
}

interface Wanted {
  readonly reportId: string
  /** The one that whoever asks saw. */
  readonly edition: number
}

/** The draft, with nobody else arranging it. Refuses `changed-meanwhile` where a newer edition stands. */
async function draftToArrange(
  tx: Tx,
  { reportId, edition }: Wanted,
): Promise<{ draft: DraftRow; title: string }> {
  await takeTurn(tx, reportId)
  const report = await readDrafted(tx, reportId)
  await keepDrafting(tx, report)
  const draft = await getDraftRow(tx, reportId)
  if (draft.edition !== edition) throw changedMeanwhile({ by: draft.arrangedBy, takenAt: draft.arrangedAt })
  return { draft, title: report.row.title }
}

/** Order, what is left out, authors. Refuses `draft-author-unknown` for a new author who cannot be named. */
export async function changeArrangement(
  tx: Tx,
  { sections: wanted, ...of }: Wanted & { readonly sections: Arrangement },
  { trail, ...reader }: Reader & { readonly trail: Trail },
): Promise<void> {
  const { draft, title } = await draftToArrange(tx, of)
  const sections = arranged(
    wanted,
    draft.sections.map(({ id }) => id),
  )
  await refuseUnknownAuthors(tx, sections, draft.sections)
  await arrange(tx, { draftId: draft.id, edition: draft.edition + 1, sections }, reader)
  const change = { reportId: of.reportId, title, before: draft.sections, after: sections }
  await tellAuthors(tx, trail, change, reader.actor)
}

async function refuseUnknownAuthors(tx: Tx, wanted: Arrangement, before: Arrangement): Promise<void> {
  const named = new Set(before.flatMap(({ authors }) => authors))
  const fresh = wanted.flatMap(({ authors }) => authors).filter((id) => !named.has(id))
  if (fresh.length === 0) return
  const known = new Set((await listWriters(tx)).map(({ id }) => id))
  if (fresh.some((id) => !known.has(id))) throw new Refusal('draft-author-unknown')
}

interface NewSection extends Wanted {
  readonly title: string
  readonly level: number
  readonly after: string | null
}

const levels = [1, 2, 3, 4] as const

/** Answers the id of the new section. Refuses `secret-marking`. */
export async function addSection(tx: Tx, wanted: NewSection, reader: Reader): Promise<string> {
  const { title, after } = wanted
  refuseMarkedTexts([title])
  const { draft } = await draftToArrange(tx, wanted)
  const id = v7()
  const mark = fillText(reportPhrase('gap.section'), { missing: title })
  const level = levels.find((one) => one === wanted.level) ?? 1
  const document = emptySection({ title, level, mark }, v7)
  await addSections(tx, { draftId: draft.id, sections: [{ id, kind: 'text', key: null, document }] }, reader)
  const sections = withSection(draft.sections, id, after)
  await arrange(tx, { draftId: draft.id, edition: draft.edition + 1, sections }, reader)
  return id
}
