/** Whether evidence must be attached to an entry: its item's own rule, else that of its kind. */

import { v7 } from 'uuid'
import type { FormSubject } from '#domain/forms/form.ts'
import type { Actor } from '#domain/people/role.ts'
import { Refusal } from '#domain/refusal.ts'
import type { FilledEntry } from '../assignments/readings.ts'
import { takeTurn } from '../database/turn.ts'
import type { Tx } from '../db.ts'
import { keepOpen } from '../evaluations/end.ts'

interface Rule {
  readonly subject: FormSubject
  readonly itemId: string | null
  readonly required: boolean
  readonly hint: string
}

/** The newest rule of every item and kind that has one. */
export const evidenceRules = (tx: Tx, evaluationId: string): Promise<Rule[]> =>
  tx
    .selectFrom('evidenceRule')
    .distinctOn(['subject', 'itemId'])
    .select(['subject', 'itemId', 'required', 'hint'])
    .where('evaluationId', '=', evaluationId)
    .orderBy('subject')
    .orderBy('itemId')
    .orderBy('number', 'desc')
    .execute()

/** The rule that holds for an entry; undefined: evidence may be attached, and need not. */
export const ruleFor = (
  rules: readonly Rule[],
  { subject, itemId }: Pick<FilledEntry, 'subject' | 'itemId'>,
): Rule | undefined =>
  rules.find((r) => itemId !== null && r.itemId === itemId) ??
  rules.find((r) => r.itemId === null && r.subject === subject)

/** Entries with evidence that stands, and how much. */
export async function evidenceCounts(tx: Tx, entryIds: readonly string[]): Promise<Map<string, number>> {
  const rows = await tx
    .selectFrom('evidence')
    .select(['entryId', ({ fn }) => fn.countAll<string>().as('count')])
    .where('entryId', 'in', [...entryIds])
    .where('removedAt', 'is', null)
    .groupBy('entryId')
    .execute()
  return new Map(rows.map(({ entryId, count }) => [entryId, Number(count)]))
}

/** Refuses `evidence-missing` with how many entries lack what they must have, and the first of them. */
export async function refuseWithoutEvidence(
  tx: Tx,
  {
    evaluationId,
    entries,
    nameOf,
  }: {
    evaluationId: string
    entries: readonly FilledEntry[]
    nameOf: (entry: FilledEntry) => Promise<string>
  },
): Promise<void> {
  const rules = await evidenceRules(tx, evaluationId)
  const asked = entries.filter((entry) => ruleFor(rules, entry)?.required)
  if (asked.length === 0) return
  const counts = await evidenceCounts(
    tx,
    asked.map((e) => e.entryId),
  )
  const missing = asked.filter((e) => !counts.has(e.entryId))
  const [first] = missing
  if (first) throw new Refusal('evidence-missing', { count: missing.length, name: await nameOf(first) })
}

interface WantedRule {
  readonly evaluationId: string
  readonly subject: FormSubject
  readonly itemId: string | null
  readonly required: boolean
  readonly hint: string
  readonly at: Date
}

/** A new rule in the place of the one that held. Refuses `evaluation-closed`. */
export async function setRule(tx: Tx, actor: Actor, { at, ...rule }: WantedRule): Promise<void> {
  await keepOpen(tx, rule.evaluationId)
  await takeTurn(tx, `rules ${rule.evaluationId}`)
  const last = await tx
    .selectFrom('evidenceRule')
    .select('number')
    .where('evaluationId', '=', rule.evaluationId)
    .where('subject', '=', rule.subject)
    .where('itemId', 'is not distinct from', rule.itemId)
    .orderBy('number', 'desc')
    .executeTakeFirst()
  await tx
    .insertInto('evidenceRule')
    .values({
      ...rule,
      tenantId: actor.tenantId,
      id: v7(),
      number: (last?.number ?? 0) + 1,
      createdBy: actor.personId,
      createdAt: at,
    })
    .execute()
}
