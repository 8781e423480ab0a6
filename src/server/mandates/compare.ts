/** The government's own ratings beside a third party's, their agreement, and what the coordinator says to differences. */

import { v7 } from 'uuid'
import type { AgreementView, MandateComparison } from '#contract/mandate-views.ts'
import { agreementOn, difference } from '#domain/mandates/comparison.ts'
import { itemKinds } from '#domain/plans/item.ts'
import { Refusal } from '#domain/refusal.ts'
import { shareText } from '#domain/reports/figures/read-figure.ts'
import { type Agreement, agreementWord } from '#domain/statistics/agreement.ts'
import { say } from '#words/say.ts'
import { changedMeanwhile } from '../database/meanwhile.ts'
import { takeTurn } from '../database/turn.ts'
import type { Tx } from '../db.ts'
import { keepOpen } from '../evaluations/end.ts'
import { currentRatings, getMandateRow, type MandateRow } from './rows.ts'
import { readScope, type ScopedItem, wordOf } from './scope.ts'
import type { Writing } from './write.ts'

/** Refuses `mandate-not-submitted`: what is not handed in is the body's own. */
export async function compare(tx: Tx, row: MandateRow): Promise<MandateComparison> {
  if (row.last === null) throw new Refusal('mandate-not-submitted')
  const { items, plans } = await readScope(tx, row.id)
  const ratings = await currentRatings(tx, row.id)
  const replies = await currentReplies(tx, row.id)
  const compared = items.map((one) => {
    const { itemId, item } = one.reported
    const rating = ratings.get(itemId)
    const rated = { self: one.selfClass, third: rating?.class ?? null }
    const reply = replies.get(itemId)
    return {
      ...{ id: itemId, kind: item.content.kind, number: item.number, name: item.content.name },
      plan: plans.find((p) => p.id === one.planId)?.name ?? '',
      ...{ self: wordOf(one, one.selfClass), selfReason: one.selfReason },
      third:
        rating && rating.class === null ? say('zh-CN', 'mandates', 'notRated') : wordOf(one, rated.third),
      thirdReason: rating?.reason ?? '',
      difference: difference(keysOf(one), rated),
      reply: reply
        ? { version: reply.version, text: reply.text, by: reply.by, at: reply.repliedAt.toISOString() }
        : null,
    }
  })
  const size = (one: { difference: number | null }) => Math.abs(one.difference ?? 0)
  return {
    agreements: agreementsOf(items, ratings),
    items: compared.toSorted((a, b) => size(b) - size(a)),
  }
}

const keysOf = ({ classes }: ScopedItem) => classes.map((c) => c.key)

/** By kind of item: each has a scale of its own. */
function agreementsOf(
  items: readonly ScopedItem[],
  ratings: Awaited<ReturnType<typeof currentRatings>>,
): AgreementView[] {
  return itemKinds.flatMap((kind) => {
    const of = items.filter(({ reported }) => reported.item.content.kind === kind)
    const [first] = of
    if (!first) return []
    const pairs = of.map(({ reported, selfClass }) => {
      return { self: selfClass, third: ratings.get(reported.itemId)?.class ?? null }
    })
    const found = agreementOn(keysOf(first), pairs)
    return found ? [{ kind, ...agreementView(found) }] : []
  })
}

/** Nothing is below zero that is told as 0.00. */
const rounded = (number: number): string => number.toFixed(2).replace(/^-(0\.00)$/, '$1')

function agreementView({
  count,
  equal,
  withinOne,
  kappa,
  ac2,
  bias,
}: Agreement): Omit<AgreementView, 'kind'> {
  const share = (of: number) => shareText(Math.round(of * count), count)
  return {
    ...{ count, equal: share(equal), withinOne: share(withinOne) },
    kappa: kappa === null ? null : rounded(kappa),
    ac2: ac2 === null ? null : rounded(ac2),
    bias: rounded(bias),
    word: agreementWord({ kappa, count }),
  }
}

/** The replies that stand, by item. */
export async function currentReplies(tx: Tx, mandateId: string) {
  const rows = await tx
    .selectFrom('ratingReply')
    .innerJoin('person', 'person.id', 'ratingReply.repliedBy')
    .distinctOn('itemId')
    .select(['itemId', 'version', 'text', 'repliedAt', 'person.name as by'])
    .where('mandateId', '=', mandateId)
    .orderBy('itemId')
    .orderBy('version', 'desc')
    .execute()
  return new Map(rows.map((row) => [row.itemId, row]))
}

interface Replied {
  readonly itemId: string
  readonly text: string
  readonly basedOn: number
}

/** Refuses `mandate-not-submitted`, `not-found` where the two do not differ, `changed-meanwhile`, `evaluation-closed`. */
export async function reply(
  tx: Tx,
  { actor, id: mandateId, at }: Omit<Writing, 'onBehalf'>,
  { itemId, text, basedOn }: Replied,
): Promise<void> {
  await takeTurn(tx, mandateId)
  const row = await getMandateRow(tx, mandateId)
  await keepOpen(tx, row.evaluationId)
  if (row.last === null || row.last.isReturned) throw new Refusal('mandate-not-submitted')
  const { items } = await compare(tx, row)
  const item = items.find((one) => one.id === itemId)
  if (!item?.difference) throw new Refusal('not-found')
  const last = (await currentReplies(tx, mandateId)).get(itemId)
  if ((last?.version ?? 0) !== basedOn)
    throw changedMeanwhile(last && { by: last.by, takenAt: last.repliedAt })
  const { tenantId, personId: repliedBy } = actor
  const stored = { tenantId, id: v7(), mandateId, itemId, version: basedOn + 1, text }
  await tx
    .insertInto('ratingReply')
    .values({ ...stored, repliedBy, repliedAt: at })
    .execute()
}
