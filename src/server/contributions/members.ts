/** What each member of a group that leads an item fills in: kept apart, the main lead's figures count. */

import type { EntryContributions } from '#contract/contributions.ts'
import { mainUnit } from '#domain/entries/contributing.ts'
import { formOf } from '../assignments/readings.ts'
import type { Tx } from '../db.ts'
import { currentEntries, currentValues, memberValues } from '../entries/current.ts'
import { standingResponsibilities } from '../plans/standing.ts'
import type { EntryParts } from './readings.ts'

/** What the members of a leading group fill in for themselves; [] where one unit leads. */
export async function membersOf(
  tx: Tx,
  { entry, readings }: EntryParts,
): Promise<EntryContributions['members']> {
  if (entry.itemId === null) return []
  const itemIds = [entry.itemId]
  const entries = await currentEntries(tx, { evaluationId: readings.evaluation.id, itemIds })
  if (entries.length < 2) return []
  const own = await memberValues(
    tx,
    entries.flatMap((e) => e.versionId ?? []),
  )
  const inUse = await currentValues(tx, itemIds)
  const units = await tx
    .selectFrom('unit')
    .select(['id', 'name', 'position'])
    .where(
      'id',
      'in',
      entries.map((e) => e.unitId),
    )
    .execute()
  const main = mainUnit(
    await standingResponsibilities(tx, { itemIds }),
    entries.map((e) => e.unitId),
  )
  const { fields } = formOf(readings, entry).form
  const views = entries.map((e) => {
    const isMain = e.unitId === main
    const values = isMain ? inUse : own.filter((v) => v.entryVersionId === e.versionId)
    const unit = units.find((u) => u.id === e.unitId)
    return {
      position: unit?.position ?? 0,
      entryId: e.entryId,
      unit: unit?.name ?? '',
      isMain,
      texts: fields.flatMap(({ key, type }) => {
        const text = e.answers[key]
        return text && type !== 'choice' ? [{ field: key, text }] : []
      }),
      values: values.map(({ period, number, grade }) => ({ period, number, grade })),
    }
  })
  return views.toSorted((a, b) => a.position - b.position).map(({ position: _, ...view }) => view)
}
