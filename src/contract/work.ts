/** My work: what the signed-in person owes, by when. */

import { z } from 'zod'
import { filingDuties } from '#domain/processes/duties.ts'
import { updateDuties } from '#domain/processes/update-round.ts'
import { caseProcesses } from './cases.ts'
import { NoticeView } from './notices.ts'
import { route } from './route.ts'
import { day, id, none } from './shared.ts'

const duties = [
  'acknowledge',
  'answer_extension',
  'name_contact',
  ...filingDuties,
  'contribute',
  'countersign',
  'reopen',
  ...updateDuties,
  'comment',
  'rule_comments',
  'answer_feedback',
  'handle_opinion',
  'check_opinion',
  'review_release',
  'answer_theme',
  'decide',
  'make_report',
  'case_step',
  'case_confirm',
] as const

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
    /** Of a process: the step that is to be taken or confirmed. */
    step: z.strictObject({ process: z.enum(caseProcesses), action: z.string() }).optional(),
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
    /** The newest of what the reader was told. */
    notices: z.array(NoticeView),
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
