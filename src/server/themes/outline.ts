/** What a theme names: checked against what stands, then stored. */

import { v7 } from 'uuid'
import type { OrderedTheme } from '#contract/themes.ts'
import { Refusal } from '#domain/refusal.ts'
import { checkOutline, membersOf } from '#domain/themes/theme.ts'
import type { Tx } from '../db.ts'
import { standingUnits } from '../people/queries.ts'
import { standingItems } from '../plans/standing.ts'
import type { ReadTheme } from './rows.ts'

/** Refuses `theme-outline`, and `not-found` for a unit or item that does not stand and a question that is not asked. */
export async function refuseAstray(
  tx: Tx,
  wanted: OrderedTheme,
  asked: ReadTheme['questions'],
): Promise<void> {
  const { leadUnitId, memberIds, questions, items } = wanted
  checkOutline(wanted)
  const itemIds = items.map(({ itemId }) => itemId)
  const standing = (await standingItems(tx, { itemIds })).map(({ itemId }) => itemId)
  const units = (await standingUnits(tx)).map(({ id }) => id)
  const areAll = (ids: readonly string[], known: readonly string[]) => ids.every((id) => known.includes(id))
  const isKnown =
    areAll([leadUnitId, ...memberIds, ...questions.map(({ unitId }) => unitId)], units) &&
    areAll(itemIds, standing) &&
    areAll(
      questions.flatMap(({ id }) => id ?? []),
      asked.map(({ id }) => id),
    )
  if (!isKnown) throw new Refusal('not-found')
}

interface Stored {
  readonly tenantId: string
  readonly themeId: string
  readonly wanted: OrderedTheme
  /** The questions as they stand. */
  readonly known: ReadTheme['questions']
}

/** Its members and items must have been taken out before. */
export async function storeOutline(tx: Tx, stored: Stored): Promise<void> {
  const { tenantId, themeId, wanted } = stored
  const questionIds = await storeQuestions(tx, stored)
  const members = membersOf(wanted).map((unitId) => ({ tenantId, themeId, unitId }))
  if (members.length > 0) await tx.insertInto('themeMember').values(members).execute()
  const items = wanted.items.map(({ itemId, question }) => ({
    ...{ tenantId, themeId, itemId, questionId: question === null ? null : (questionIds[question] ?? null) },
  }))
  if (items.length > 0) await tx.insertInto('themeItem').values(items).execute()
}

/** Answers their ids in order. A number stays a question's own, also once it is asked no more. */
async function storeQuestions(tx: Tx, { tenantId, themeId, wanted, known }: Stored): Promise<string[]> {
  let last = await lastNumber(tx, themeId)
  const ids: string[] = []
  for (const { id, question, unitId } of wanted.questions) {
    const before = known.find((one) => one.id === id)
    const questionId = before?.id ?? v7()
    ids.push(questionId)
    if (before === undefined) {
      last += 1
      await tx
        .insertInto('themeQuestion')
        .values({ tenantId, id: questionId, themeId, number: last, question, unitId })
        .execute()
    } else if (before.question !== question || before.unitId !== unitId) {
      await tx.updateTable('themeQuestion').set({ question, unitId }).where('id', '=', questionId).execute()
    }
  }
  return ids
}

async function lastNumber(tx: Tx, themeId: string): Promise<number> {
  const last = await tx
    .selectFrom('themeQuestion')
    .select(({ fn }) => fn.max('number').as('number'))
    .where('themeId', '=', themeId)
    .executeTakeFirst()
  return last?.number ?? 0
}
