/** Mandates as their list and page show them. */

import type { MandateSummary, MandateView } from '#contract/mandate-views.ts'
import { mandateParts, mayWrite, neededParts } from '#domain/mandates/mandate.ts'
import { isPermitted } from '#domain/people/permissions.ts'
import { type Actor, hasRoleIn } from '#domain/people/role.ts'
import { Refusal } from '#domain/refusal.ts'
import type { Tx } from '../db.ts'
import { missingOf, type PutDown, readPutDown } from './put-down.ts'
import { listRows, type MandateRow, plansOf, type Reach, stateOf } from './rows.ts'

export async function listMandates(
  tx: Tx,
  { of, today }: { of: Reach; today: string },
): Promise<MandateSummary[]> {
  const summaries: MandateSummary[] = []
  for (const row of await listRows(tx, of))
    summaries.push(summaryOf(row, await readPutDown(tx, row.id), today))
  return summaries
}

function summaryOf(row: MandateRow, { itemIds, ratings }: PutDown, today: string): MandateSummary {
  const { id, number, title, institution, engagement, beginsOn, endsOn } = row
  return {
    ...{ id, number, title, institution, engagement, beginsOn, endsOn },
    state: stateOf(row, today),
    rated: itemIds.filter((itemId) => ratings.has(itemId)).length,
    items: itemIds.length,
  }
}

export async function mandateView(
  tx: Tx,
  actor: Actor,
  { row, today }: { row: MandateRow; today: string },
): Promise<MandateView> {
  const { id, version, undertaking, hidesVerdicts, reportId, unitId } = row
  if (reportId === null) throw new Refusal('not-found')
  const putDown = await readPutDown(tx, id)
  const missing = missingOf(putDown, { hasReport: false })
  return {
    summary: summaryOf(row, putDown, today),
    ...{ version, undertaking, hidesVerdicts, reportId },
    plans: await plansOf(tx, id),
    texts: mandateParts.map((part) => {
      const text = putDown.texts.get(part)
      return {
        ...{ part, needed: neededParts.includes(part), version: text?.version ?? 0, text: text?.text ?? '' },
        ...{
          by: text?.by ?? '',
          at: text?.writtenAt.toISOString() ?? null,
          onBehalf: text?.onBehalf ?? null,
        },
      }
    }),
    missing: { items: missing.itemIds.length, parts: [...missing.parts] },
    submissions: await submissionsOf(tx, id),
    ...(await letInOf(tx, unitId)),
    may: mayOf(actor, row, today),
  }
}

function mayOf(actor: Actor, row: MandateRow, today: string): MandateView['may'] {
  const state = stateOf(row, today)
  const leads = isPermitted('mandate.write', actor, null)
  const isBody = hasRoleIn(actor, row.unitId, 'third_party')
  return {
    arrange: leads,
    change: leads && state !== 'submitted',
    rate: isBody && mayWrite(state, false),
    fileFor: leads && mayWrite(state, true),
    giveBack: leads && state === 'submitted',
    // What it found is compared once it was handed in, also while it is supplemented.
    compare: leads && row.last !== null,
    reply: leads && state === 'submitted',
  }
}

async function submissionsOf(tx: Tx, mandateId: string): Promise<MandateView['submissions']> {
  const rows = await tx
    .selectFrom('assessment')
    .innerJoin('person', 'person.id', 'assessment.submittedBy')
    .leftJoin('file', 'file.id', 'assessment.fileId')
    .leftJoin('assessmentReturn', (join) =>
      join
        .onRef('assessmentReturn.mandateId', '=', 'assessment.mandateId')
        .onRef('assessmentReturn.round', '=', 'assessment.round'),
    )
    .leftJoin('person as returner', 'returner.id', 'assessmentReturn.returnedBy')
    .select(['assessment.round', 'assessment.submittedAt', 'assessment.onBehalf', 'person.name as by'])
    .select(['file.id as fileId', 'file.name as fileName', 'returner.name as returnedBy'])
    .select(['assessmentReturn.reason', 'assessmentReturn.returnedAt'])
    .where('assessment.mandateId', '=', mandateId)
    .orderBy('assessment.round', 'desc')
    .execute()
  return rows.map(
    ({ round, by, submittedAt, onBehalf, fileId, fileName, reason, returnedAt, returnedBy }) => ({
      ...{ round, by, at: submittedAt.toISOString(), onBehalf },
      file: fileId === null ? null : { id: fileId, name: fileName ?? '' },
      returned:
        returnedAt === null
          ? null
          : { reason: reason ?? '', by: returnedBy ?? '', at: returnedAt.toISOString() },
    }),
  )
}

/** Who of the body has come in, and its newest code. */
async function letInOf(tx: Tx, unitId: string): Promise<Pick<MandateView, 'people' | 'invitation'>> {
  const people = await tx
    .selectFrom('membership')
    .innerJoin('person', 'person.id', 'membership.personId')
    .select(['person.id', 'person.name', 'person.accountId'])
    .where('membership.unitId', '=', unitId)
    .where('membership.role', '=', 'third_party')
    .orderBy('membership.id')
    .execute()
  const newest = await tx
    .selectFrom('invitation')
    .select(['expiresAt', 'usedAt'])
    .where('unitId', '=', unitId)
    .where('role', '=', 'third_party')
    .orderBy('createdAt', 'desc')
    .orderBy('id', 'desc')
    .executeTakeFirst()
  return {
    people: people.map(({ id, name, accountId }) => ({ id, name, hasAccess: accountId !== null })),
    invitation: newest
      ? { expiresAt: newest.expiresAt.toISOString(), usedAt: newest.usedAt?.toISOString() ?? null }
      : null,
  }
}
