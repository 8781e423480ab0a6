/** Themes when units change: who takes over a unit's work leads, takes part and answers in its place. */

import { takeTurn } from '../database/turn.ts'
import type { Tx } from '../db.ts'
import { isEnded } from '../evaluations/end.ts'

/** In themes that are neither concluded nor of a closed evaluation; what was answered stays whose it was. */
export async function moveInThemes(tx: Tx, from: string, to: string): Promise<void> {
  const themes = await tx
    .selectFrom('theme')
    .leftJoin('themeEnd', 'themeEnd.themeId', 'theme.id')
    .select(['theme.id', 'theme.tenantId', 'theme.leadUnitId'])
    .where('themeEnd.themeId', 'is', null)
    .where(({ not, ref }) => not(isEnded(ref('theme.evaluationId'))))
    .orderBy('theme.id')
    .execute()
  for (const { id, tenantId, leadUnitId } of themes) {
    await takeTurn(tx, id)
    await tx
      .updateTable('theme')
      .set({ leadUnitId: to })
      .where('id', '=', id)
      .where('leadUnitId', '=', from)
      .execute()
    await tx
      .updateTable('themeQuestion')
      .set({ unitId: to })
      .where('themeId', '=', id)
      .where('unitId', '=', from)
      .execute()
    // Who leads takes part by that alone.
    const lead = leadUnitId === from ? to : leadUnitId
    const left = await tx
      .deleteFrom('themeMember')
      .where('themeId', '=', id)
      .where('unitId', 'in', [from, lead])
      .returning('unitId')
      .execute()
    if (lead === to || !left.some(({ unitId }) => unitId === from)) continue
    await tx
      .insertInto('themeMember')
      .values({ tenantId, themeId: id, unitId: to })
      .onConflict((c) => c.doNothing())
      .execute()
  }
}
