/** Saving a section: a new version on the one it was written on, or set aside; never lost once it was acknowledged. */

import { v7 } from 'uuid'
import { refuseMarkedTexts } from '#documents/reading/marking/marking.ts'
import { bindingKeys, blockText, type DraftDocument } from '#domain/drafts/document.ts'
import { insertableFigures, insertablePlaced } from '#domain/drafts/insertables.ts'
import { savingOf } from '#domain/drafts/lock.ts'
import { placedKeys } from '#domain/drafts/parts/numbered.ts'
import { checkDocument, type Known } from '#domain/drafts/rules.ts'
import { isSameDocument } from '#domain/drafts/versions/same-document.ts'
import type { VersionKind } from '#domain/drafts/versions/version.ts'
import { Refusal } from '#domain/refusal.ts'
import { figureWord } from '#words/draft-figures.ts'
import { reportPhrase } from '#words/report-phrases.ts'
import { changedMeanwhile } from '../database/meanwhile.ts'
import { slices } from '../database/slices.ts'
import { takeTurn } from '../database/turn.ts'
import type { Tx } from '../db.ts'
import { keepDrafting } from './access.ts'
import { holdOn, lockedBy, openLock } from './lock.ts'
import { partNamesOf } from './part-names.ts'
import type { DraftReading, Reader, SectionReading } from './reading.ts'
import { figuresOf, getDraftOf, getVersionRow, type LockRow, type VersionRow } from './rows.ts'
import { readSection } from './section-view.ts'
import { titleOfSection } from './view.ts'

/** A text that does not stand, because somebody else had the section or changed it: it is kept as this version. */
export interface SetAside {
  readonly number: number
  readonly who: string
  readonly when: string
}

interface Saving {
  readonly id: string
  readonly basedOn: number
  readonly document: DraftDocument
}

/** Null: the text stands. What breaks a rule of the document is refused, nothing else. */
export async function saveSection(
  tx: Tx,
  { id, basedOn, document }: Saving,
  reader: Reader,
): Promise<SetAside | null> {
  const { reading, section, lock } = await toWrite(tx, id, reader)
  await check(tx, { reading, section, document }, reader)
  const { version } = section
  const standing = version.number
  const saving = savingOf({ ...reader, personId: reader.actor.personId, lock, standing, basedOn })
  if (saving !== 'stands') {
    const number = await setAside(tx, { sectionId: id, basedOn, document }, reader)
    const by =
      saving === 'locked' && lock ? { by: lock.by, at: lock.takenAt } : { by: version.by, at: version.madeAt }
    return { number, who: by.by, when: by.at.toISOString() }
  }
  await holdOn(tx, { sectionId: id, lock }, reader)
  if (!isSameDocument(document, version.document))
    await addVersion(tx, { sectionId: id, kind: 'saved', basedOn, document }, reader)
  return null
}

/** The section with nobody else at the draft: a table that stands once in it is put in by one at a time. */
async function toWrite(tx: Tx, id: string, reader: Reader) {
  await takeTurn(tx, (await getDraftOf(tx, id)).id)
  const lock = await openLock(tx, id)
  const { reading, section } = await readSection(tx, id, reader)
  await keepDrafting(tx, reading.report)
  if (section.row.kind === 'annex') throw new Refusal('draft-annex-fixed')
  return { reading, section, lock }
}

interface Checked {
  readonly reading: DraftReading
  readonly section: SectionReading
  readonly document: DraftDocument
}

