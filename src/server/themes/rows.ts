/** Themes with what was asked, answered and written, read at once. */

import type { ThemePart } from '#domain/themes/theme.ts'
import type { Tx } from '../db.ts'
import { isEnded } from '../evaluations/end.ts'

export interface WrittenRow {
  readonly version: number
  readonly text: string
  readonly unit: string
  readonly by: string
  readonly writtenFor: boolean
  readonly at: Date
}

export interface ReadQuestion {
  readonly id: string
  readonly number: number
  readonly question: string
  readonly unitId: string
  readonly unit: string
  readonly answer: (WrittenRow & { readonly asOf: string }) | null
}

export type ReadTheme = Awaited<ReturnType<typeof readThemes>>[number]

/** Of an evaluation, or one by its id; by number. */
export async function readThemes(tx: Tx, wanted: { evaluationId: string } | { id: string }) {
  const themes = await tx
    .selectFrom('theme')
    .innerJoin('unit', 'unit.id', 'theme.leadUnitId')
    .select(['theme.id', 'theme.number', 'theme.version', 'theme.kind', 'theme.title', 'theme.basis'])
    .select(['theme.product', 'theme.leadUnitId', 'theme.dueOn', 'unit.name as lead'])
    .select(({ ref }) => isEnded(ref('theme.evaluationId')).as('isEnded'))
    .$if('evaluationId' in wanted, (q) =>
      q.where('theme.evaluationId', '=', 'evaluationId' in wanted ? wanted.evaluationId : ''),
    )
    .$if('id' in wanted, (q) => q.where('theme.id', '=', 'id' in wanted ? wanted.id : ''))
    .orderBy('theme.number')
    .execute()
  const ids = themes.map(({ id }) => id)
  const questions = await askedQuestions(tx, ids)
  const texts = await newestTexts(tx, ids)
  const members = await membersOf(tx, ids)
  const items = await tx
    .selectFrom('themeItem')
    .select(({ fn }) => ['themeId', fn.countAll<string>().as('count')])
    .where('themeId', 'in', ids)
    .groupBy('themeId')
    .execute()
  const ends = await endsOf(tx, ids)
  const reports = await tx
    .selectFrom('report')
    .select(['id', 'themeId'])
    .where('themeId', 'in', ids)
    .execute()
  return themes.map(({ isEnded: ended, ...theme }) => ({
    theme,
    isEnded: ended,
    questions: questions.filter((one) => one.themeId === theme.id).map(({ themeId: _, ...one }) => one),
    texts: texts.filter((one) => one.themeId === theme.id).map(({ themeId: _, ...one }) => one),
    members: members.filter((one) => one.themeId === theme.id).map(({ id, name }) => ({ id, name })),
    itemCount: Number(items.find((one) => one.themeId === theme.id)?.count ?? 0),
    end: ends.find((one) => one.themeId === theme.id) ?? null,
    reportId: reports.find((one) => one.themeId === theme.id)?.id ?? null,
  }))
}

/** Those still asked, each with its newest answer. */
async function askedQuestions(
  tx: Tx,
  themeIds: readonly string[],
): Promise<(ReadQuestion & { themeId: string })[]> {
  const questions = await tx
    .selectFrom('themeQuestion')
    .innerJoin('unit', 'unit.id', 'themeQuestion.unitId')
    .select(['themeQuestion.id', 'themeQuestion.themeId', 'themeQuestion.number', 'themeQuestion.question'])
    .select(['themeQuestion.unitId', 'unit.name as unit'])
    .where('themeId', 'in', [...themeIds])
    .where('leftOutAt', 'is', null)
    .orderBy('themeQuestion.number')
    .execute()
  const answers = await tx
    .selectFrom('themeAnswer')
    .innerJoin('unit', 'unit.id', 'themeAnswer.unitId')
    .innerJoin('person', 'person.id', 'themeAnswer.writtenBy')
    .distinctOn('themeAnswer.questionId')
    .select(['themeAnswer.questionId', 'themeAnswer.version', 'themeAnswer.text', 'themeAnswer.asOf'])
    .select(['unit.name as unit', 'person.name as by', 'themeAnswer.writtenFor'])
    .select('themeAnswer.writtenAt as at')
    .where(
      'questionId',
      'in',
      questions.map(({ id }) => id),
    )
    .orderBy('themeAnswer.questionId')
    .orderBy('themeAnswer.version', 'desc')
    .execute()
  return questions.map((question) => {
    const found = answers.find((one) => one.questionId === question.id)
    if (!found) return { ...question, answer: null }
    const { questionId: _, ...answer } = found
    return { ...question, answer }
  })
}

const newestTexts = (
  tx: Tx,
  themeIds: readonly string[],
): Promise<(WrittenRow & { themeId: string; part: ThemePart })[]> =>
  tx
    .selectFrom('themeText')
    .innerJoin('unit', 'unit.id', 'themeText.unitId')
    .innerJoin('person', 'person.id', 'themeText.writtenBy')
    .distinctOn(['themeText.themeId', 'themeText.part'])
    .select(['themeText.themeId', 'themeText.part', 'themeText.version', 'themeText.text'])
    .select(['unit.name as unit', 'person.name as by', 'themeText.writtenFor', 'themeText.writtenAt as at'])
    .where('themeId', 'in', [...themeIds])
    .orderBy('themeText.themeId')
    .orderBy('themeText.part')
    .orderBy('themeText.version', 'desc')
    .execute()

const membersOf = (tx: Tx, themeIds: readonly string[]) =>
  tx
    .selectFrom('themeMember')
    .innerJoin('unit', 'unit.id', 'themeMember.unitId')
    .select(['themeMember.themeId', 'unit.id', 'unit.name'])
    .where('themeId', 'in', [...themeIds])
    .orderBy('unit.position')
    .orderBy('unit.id')
    .execute()

const endsOf = (tx: Tx, themeIds: readonly string[]) =>
  tx
    .selectFrom('themeEnd')
    .innerJoin('person', 'person.id', 'themeEnd.concludedBy')
    .select(['themeEnd.themeId', 'themeEnd.reason', 'person.name as by', 'themeEnd.concludedAt as at'])
    .where('themeId', 'in', [...themeIds])
    .execute()
