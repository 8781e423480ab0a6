/** Themes as their list and page show them, to whoever may read them. */

import type { ThemeSummary, ThemeView } from '#contract/themes.ts'
import { beijingDay, daysBetween } from '#domain/calendar/day.ts'
import { isPermitted, isPermittedOnOne, reachOf } from '#domain/people/permissions.ts'
import type { Actor } from '#domain/people/role.ts'
import { Refusal } from '#domain/refusal.ts'
import { answeredOf, themeParts } from '#domain/themes/theme.ts'
import type { Tx } from '../db.ts'
import { findEvaluation } from '../evaluations/queries.ts'
import { standingItems } from '../plans/standing.ts'
import { type ReadTheme, readThemes } from './rows.ts'

export interface Reading {
  readonly actor: Actor
  readonly today: string
}

/** Themes of the evaluation looked at that the reader's units lead, take part in or answer; by number. */
async function readableThemes(tx: Tx, actor: Actor): Promise<ReadTheme[]> {
  const evaluation = await findEvaluation(tx)
  const readers = reachOf('theme.read', actor)
  if (!evaluation || readers.length === 0) return []
  const themes = await readThemes(tx, { evaluationId: evaluation.id })
  return readers === 'any'
    ? themes
    : themes.filter((theme) => unitsOf(theme).some((unitId) => readers.includes(unitId)))
}

/** Units that have to do with a theme. */
const unitsOf = ({ theme, members, questions }: ReadTheme): string[] => [
  theme.leadUnitId,
  ...members.map(({ id }) => id),
  ...questions.map(({ unitId }) => unitId),
]

export const listThemes = async (tx: Tx, { actor, today }: Reading): Promise<ThemeSummary[]> =>
  (await readableThemes(tx, actor)).map((theme) => summaryOf(theme, today))

function summaryOf({ theme, questions, itemCount, end }: ReadTheme, today: string): ThemeSummary {
  const { id, number, kind, title, lead, dueOn } = theme
  return {
    ...{ id, number, kind, title, lead, dueOn },
    daysLeft: dueOn === null || end !== null ? null : daysBetween(today, dueOn),
    questions: questions.length,
    answered: answeredOf(questions.map(({ unitId, answer }) => ({ unitId, isAnswered: answer !== null }))),
    items: itemCount,
    concludedOn: end === null ? null : beijingDay(end.at),
  }
}

/** The theme and the unit for whose sake the reader may read it. Refuses `not-found` where there is none he may read. */
export async function getReadable(
  tx: Tx,
  id: string,
  { actor }: Pick<Reading, 'actor'>,
): Promise<{ theme: ReadTheme; unitId: string | null }> {
  const theme = (await readableThemes(tx, actor)).find((one) => one.theme.id === id)
  if (!theme) throw new Refusal('not-found')
  const units = unitsOf(theme)
  const unitId = isPermitted('theme.read', actor, null)
    ? null
    : (units.find((one) => isPermitted('theme.read', actor, one)) ?? null)
  return { theme, unitId }
}

export async function viewOf(tx: Tx, read: ReadTheme, { actor, today }: Reading): Promise<ThemeView> {
  const { theme, members, questions, texts, end } = read
  const isOpen = end === null && !read.isEnded
  const { version, basis, product, leadUnitId, id } = theme
  return {
    summary: summaryOf(read, today),
    ...{ version, basis, product, leadUnitId, members },
    questions: questions.map(({ answer, ...question }) => ({
      ...question,
      answer: { ...writtenView(answer), asOf: answer?.asOf ?? null },
      writable: isOpen && isPermitted('theme.answer', actor, question.unitId),
    })),
    texts: themeParts.map((part) => ({
      part,
      ...writtenView(texts.find((text) => text.part === part) ?? null),
    })),
    items: await itemsOf(tx, id),
    end: end === null ? null : { by: end.by, at: end.at.toISOString(), reason: end.reason },
    reportId: isPermittedOnOne('report.read', actor, [leadUnitId]) ? read.reportId : null,
    writable: isOpen && isPermitted('theme.write', actor, null),
    textsWritable: isOpen && isPermitted('theme.answer', actor, leadUnitId),
  }
}

function writtenView(written: ReadTheme['texts'][number] | ReadTheme['questions'][number]['answer']) {
  if (written === null) return { version: 0, text: '', unit: '', by: '', writtenFor: false, at: null }
  const { version, text, unit, by, writtenFor, at } = written
  return { version, text, unit, by, writtenFor, at: at.toISOString() }
}

/** The theme's items that stand, by plan and number. */
async function itemsOf(tx: Tx, themeId: string): Promise<ThemeView['items']> {
  const taken = await tx
    .selectFrom('themeItem')
    .select(['itemId', 'questionId'])
    .where('themeId', '=', themeId)
    .execute()
  const questionOf = new Map(taken.map(({ itemId, questionId }) => [itemId, questionId]))
  const items = await standingItems(tx, { itemIds: [...questionOf.keys()] })
  const plans = await tx.selectFrom('plan').select(['id', 'name', 'position']).orderBy('position').execute()
  return plans.flatMap((plan) =>
    items
      .filter(({ planId }) => planId === plan.id)
      .map(({ itemId, planId, kind, number, content }) => ({
        ...{ id: itemId, questionId: questionOf.get(itemId) ?? null, planId, plan: plan.name },
        ...{ kind, number, name: content.name },
      })),
  )
}
