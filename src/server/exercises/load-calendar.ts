/** The days that an exercise's arrangements make free or working. */

import type { Exercise } from '#contract/exercise.ts'
import { daysFromTo } from '#domain/calendar/nature.ts'
import type { DoorActor, Tx } from '../db.ts'

/** In the place of what was on record for these notices and days; of a day that two of them speak of the first counts. */
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
  const sources = calendar.map(({ source }) => source)
  const named = days.map(({ day }) => day)
  await tx
    .deleteFrom('holiday')
    .where((eb) => eb.or([eb('source', 'in', sources), eb('day', 'in', named)]))
    .execute()
  await tx
    .insertInto('holiday')
    .values(days)
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}
