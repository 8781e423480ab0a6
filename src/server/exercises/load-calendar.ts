/** The days that an exercise's arrangements make free or working. */

import type { Exercise } from '#contract/exercise.ts'
import { daysFromTo } from '#domain/calendar/nature.ts'
import type { DoorActor, Tx } from '../db.ts'

/** Of a day that two arrangements speak of the first counts. */
export async function loadCalendar(
  tx: Tx,
  { tenantId }: DoorActor,
  { calendar }: Pick<Exercise, 'calendar'>,
): Promise<void> {
  const days = calendar.flatMap(({ source, holidays }) =>
    holidays.flatMap(({ name, from, to, worked }) => [
      ...daysFromTo(from, to).map((day) => ({ tenantId, day, nature: 'off' as const, name, source })),
      ...worked.map((day) => ({ tenantId, day, nature: 'working' as const, name, source })),
    ]),
  )
  if (days.length === 0) return
  await tx
    .insertInto('holiday')
    .values(days)
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}
