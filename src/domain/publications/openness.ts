/** Whom a document is open to, and by when it is to be published. */

import type { ArrangedDay } from '../calendar/nature.ts'
import { workingDaysAfter, workingDaysBetween } from '../calendar/working-days.ts'

export const opennesses = ['active', 'on_request', 'closed'] as const
/** 主动公开, 依申请公开, 不予公开. */
export type Openness = (typeof opennesses)[number]

/** 政府信息公开条例 第二十六条: within 20 working days from the day it was formed. */
export const daysToPublish = 20

export interface PublicationClock {
  readonly dueOn: string
  /** Working days to the due day, 0 on it, negative after. */
  readonly daysLeft: number
}

/** The clock of a document formed on a day. */
export function publicationClock(
  formedOn: string,
  { today, arranged }: { today: string; arranged: readonly ArrangedDay[] },
): PublicationClock {
  const dueOn = workingDaysAfter(formedOn, daysToPublish, arranged)
  return { dueOn, daysLeft: workingDaysBetween(today, dueOn, arranged) }
}
