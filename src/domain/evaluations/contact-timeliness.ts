/** Whether a unit names its contact in time: by the day of the first receipt. */

import { timelinessOf } from './timeliness.ts'

/** Days late: up to the first receipt, or up to today while there is none. Naming another later makes nobody late. */
export const contactTimeliness = (
  dueOn: string,
  { namedAt, today }: { namedAt: Date | null; today: string },
): number =>
  timelinessOf({ dueOn, hardDueOn: null, extendedTo: null }, { firstFiledAt: namedAt, today }).lateDays
