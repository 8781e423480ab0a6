/** What a third party puts down: ratings, texts, its own report, and handing all of it in; and handing it back. */

import { v7 } from 'uuid'
import { type MandatePart, mayWrite } from '#domain/mandates/mandate.ts'
import { isComplete } from '#domain/mandates/missing.ts'
import { type Actor, hasRoleIn } from '#domain/people/role.ts'
import { Refusal } from '#domain/refusal.ts'
import { changedMeanwhile } from '../database/meanwhile.ts'
import { slices } from '../database/slices.ts'
import { takeTurn } from '../database/turn.ts'
import type { Tx } from '../db.ts'
import { keepOpen } from '../evaluations/end.ts'
import { todayOf } from '../tenants/queries.ts'
import { missingOf, readPutDown } from './put-down.ts'
import { currentRatings, currentTexts, getMandateRow, type MandateRow, stateOf } from './rows.ts'
import { readScope } from './scope.ts'

/** Who writes to which mandate, when; `onBehalf`: why the coordinator does. */
export interface Writing {
  readonly actor: Actor
  readonly id: string
  readonly onBehalf: string | null
  readonly at: Date
}

export interface RatingAsked {
  readonly itemId: string
  readonly class: string | null
  readonly reason: string
  readonly basedOn: number
}

/** Refuses `not-found` for items beyond its scope, `choice-unknown`, `changed-meanwhile`, and what `beginWriting` refuses. */
export async function rateItems(tx: Tx, writing: Writing, asked: readonly RatingAsked[]) {
  const { id: mandateId, actor, onBehalf, at } = writing
  await beginWriting(tx, writing)
  const { items } = await readScope(tx, mandateId)
  const ratings = await currentRatings(tx, mandateId)
  const classes = new Map(items.map((i) => [i.reported.itemId, i.classes.map((c) => c.key)]))
  const rows = new Map(
    asked.map(({ itemId, class: key, reason, basedOn }) => {
      const known = classes.get(itemId)
      if (!known) throw new Refusal('not-found')
      if (key !== null && !known.includes(key))
        throw new Refusal('choice-unknown', { field: 'class', found: key })
      const last = ratings.get(itemId)
      if ((last?.version ?? 0) !== basedOn)
        throw changedMeanwhile(last && { by: last.by, takenAt: last.ratedAt })
      return [itemId, { itemId, class: key, reason, version: basedOn + 1 }]
    }),
  )
  const { tenantId, personId: ratedBy } = actor
  const stored = [...rows.values()].map((row) => {
    return { ...row, tenantId, id: v7(), mandateId, onBehalf, ratedBy, ratedAt: at }
  })
  for (const some of slices(stored)) await tx.insertInto('rating').values(some).execute()
  return stored.map(({ itemId, version }) => ({ itemId, version }))
}

interface TextAsked {
  readonly part: MandatePart
  readonly text: string
  readonly basedOn: number
}

/** Refuses `changed-meanwhile`, and what `beginWriting` refuses. */
export async function writeText(tx: Tx, writing: Writing, { part, text, basedOn }: TextAsked): Promise<void> {
  const { id: mandateId, actor, onBehalf, at } = writing
  await beginWriting(tx, writing)
  const last = (await currentTexts(tx, mandateId)).get(part)
  if ((last?.version ?? 0) !== basedOn)
    throw changedMeanwhile(last && { by: last.by, takenAt: last.writtenAt })
  const { tenantId, personId: writtenBy } = actor
  const row = { tenantId, id: v7(), mandateId, part, version: basedOn + 1, text, onBehalf }
  await tx
    .insertInto('mandateText')
    .values({ ...row, writtenBy, writtenAt: at })
    .execute()
}

/** Refuses `assessment-incomplete`, `not-found` for a file that is not the body's, and what `beginWriting` refuses. */
export async function submit(tx: Tx, writing: Writing, fileId: string | null): Promise<number> {
  const { id: mandateId, actor, onBehalf, at } = writing
  const row = await beginWriting(tx, writing)
  await refuseForeignFile(tx, row, fileId)
  const missing = missingOf(await readPutDown(tx, mandateId), { hasReport: fileId !== null })
  if (!isComplete(missing))
    throw new Refusal('assessment-incomplete', {
      items: missing.itemIds.length,
      parts: missing.parts.length,
    })
  const round = (row.last?.round ?? 0) + 1
  const { tenantId, personId: submittedBy } = actor
  await tx
    .insertInto('assessment')
    .values({ tenantId, id: v7(), mandateId, round, fileId, onBehalf, submittedBy, submittedAt: at })
    .execute()
  return round
}

async function refuseForeignFile(tx: Tx, { unitId }: MandateRow, fileId: string | null): Promise<void> {
  if (fileId === null) return
  const file = await tx
    .selectFrom('file')
    .select('id')
    .where('id', '=', fileId)
    .where('unitId', '=', unitId)
    .executeTakeFirst()
  if (!file) throw new Refusal('not-found')
}

/**
 * The mandate, kept as it stands until the transaction ends. Refuses `mandate-submitted` once it was handed in,
 * `mandate-not-open` outside its term, `reason-required` where a coordinator does not say why he writes for it,
 * `not-permitted` where the body would write on its own behalf, and `evaluation-closed`.
 */
export async function beginWriting(tx: Tx, { actor, id, onBehalf, at }: Writing): Promise<MandateRow> {
  await takeTurn(tx, id)
  const row = await getMandateRow(tx, id)
  await keepOpen(tx, row.evaluationId)
  const isBody = hasRoleIn(actor, row.unitId, 'third_party')
  if (isBody && onBehalf !== null) throw new Refusal('not-permitted')
  if (!isBody && onBehalf === null) throw new Refusal('reason-required')
  const state = stateOf(row, await todayOf(tx, at))
  if (state === 'submitted') throw new Refusal('mandate-submitted')
  if (!mayWrite(state, onBehalf !== null))
    throw new Refusal('mandate-not-open', { from: row.beginsOn, to: row.endsOn })
  return row
}

interface Returning {
  readonly reason: string
  /** The last day of its term from now on. */
  readonly endsOn: string
}

/** Refuses `mandate-not-submitted`, `mandate-term` for a last day that is over. */
export async function giveBack(
  tx: Tx,
  { actor, id: mandateId, at }: Omit<Writing, 'onBehalf'>,
  { reason, endsOn }: Returning,
): Promise<void> {
  await takeTurn(tx, mandateId)
  const row = await getMandateRow(tx, mandateId)
  await keepOpen(tx, row.evaluationId)
  if (row.last === null || row.last.isReturned) throw new Refusal('mandate-not-submitted')
  const today = await todayOf(tx, at)
  if (endsOn < today || endsOn < row.beginsOn)
    throw new Refusal('mandate-term', { from: row.beginsOn, to: endsOn })
  const { tenantId, personId: returnedBy } = actor
  const returned = { tenantId, id: v7(), mandateId, round: row.last.round, reason }
  await tx
    .insertInto('assessmentReturn')
    .values({ ...returned, returnedBy, returnedAt: at })
    .execute()
  await tx
    .updateTable('mandate')
    .set({ endsOn, version: row.version + 1, changedBy: returnedBy, changedAt: at })
    .where('id', '=', mandateId)
    .execute()
}
