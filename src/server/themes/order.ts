/** Ordering a theme: opening it with its report, changing it, ending it. */

import { v7 } from 'uuid'
import type { OrderedTheme } from '#contract/themes.ts'
import type { Actor } from '#domain/people/role.ts'
import { Refusal } from '#domain/refusal.ts'
import { checkOutline, membersOf, type ThemeKind } from '#domain/themes/theme.ts'
import { say } from '#words/say.ts'
import { changedMeanwhile } from '../database/meanwhile.ts'
import { takeTurn } from '../database/turn.ts'
import type { Trail, Tx } from '../db.ts'
import { getOpenEvaluation } from '../evaluations/end.ts'
import { standingUnits } from '../people/queries.ts'
import { standingItems } from '../plans/standing.ts'
import { takeOpenTheme } from './open.ts'
import type { ReadTheme } from './rows.ts'

interface Ordering {
  readonly actor: Actor
  readonly at: Date
}

const outlineOf = ({ leadUnitId, memberIds, questions, items }: OrderedTheme) => ({
  ...{ leadUnitId, memberIds, questions, items },
})

const reportTitle = (kind: ThemeKind, title: string): string =>
  say('zh-CN', 'themes', kind === 'theme' ? 'reportTitle' : 'reportTitleResearch', { title })

/** Answers its id. Refuses `evaluation-closed`, `theme-outline`, and `not-found` for a unit or item that does not stand. */
export async function addTheme(
  tx: Tx,
  trail: Trail,
  { actor, at, wanted }: Ordering & { wanted: OrderedTheme & { kind: ThemeKind } },
): Promise<string> {
  const { id: evaluationId } = await getOpenEvaluation(tx)
  await takeTurn(tx, `themes ${evaluationId}`)
  await refuseAstray(tx, wanted, [])
  const last = await tx
    .selectFrom('theme')
    .select(({ fn }) => fn.max('number').as('number'))
    .where('evaluationId', '=', evaluationId)
    .executeTakeFirst()
  const { tenantId, personId: createdBy } = actor
  const { kind, title, basis, product, leadUnitId, dueOn } = wanted
  const id = v7()
  await tx
    .insertInto('theme')
    .values({
      ...{ tenantId, id, evaluationId, number: (last?.number ?? 0) + 1 },
      ...{ kind, title, basis, product, leadUnitId, dueOn, createdBy, createdAt: at },
      ...{ changedBy: createdBy, changedAt: at },
    })
    .execute()
  await storeOutline(tx, { tenantId, themeId: id, wanted, known: [] })
  await tx
    .insertInto('report')
    .values({ tenantId, id: v7(), evaluationId, themeId: id, kind: 'theme', title: reportTitle(kind, title) })
    .execute()
  trail.subject(id, { name: title })
  const unitIds = [leadUnitId, ...wanted.questions.map(({ unitId }) => unitId)]
  tellAsked(trail, { id, title, by: createdBy, unitIds })
  return id
}

/** Refuses `changed-meanwhile`, and what adding and writing to an open theme refuse. */
export async function changeTheme(
  tx: Tx,
  trail: Trail,
  { actor, at, id, wanted }: Ordering & { id: string; wanted: OrderedTheme & { basedOn: number } },
): Promise<void> {
  const { theme, questions } = await takeOpenTheme(tx, id)
  if (theme.version !== wanted.basedOn) throw changedMeanwhile(await lastChange(tx, id))
  await refuseAstray(tx, wanted, questions)
  const { title, basis, product, leadUnitId, dueOn } = wanted
  await tx
    .updateTable('theme')
    .set({ title, basis, product, leadUnitId, dueOn, version: theme.version + 1 })
    .set({ changedBy: actor.personId, changedAt: at })
    .where('id', '=', id)
    .execute()
  const kept = new Set(wanted.questions.map((question) => question.id))
  const leftOut = questions.filter((question) => !kept.has(question.id)).map((question) => question.id)
  if (leftOut.length > 0)
    await tx.updateTable('themeQuestion').set({ leftOutAt: at }).where('id', 'in', leftOut).execute()
  await tx.deleteFrom('themeItem').where('themeId', '=', id).execute()
  await tx.deleteFrom('themeMember').where('themeId', '=', id).execute()
  await storeOutline(tx, { tenantId: actor.tenantId, themeId: id, wanted, known: questions })
  await tx
    .updateTable('report')
    .set({ title: reportTitle(theme.kind, title) })
    .where('themeId', '=', id)
    .execute()
  trail.subject(id, { name: title, version: theme.version + 1 })
  const before = new Map(questions.map((question) => [question.id, question.unitId]))
  const asked = wanted.questions.filter((one) => one.id === null || before.get(one.id) !== one.unitId)
  const newLead = leadUnitId === theme.leadUnitId ? [] : [leadUnitId]
  const unitIds = [...newLead, ...asked.map(({ unitId }) => unitId)]
  tellAsked(trail, { id, title, by: actor.personId, unitIds })
}

