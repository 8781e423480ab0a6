/** The figures in use as they count: an official one that waits for the statistics office is preliminary. */

import { sql } from 'kysely'
import { countedGrade, type Standing, standingOf } from '#domain/values/published.ts'
import type { Value } from '#domain/values/value.ts'
import type { Tx } from '../db.ts'
import { currentValues } from '../entries/current.ts'
import { findEvaluation } from '../evaluations/queries.ts'

/** What verdicts and reports read. */
export async function countedValues(tx: Tx, itemIds: readonly string[]): Promise<Value[]> {
  return asCounted(tx, await currentValues(tx, itemIds))
}

/** The same figures with the grade they count as. */
export async function asCounted<Figure extends Pick<Value, 'id' | 'grade'>>(
  tx: Tx,
  values: readonly Figure[],
): Promise<Figure[]> {
  const standings = await standingsOf(tx, values)
  return values.map((value) => ({
    ...value,
    grade: countedGrade(value.grade, standings.get(value.id)?.standing ?? 'none'),
  }))
}

export interface ConfirmationRow {
  readonly standing: Standing
  readonly by: string
  readonly at: Date | null
  readonly reason: string
}

/** By value id: where each figure stands with the statistics office. */
export async function standingsOf(
  tx: Tx,
  values: readonly Pick<Value, 'id' | 'grade'>[],
): Promise<Map<string, ConfirmationRow>> {
  const evaluation = await findEvaluation(tx)
  const asked = evaluation?.statisticsConfirm ?? false
  const rows = asked
    ? await newestConfirmations(
        tx,
        values.map(({ id }) => id),
      )
    : []
  const byValue = new Map(rows.map((row) => [row.valueId, row]))
  return new Map(
    values.map(({ id, grade }) => {
      const row = byValue.get(id)
      const standing = standingOf(grade, { asked, outcome: row?.outcome ?? null })
      return [id, { standing, by: row?.by ?? '', at: row?.confirmedAt ?? null, reason: row?.reason ?? '' }]
    }),
  )
}

const newestConfirmations = (tx: Tx, valueIds: readonly string[]) =>
  tx
    .selectFrom('valueConfirmation')
    .innerJoin('person', 'person.id', 'valueConfirmation.confirmedBy')
    .distinctOn('valueId')
    .select(['valueId', 'outcome', 'reason', 'confirmedAt', 'person.name as by'])
    .where('valueId', '=', sql<string>`any(${[...valueIds]})`)
    .orderBy('valueId')
    .orderBy('number', 'desc')
    .execute()
