/** Themes of an evaluation as tables of its archive: what was ordered, and every version of what was written. */

import { type CsvCell, csvText } from '#domain/grids/csv-text.ts'
import type { archive } from '#words/archive.ts'
import { say } from '#words/say.ts'
import type { themes } from '#words/themes.ts'
import type { Tx } from '../db.ts'
import { namesOf } from '../people/queries.ts'
import { standingItems } from '../plans/standing.ts'
import { type ReadTheme, readThemes } from './rows.ts'
import type { ThemeQuestionTable } from './tables.ts'

const word = (key: keyof typeof archive & string) => say('zh-CN', 'archive', key)
const mine = (key: keyof typeof themes & string) => say('zh-CN', 'themes', key)

type Asked = Pick<ThemeQuestionTable, 'number' | 'question' | 'leftOutAt'>

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
  const itemsOf = ({ theme, questions }: ReadTheme) =>
    items
      .flatMap(({ itemId, planId, number, content }) => {
        const own = taken.find((one) => one.themeId === theme.id && one.itemId === itemId)
        if (!own) return []
        const under = questions.find(({ id }) => id === own.questionId)
        const item = `《${plans.get(planId)}》${number} ${content.name}`
        return under ? `${item}（${say('zh-CN', 'themes', 'question', { number: under.number })}）` : item
      })
      .join('；')
  const rows = read.map((one): CsvCell[] => {
    const { theme, members, end } = one
    return [
      ...[theme.number, mine(theme.kind), theme.title, theme.basis, theme.product, theme.lead],
      ...[members.map(({ name }) => name).join('、'), theme.dueOn, itemsOf(one)],
      ...[end?.by ?? '', end?.at.toISOString() ?? '', end?.reason ?? ''],
    ]
  })
  const heads = [
    ...[word('number'), mine('kind'), mine('heading'), mine('basis'), mine('product'), mine('lead')],
    ...[mine('members'), mine('dueOn'), mine('items'), word('by'), word('at'), mine('concludeReason')],
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
    .select(['themeQuestion.themeId', 'themeQuestion.number', 'themeQuestion.question'])
    .select(['themeQuestion.leftOutAt', 'asked.name as asked', 'unit.name as unit'])
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
    ...answers.map(({ unit, asked, ...one }) => ({ ...one, about: questionName(one), unit: unit ?? asked })),
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

/** Its number, its text, and that it is asked no more. */
function questionName({ number, question, leftOutAt }: Asked): string {
  const name = `${say('zh-CN', 'themes', 'question', { number })} ${question}`
  return leftOutAt === null ? name : `${name}（${mine('leftOut')}）`
}
