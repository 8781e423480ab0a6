/** Themes of an evaluation as tables of its archive: what was ordered, and every version of what was written. */

import { type CsvCell, csvText } from '#domain/grids/csv-text.ts'
import type { archive } from '#words/archive.ts'
import { say } from '#words/say.ts'
import type { themes } from '#words/themes.ts'
import type { Tx } from '../db.ts'
import { namesOf } from '../people/queries.ts'
import { standingItems } from '../plans/standing.ts'
import { type ReadTheme, readThemes } from './rows.ts'

const word = (key: keyof typeof archive & string) => say('zh-CN', 'archive', key)
const mine = (key: keyof typeof themes & string) => say('zh-CN', 'themes', key)

interface Table {
  readonly path: string
  readonly text: string
}

/** [] where there is no theme. */
export async function themeTables(tx: Tx, evaluationId: string): Promise<Table[]> {
  const read = await readThemes(tx, { evaluationId })
  if (read.length === 0) return []
  return [
    { path: word('themes'), text: await orderTable(tx, read) },
    { path: word('themeTexts'), text: await textTable(tx, read) },
  ]
}

async function orderTable(tx: Tx, read: readonly ReadTheme[]): Promise<string> {
  const ids = read.map(({ theme }) => theme.id)
  const taken = await tx.selectFrom('themeItem').selectAll().where('themeId', 'in', ids).execute()
  const items = await standingItems(tx, { itemIds: taken.map(({ itemId }) => itemId) })
  const plans = new Map(
    (await tx.selectFrom('plan').select(['id', 'name']).execute()).map((p) => [p.id, p.name]),
  )
  const itemsOf = (themeId: string) =>
    items
      .filter(({ itemId }) => taken.some((one) => one.themeId === themeId && one.itemId === itemId))
      .map(({ planId, number, content }) => `《${plans.get(planId)}》${number} ${content.name}`)
      .join('；')
  const rows = read.map(({ theme, members, end }): CsvCell[] => [
    ...[theme.number, mine(theme.kind), theme.title, theme.basis, theme.product, theme.lead],
    ...[members.map(({ name }) => name).join('、'), theme.dueOn, itemsOf(theme.id)],
    ...[end?.by ?? '', end?.at.toISOString() ?? '', end?.reason ?? ''],
  ])
  const heads = [
    ...[word('number'), mine('kind'), mine('heading'), mine('basis'), mine('product'), mine('lead')],
    ...[mine('members'), mine('dueOn'), mine('items'), mine('concluded'), word('at'), mine('concludeReason')],
  ]
  return csvText(heads, rows)
}

/** Questions asked no more stand with what was answered to them. */
async function textTable(tx: Tx, read: readonly ReadTheme[]): Promise<string> {
  const titles = new Map(read.map(({ theme }) => [theme.id, theme.title]))
  const ids = [...titles.keys()]
  const answers = await tx
    .selectFrom('themeQuestion')
    .innerJoin('unit as asked', 'asked.id', 'themeQuestion.unitId')
    .leftJoin('themeAnswer', 'themeAnswer.questionId', 'themeQuestion.id')
    .leftJoin('unit', 'unit.id', 'themeAnswer.unitId')
    .select(['themeQuestion.themeId', 'themeQuestion.question', 'asked.name as asked', 'unit.name as unit'])
    .select(['themeAnswer.version', 'themeAnswer.text', 'themeAnswer.asOf', 'themeAnswer.writtenFor'])
    .select(['themeAnswer.writtenBy', 'themeAnswer.writtenAt'])
    .where('themeQuestion.themeId', 'in', ids)
    .orderBy('themeQuestion.themeId')
    .orderBy('themeQuestion.number')
    .orderBy('themeAnswer.version')
    .execute()
  const texts = await tx
    .selectFrom('themeText')
    .innerJoin('unit', 'unit.id', 'themeText.unitId')
    .selectAll('themeText')
    .select('unit.name as unit')
    .where('themeId', 'in', ids)
    .orderBy('themeId')
    .orderBy('part')
    .orderBy('version')
    .execute()
  const written = [
    ...answers.map(({ question, unit, asked, ...one }) => ({ ...one, about: question, unit: unit ?? asked })),
    ...texts.map(({ part, ...one }) => ({ ...one, about: mine(part), asOf: null })),
  ]
  const names = await namesOf(
    tx,
    written.map((one) => one.writtenBy),
  )
  const rows = written.map((one): CsvCell[] => [
    ...[titles.get(one.themeId) ?? '', one.about, one.unit, one.text ?? '', one.version ?? ''],
    ...[one.asOf ?? '', names.get(one.writtenBy ?? '') ?? '', one.writtenAt?.toISOString() ?? ''],
    word(one.writtenFor ? 'yes' : 'no'),
  ])
  const heads = [
    ...[mine('theme'), word('subject'), word('unit'), word('text'), word('version'), word('asOf')],
    ...[word('by'), word('at'), mine('writtenFor')],
  ]
  return csvText(heads, rows)
}
