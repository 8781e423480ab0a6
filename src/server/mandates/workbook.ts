/** Ratings out as a workbook and back in: looked at first, nothing is stored. */

import type { RatingsRead } from '#contract/mandate-views.ts'
import type { RatingWorkbookView } from '#documents/records/rating-workbook.ts'
import type { Grid } from '#domain/grids/grid.ts'
import { notRatedWord, type RatableItem, ratingKinds, readRatings } from '#domain/mandates/rating-table.ts'
import { mandates } from '#words/mandates.ts'
import { periodLabel } from '#words/period-label.ts'
import type { Tx } from '../db.ts'
import { getTenant } from '../tenants/queries.ts'
import { listItems } from './items.ts'
import { currentRatings, type MandateRow } from './rows.ts'
import { readScope } from './scope.ts'

/** Every item as it is rated now. */
export async function ratingWorkbookView(
  tx: Tx,
  row: MandateRow,
  datedOn: string,
): Promise<RatingWorkbookView> {
  const { example } = await getTenant(tx)
  const { items } = await listItems(tx, row, false)
  const rows = items.map((item) => {
    const { plan, kind, number, name, leads, target, values, rating, classes } = item
    const latest = values.findLast(({ expected }) => !expected)
    const word = rating === null ? '' : rating.class === null ? notRatedWord : rating.word
    const about = [plan, ratingKinds[kind], String(number), name, leads.join('、'), target]
    const mark = latest?.estimate ? mandates.estimate.zh : ''
    const figure = latest ? `${latest.text}（${periodLabel('zh-CN', latest.period)}）${mark}` : ''
    return {
      texts: [...about, figure, word, rating?.reason ?? ''],
      words: classes.map((c) => c.word.zh),
    }
  })
  return { example, institution: row.institution, title: row.title, datedOn, rows }
}

/** What a filled workbook would change, and what is wrong in it. */
export async function readWorkbook(tx: Tx, row: MandateRow, grids: readonly Grid[]): Promise<RatingsRead> {
  const { items, plans } = await readScope(tx, row.id)
  const standing = await currentRatings(tx, row.id)
  const ratable = items.map(({ reported, planId, classes }): RatableItem => {
    const { itemId, item } = reported
    const rating = standing.get(itemId)
    return {
      ...{ itemId, plan: plans.find((p) => p.id === planId)?.name ?? '', kind: item.content.kind },
      ...{ number: item.number, name: item.content.name, classes },
      ...{ version: rating?.version ?? 0, class: rating?.class ?? null, reason: rating?.reason ?? '' },
    }
  })
  const { ratings, unchanged, findings } = readRatings(grids, ratable)
  return {
    unchanged,
    findings: findings.map((one) => ({ ...one, place: { ...one.place }, details: { ...one.details } })),
    ratings: ratings.map(({ item, class: key, word, reason }) => ({
      ...{ itemId: item.itemId, kind: item.kind, number: item.number, name: item.name },
      ...{ class: key, word, reason, basedOn: item.version },
    })),
  }
}