/** Refuses a document against the rules, and keeps what figures are new in it. */
async function check(tx: Tx, { reading, section, document }: Checked, { actor }: Reader): Promise<void> {
  const { draft, machine, sections } = reading
  refuseMarkedTexts(document.content.map((block) => blockText(block, new Map())))
  const stored = new Set((await figuresOf(tx, draft.id)).map(({ key }) => key))
  const fresh = bindingKeys(document).filter((key) => !stored.has(key))
  const data = { ...machine, phrases: reportPhrase }
  const insertable = fresh.length === 0 ? [] : insertableFigures(data, figureWord)
  const added = insertable.filter(({ key }) => fresh.includes(key))
  const others = sections.filter(({ row, leftOut }) => row.id !== section.row.id && !leftOut)
  checkDocument(document, {
    figures: new Set([...stored, ...added.map(({ key }) => key)]),
    placed: new Map(
      [...insertablePlaced(machine.composed, reportPhrase), ...partNamesOf(machine)].map(({ key, label }) => [
        key,
        label,
      ]),
    ),
    kept: new Set(placedKeys(section.version)),
    units: unitsOf(reading),
    elsewhere: new Map(
      others.flatMap((other) =>
        placedKeys(other.version).map((key) => [key, titleOfSection(reading, other)] as const),
      ),
    ),
  })
  const { tenantId } = actor
  const rows = added.map(({ key, figure, label, text }) => {
    return { tenantId, draftId: draft.id, key, figure: JSON.stringify(figure), label, text }
  })
  for (const some of slices(rows))
    await tx
      .insertInto('draftFigure')
      .values(some)
      .onConflict((conflict) => conflict.doNothing())
      .execute()
}

/** Whose each original is, of any section: a paragraph may be moved. */
const unitsOf = ({ sections }: DraftReading): Known['units'] =>
  new Map(sections.flatMap(({ originals }) => originals.map(({ key, unit }) => [key, unit] as const)))

interface NewVersion {
  readonly sectionId: string
  readonly kind: VersionKind
  readonly basedOn: number
  readonly document: DraftDocument
}

async function addVersion(tx: Tx, wanted: NewVersion, { actor, now }: Reader): Promise<number> {
  const { sectionId, kind, basedOn, document } = wanted
  const last = await tx
    .selectFrom('draftVersion')
    .select(({ fn }) => fn.max('number').as('number'))
    .where('sectionId', '=', sectionId)
    .executeTakeFirst()
  const number = (last?.number ?? 0) + 1
  const { tenantId, personId: madeBy } = actor
  await tx
    .insertInto('draftVersion')
    .values({
      ...{ tenantId, id: v7(), sectionId, number, kind, basedOn, madeBy, madeAt: now },
      document: JSON.stringify(document),
    })
    .execute()
  return number
}

/** Keeps the text beside what stands; the same text of the same person is kept once. */
async function setAside(tx: Tx, wanted: Omit<NewVersion, 'kind'>, reader: Reader): Promise<number> {
  const last = await tx
    .selectFrom('draftVersion')
    .select(['number', 'document', 'basedOn'])
    .where('sectionId', '=', wanted.sectionId)
    .where('kind', '=', 'set_aside')
    .where('madeBy', '=', reader.actor.personId)
    .orderBy('number', 'desc')
    .executeTakeFirst()
  if (last && last.basedOn === wanted.basedOn && isSameDocument(last.document, wanted.document))
    return last.number
  return addVersion(tx, { ...wanted, kind: 'set_aside' }, reader)
}

interface Restoring {
  readonly id: string
  readonly number: number
  readonly basedOn: number
}

/** An old version, or one set aside, as a new one that stands. */
export async function restoreVersion(
  tx: Tx,
  { id, number, basedOn }: Restoring,
  reader: Reader,
): Promise<void> {
  const { reading, section, lock } = await toWrite(tx, id, reader)
  const { document } = await getVersionRow(tx, id, number)
  refuseUnheld({ lock, version: section.version, basedOn }, reader)
  await check(tx, { reading, section, document }, reader)
  await holdOn(tx, { sectionId: id, lock }, reader)
  await addVersion(tx, { sectionId: id, kind: 'restored', basedOn: number, document }, reader)
}

interface Holding {
  readonly lock: LockRow | null
  readonly version: VersionRow
  readonly basedOn: number
}

/** Refuses `section-locked` and `changed-meanwhile`. */
function refuseUnheld({ lock, version, basedOn }: Holding, { actor, now }: Reader): void {
  const saving = savingOf({ lock, now, personId: actor.personId, standing: version.number, basedOn })
  if (saving === 'locked' && lock) throw lockedBy(lock)
  if (saving !== 'stands') throw changedMeanwhile({ by: version.by, takenAt: version.madeAt })
}
