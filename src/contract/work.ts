/** My work: what the signed-in person owes, by when. */

import { z } from 'zod'
import { filingDuties } from '#domain/processes/duties.ts'
import { route } from './route.ts'
import { day, id, instant, none } from './shared.ts'

const duties = ['name_contact', ...filingDuties, 'decide', 'make_report'] as const

export const Duty = z
  .strictObject({
    kind: z.enum(duties),
    /** What to open: an assignment, a unit (contact), or the evaluation. */
    subjectId: id,
    unit: z.string(),
    /** Track name; '' where the duty belongs to none. */
    track: z.string(),
    reportName: z.string(),
    dueOn: day.nullable(),
    /** Days to the due day, 0 on it, negative after. */
    daysLeft: z.int().nullable(),
    done: z.int(),
    total: z.int(),
    /** Why it came back; '' where it did not. */
    reason: z.string(),
  })
  .meta({ id: 'Duty' })
export type Duty = z.infer<typeof Duty>

export const WorkView = z
  .strictObject({
    duties: z.array(Duty),
    /** Filed, and waiting for somebody else. */
    waiting: z.array(
      z.strictObject({ subjectId: id, unit: z.string(), track: z.string(), state: z.string() }),
    ),
    /** The next dates of the evaluation, whoever owes them. */
    coming: z.array(z.strictObject({ text: z.string(), dueOn: day, daysLeft: z.int() })),
    /** What others did about the reader's filings, newest first; the page words the topic. */
    notices: z.array(z.strictObject({ topic: z.string(), track: z.string(), at: instant })),
  })
  .meta({ id: 'Work' })
export type WorkView = z.infer<typeof WorkView>

export const getWork = route({
  method: 'get',
  path: '/api/work',
  params: none,
  body: null,
  answer: WorkView,
  permission: 'work.read',
})
