/** What must be with the congress how many days before the meeting that deliberates a report. */

import { addDays, daysBetween } from '../calendar/day.ts'

export interface Delivery {
  readonly key: string
  /** What is delivered and to whom: 报告送财政经济委员会征求意见. */
  readonly text: string
  /** Days before the meeting, at the latest on that day. */
  readonly daysBefore: number
}

export interface PlannedDelivery extends Delivery {
  readonly dueOn: string
  /** 0 on the day, negative after it. */
  readonly daysLeft: number
}

/** Planned back from the day of the meeting, the earliest first. */
export const planBack = (
  deliveries: readonly Delivery[],
  { meetingOn, today }: { meetingOn: string; today: string },
): PlannedDelivery[] =>
  deliveries
    .map((delivery) => {
      const dueOn = addDays(meetingOn, -delivery.daysBefore)
      return { ...delivery, dueOn, daysLeft: daysBetween(today, dueOn) }
    })
    .toSorted((a, b) => b.daysBefore - a.daysBefore)