/** Who changed the theme last, and when. */
const lastChange = (tx: Tx, themeId: string) =>
  tx
    .selectFrom('theme')
    .innerJoin('person', 'person.id', 'theme.changedBy')
    .select(['person.name as by', 'theme.changedAt as takenAt'])
    .where('theme.id', '=', themeId)
    .executeTakeFirst()

export async function concludeTheme(
  tx: Tx,
  trail: Trail,
  { actor, at, id, reason }: Ordering & { id: string; reason: string },
): Promise<void> {
  const { theme } = await takeOpenTheme(tx, id)
  const { tenantId, personId: concludedBy } = actor
  await tx
    .insertInto('themeEnd')
    .values({ tenantId, themeId: id, reason, concludedBy, concludedAt: at })
    .execute()
  trail.subject(id, { name: theme.title, reason })
}

interface Stored {
  readonly tenantId: string
  readonly themeId: string
  readonly wanted: OrderedTheme
  readonly known: ReadTheme['questions']
}

async function storeOutline(tx: Tx, { tenantId, themeId, wanted, known }: Stored): Promise<void> {
  const numbers = await numbersOf(tx, themeId, wanted)
  const ids: string[] = []
  for (const [at, { id, question, unitId }] of wanted.questions.entries()) {
    const number = numbers[at] ?? at + 1
    const questionId = id ?? v7()
    ids.push(questionId)
    if (id === null) {
      await tx
        .insertInto('themeQuestion')
        .values({ tenantId, id: questionId, themeId, number, question, unitId })
        .execute()
      continue
    }
    const before = known.find((one) => one.id === id)
    if (before?.question !== question || before.unitId !== unitId)
      await tx.updateTable('themeQuestion').set({ question, unitId }).where('id', '=', id).execute()
  }
  const members = membersOf(outlineOf(wanted)).map((unitId) => ({ tenantId, themeId, unitId }))
  if (members.length > 0) await tx.insertInto('themeMember').values(members).execute()
  const items = wanted.items.map(({ itemId, question }) => ({
    ...{ tenantId, themeId, itemId, questionId: question === null ? null : (ids[question] ?? null) },
  }))
  if (items.length > 0) await tx.insertInto('themeItem').values(items).execute()
}

/** Numbers for the questions that are new; a number stays a question's own, also once it is asked no more. */
async function numbersOf(tx: Tx, themeId: string, { questions }: OrderedTheme): Promise<number[]> {
  const last = await tx
    .selectFrom('themeQuestion')
    .select(({ fn }) => fn.max('number').as('number'))
    .where('themeId', '=', themeId)
    .executeTakeFirst()
  let next = last?.number ?? 0
  return questions.map(({ id }) => (id === null ? ++next : next))
}

/** Refuses `theme-outline`, and `not-found` for a unit or item that does not stand and a question that is not asked. */
async function refuseAstray(tx: Tx, wanted: OrderedTheme, asked: ReadTheme['questions']): Promise<void> {
  const { leadUnitId, memberIds, questions, items } = wanted
  checkOutline(outlineOf(wanted))
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

interface Telling {
  readonly id: string
  readonly title: string
  readonly by: string
  readonly unitIds: readonly string[]
}

/** Those who have something to answer or to write. */
function tellAsked(trail: Trail, { id, title, by, unitIds }: Telling): void {
  if (unitIds.length === 0) return
  trail.emit('theme.ask', {
    ...{ themeId: id, title, by, path: `/themes/${id}`, unitIds: [...new Set(unitIds)] },
    to: { inUnit: ['contact', 'reporter', 'unit_head'], coordinators: false },
  })
}
