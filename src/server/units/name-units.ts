/** Makes the units of an act that are new, and keeps the old names so that later files still find their unit. */

import type { Tx } from '../db.ts'
import type { CarryingOut } from './carrying-out.ts'

/** New units stand in lists where the first giver stood, in the order of the act: lists go by position, then by id. */
export async function nameUnits(tx: Tx, { actor, worked }: CarryingOut): Promise<void> {
  const { wanted, units, newKinds } = worked
  const [first = ''] = wanted.givers
  const made = wanted.takers.flatMap(({ unitId, name }) => {
    const kind = newKinds.get(unitId)
    return kind ? [{ id: unitId, name, kind, position: units.get(first)?.position ?? 0 }] : []
  })
  for (const unit of made) {
    await tx
      .insertInto('unit')
      .values({ ...unit, tenantId: actor.tenantId, aliases: [] })
      .execute()
  }
  for (const [unitId, names] of oldNames(worked)) {
    const unit = units.get(unitId)
    const taker = wanted.takers.find((t) => t.unitId === unitId)
    const aliases = [...new Set([...(unit?.aliases ?? []), ...names])].filter((name) => name !== taker?.name)
    await tx.updateTable('unit').set({ aliases }).where('id', '=', unitId).execute()
  }
}

/** By the unit that is meant by them from now on: the names of those that ended, and a renamed unit's own. */
function oldNames({ wanted, units, succession }: CarryingOut['worked']): Map<string, string[]> {
  const names = (unitId: string) => {
    const unit = units.get(unitId)
    return unit ? [unit.name, ...unit.aliases] : []
  }
  if (wanted.kind === 'renaming') {
    return new Map(wanted.takers.map(({ unitId }) => [unitId, names(unitId)]))
  }
  const heirs = [...new Set(succession.heirs.values())]
  return new Map(
    heirs.map((heir) => [
      heir,
      succession.ends.filter((id) => succession.heirs.get(id) === heir).flatMap((id) => names(id)),
    ]),
  )
}
