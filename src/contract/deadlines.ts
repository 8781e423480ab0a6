/** Deadlines: what they are and how they move, extensions of a filing, reminders and urging. */

import { z } from 'zod'
import { daysBetween } from '#domain/calendar/day.ts'
import { dayNatures } from '#domain/calendar/nature.ts'
import { parties } from '#domain/evaluations/deadline.ts'
import { arrangement } from './exercise.ts'
import { route } from './route.ts'
import { byId, day, id, instant, none } from './shared.ts'

const reason = z.string().trim().min(1).max(2000)

/** A day with what it is for an office: shown, never reckoned with. */
const DatedDay = z
  .strictObject({ day, nature: z.enum(dayNatures), holiday: z.string() })
  .meta({ id: 'DatedDay' })
export type DatedDay = z.infer<typeof DatedDay>

const Move = z.strictObject({
  fromDueOn: day,
  toDueOn: day,
  fromHardDueOn: day.nullable(),
  toHardDueOn: day.nullable(),
  reason: z.string(),
  by: z.string(),
  at: instant,
})

const DeadlineView = z
  .strictObject({
    id,
    text: z.string(),
    by: z.enum(parties),
    to: z.string(),
    due: DatedDay,
    daysLeft: z.int(),
    /** The last day on which a unit may still file; null: filing never locks. */
    hardDue: DatedDay.nullable(),
    moves: z.array(Move),
  })
  .meta({ id: 'Deadline' })
export type DeadlineView = z.infer<typeof DeadlineView>

const days = (least: number) =>
  z
    .array(z.int().min(least).max(60))
    .max(10)
    .transform((list) => [...new Set(list)].toSorted((a, b) => b - a))

const Reminders = z.strictObject({
  /** Days before the due day, 0 for the day itself. */
  before: days(0),
  after: days(1),
  /** Hour of the daily digest, Beijing time. */
  digestHour: z.int().min(0).max(23),
})

export const DeadlinesView = z
  .strictObject({
    tracks: z.array(z.strictObject({ id, name: z.string(), deadlines: z.array(DeadlineView) })),
    reminders: Reminders,
    /** Days that the State Council's arrangement makes free or working. */
    holidays: z.array(
      z.strictObject({ day, nature: z.enum(['off', 'working']), name: z.string(), source: z.string() }),
    ),
    /** What was put on record beside the definition of an evaluation, newest first. */
    holidayNotices: z.array(
      z.strictObject({ id, source: z.string(), reason: z.string(), by: z.string(), at: instant }),
    ),
    /** Whether the reader may move a deadline and set the reminders. */
    canMove: z.boolean(),
  })
  .meta({ id: 'Deadlines' })
export type DeadlinesView = z.infer<typeof DeadlinesView>

const ExtensionRow = z.strictObject({
  /** Null where it was granted unasked. */
  requestId: id.nullable(),
  asked: z.strictObject({ by: z.string(), at: instant, until: day, reason: z.string() }).nullable(),
  /** Null while nobody answered; `until` null: declined. */
  answered: z
    .strictObject({ by: z.string(), at: instant, until: day.nullable(), reason: z.string() })
    .nullable(),
})

/** The days of one filing, and everything that was said about them. */
export const FilingDeadlineView = z
  .strictObject({
    assignmentId: id,
    due: DatedDay.nullable(),
    extendedTo: DatedDay.nullable(),
    locksAfter: DatedDay.nullable(),
    locked: z.boolean(),
    late: z.boolean(),
    lateDays: z.int(),
    byExtension: z.boolean(),
    extensions: z.array(ExtensionRow),
    urgings: z.array(z.strictObject({ by: z.string(), at: instant, text: z.string() })),
    canAsk: z.boolean(),
    canGrant: z.boolean(),
  })
  .meta({ id: 'FilingDeadline' })
export type FilingDeadlineView = z.infer<typeof FilingDeadlineView>

export const getDeadlines = route({
  method: 'get',
  path: '/api/deadlines',
  params: none,
  body: null,
  answer: DeadlinesView,
  permission: 'deadline.read',
})
/** Moves a deadline by a decision, which stays on record. */
export const moveDeadline = route({
  method: 'post',
  path: '/api/deadlines/{id}/moves',
  params: byId,
  body: z.strictObject({ dueOn: day, hardDueOn: day.nullable(), reason }),
  answer: DeadlinesView,
  permission: 'deadline.move',
})
export const setReminders = route({
  method: 'put',
  path: '/api/reminders',
  params: none,
  body: Reminders,
  answer: DeadlinesView,
  permission: 'deadline.move',
})
/**
 * Puts an arrangement of holidays on record, in the place of what stood for its notice and its days. Days are shown,
 * never reckoned with: no deadline moves.
 */
export const recordHolidays = route({
  method: 'post',
  path: '/api/holidays',
  params: none,
  body: z.strictObject({
    source: z.string().trim().min(1).max(300),
    holidays: z
      .array(arrangement.shape.holidays.element.extend({ name: z.string().trim().min(1).max(60) }))
      .min(1)
      .max(40)
      .refine((list) =>
        list.every(({ from, to, worked }) => daysBetween(from, to) < 60 && worked.length < 60),
      ),
    reason,
  }),
  answer: DeadlinesView,
  permission: 'deadline.move',
})
export const getFilingDeadline = route({
  method: 'get',
  path: '/api/assignments/{id}/deadline',
  params: byId,
  body: null,
  answer: FilingDeadlineView,
  permission: 'assignment.read',
})
/** 申请延期: a unit asks for more time. */
export const askExtension = route({
  method: 'post',
  path: '/api/assignments/{id}/extension-requests',
  params: byId,
  body: z.strictObject({ until: day, reason }),
  answer: FilingDeadlineView,
  permission: 'extension.ask',
})
/** Grants until a day, or declines with a reason; `requestId` null grants unasked. */
export const decideExtension = route({
  method: 'post',
  path: '/api/assignments/{id}/extensions',
  params: byId,
  body: z
    .strictObject({ requestId: id.nullable(), until: day.nullable(), reason: z.string().trim().max(2000) })
    .refine(({ requestId, until, reason: why }) => until !== null || (requestId !== null && why !== '')),
  answer: FilingDeadlineView,
  permission: 'extension.decide',
})
/** Requests for more time that wait for an answer. */
export const listExtensionRequests = route({
  method: 'get',
  path: '/api/extension-requests',
  params: none,
  body: null,
  answer: z.strictObject({
    requests: z.array(
      z.strictObject({
        assignmentId: id,
        unit: z.string(),
        track: z.string(),
        dueOn: day.nullable(),
        until: day,
        reason: z.string(),
        by: z.string(),
        at: instant,
      }),
    ),
  }),
  permission: 'extension.decide',
})
/** 催办: presses units to file, each told in the program and by mail; recorded with its text. */
export const urge = route({
  method: 'post',
  path: '/api/urgings',
  params: none,
  body: z.strictObject({
    assignmentIds: z.array(id).min(1).max(1000),
    text: z.string().trim().min(1).max(1000),
  }),
  /** `unreached`: units where nobody can sign in; they are to be called. */
  answer: z.strictObject({ urged: z.int(), unreached: z.array(z.string()) }),
  permission: 'assignment.urge',
})
