/** Ordering a theme: opening it with its report, changing it, ending it. */

import { v7 } from 'uuid'
import type { OrderedTheme } from '#contract/themes.ts'
import type { Actor } from '#domain/people/role.ts'
import type { ThemeKind } from '#domain/themes/theme.ts'
import { say } from '#words/say.ts'
import { changedMeanwhile } from '../database/meanwhile.ts'
import { takeTurn } from '../database/turn.ts'
import type { Trail, Tx } from '../db.ts'
import { getOpenEvaluation } from '../evaluations/end.ts'
import { takeOpenTheme } from './open.ts'
import { refuseAstray, storeOutline } from './outline.ts'

interface Ordering {
  readonly actor: Actor
  readonly at: Date
}

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
