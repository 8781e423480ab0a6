/** An assignment: the report a unit owes on a track, its filing, rounds and review. */

import { z } from 'zod'
import { entryStates } from '#domain/entries/entry.ts'
import { formSubjects } from '#domain/forms/form.ts'
import { submissionActions, submissionStates } from '#domain/processes/submission.ts'
import { route } from './route.ts'
import { byId, day, id, instant, none } from './shared.ts'

export const AssignmentSummary = z
  .strictObject({
    id,
    unitId: id,
    unit: z.string(),
    trackId: id,
    /** What it is about in words: the special plan, else the track. */
    track: z.string(),
    /** The special plan it is about; null: the unit's one report on the track. */
    planId: id.nullable(),
    state: z.enum(submissionStates),
    /** How often it was submitted; 0 before the first time. */
    round: z.int(),
    /** The day that counts for the unit: the extension, where one was granted. */
    dueOn: day.nullable(),
    /** The track's own day, where an extension counts instead. */
    extendedFrom: day.nullable(),
    daysLeft: z.int().nullable(),
    /** True once the due day passed before the first submission; stays visible. */
    late: z.boolean(),
    /** Days late, up to the first submission or up to today; 0 where not late. */
    lateDays: z.int(),
    /** In time by the extension alone. */
    byExtension: z.boolean(),
    onBehalf: z.boolean(),
    total: z.int(),
    filled: z.int(),
    indicators: z.int(),
    tasks: z.int(),
    projects: z.int(),
    changedAt: instant.nullable(),
    changedBy: z.string(),
    changedSinceYesterday: z.boolean(),
  })
  .meta({ id: 'AssignmentSummary' })
export type AssignmentSummary = z.infer<typeof AssignmentSummary>

export const BoardView = z
  .strictObject({
    tracks: z.array(z.strictObject({ id, name: z.string(), dueOn: day.nullable() })),
    assignments: z.array(AssignmentSummary),
    /** Units that have not named a contact. */
    withoutContact: z.array(z.strictObject({ unitId: id, unit: z.string() })),
  })
  .meta({ id: 'Board' })
export type BoardView = z.infer<typeof BoardView>

const BoardItem = z
  .strictObject({
    assignmentId: id,
    entryId: id,
    unit: z.string(),
    trackId: id,
    subject: z.enum(formSubjects),
    number: z.int(),
    /** '' for the unit's own texts. */
    name: z.string(),
    state: z.enum(entryStates),
    filing: z.enum(submissionStates),
    /** The day that counts for the unit was over before its first filing. */
    late: z.boolean(),
    /** Pinned by a return that is not answered yet. */
    returned: z.boolean(),
    changedSinceYesterday: z.boolean(),
  })
  .meta({ id: 'BoardItem' })
export type BoardItem = z.infer<typeof BoardItem>

const EntrySummary = z
  .strictObject({
    entryId: id,
    itemId: id.nullable(),
    /** The item's kind; 'unit' for the unit's own texts, 'plan' for those about a special plan. */
    subject: z.enum(formSubjects),
    number: z.int(),
    name: z.string(),
    field: z.string(),
    state: z.enum(entryStates),
    missing: z.int(),
    /** Doubtful figures that still want a sentence. */
    unexplained: z.int(),
    returnedReason: z.string(),
    changedAt: instant.nullable(),
    changedBy: z.string(),
    /** Reports that use what is filled here. */
    usedIn: z.array(z.string()),
  })
  .meta({ id: 'EntrySummary' })

const Round = z.strictObject({
  round: z.int(),
  steps: z.array(
    z.strictObject({
      action: z.enum(submissionActions),
      by: z.string(),
      unit: z.string(),
      at: instant,
      reason: z.string(),
      returns: z.array(z.strictObject({ entryId: id, name: z.string(), reason: z.string() })),
      file: z.strictObject({ id, name: z.string() }).nullable(),
    }),
  ),
})

export const AssignmentView = z
  .strictObject({
    summary: AssignmentSummary,
    reportName: z.string(),
    /** The unit's own report, once one was made: what changed since it left stands beside it. */
    reportId: id.nullable(),
    innerSteps: z.int(),
    /** Version of the case: a step names the one it saw. */
    version: z.int(),
    actions: z.array(z.enum(submissionActions)),
    /** True where this reader may write the entries now. */
    writable: z.boolean(),
    /** Why not, as a code the page words; '' where writable. */
    locked: z.string(),
    /** True for a coordinator writing for the unit. */
    forUnit: z.boolean(),
    entries: z.array(EntrySummary),
    rounds: z.array(Round),
    /** Who will be told by each action that is offered. */
    told: z.record(z.string(), z.array(z.string())),
    contact: z.strictObject({ name: z.string(), phone: z.string() }).nullable(),
    /** Texts of the report that was last brought in, which nobody took. */
    untaken: z.strictObject({ intakeId: id, fileName: z.string(), count: z.int() }).nullable(),
  })
  .meta({ id: 'Assignment' })
export type AssignmentView = z.infer<typeof AssignmentView>

const TakeStep = z.strictObject({
  action: z.enum(submissionActions),
  reason: z.string().max(2000).default(''),
  version: z.int(),
  /** Reasons pinned to entries, one each. */
  returns: z
    .array(z.strictObject({ entryId: id, reason: z.string().trim().min(1).max(2000) }))
    .max(500)
    .refine((pinned) => new Set(pinned.map(({ entryId }) => entryId)).size === pinned.length)
    .default([]),
})

export const getBoard = route({
  method: 'get',
  path: '/api/board',
  params: none,
  body: null,
  answer: BoardView,
  permission: 'board.read',
})
/** The board item by item: what every unit fills in on every track. */
export const getBoardItems = route({
  method: 'get',
  path: '/api/board/items',
  params: none,
  body: null,
  answer: z.strictObject({
    tracks: z.array(z.strictObject({ id, name: z.string() })),
    items: z.array(BoardItem),
  }),
  permission: 'board.read',
})
export const listAssignments = route({
  method: 'get',
  path: '/api/assignments',
  params: none,
  body: null,
  answer: z.strictObject({ assignments: z.array(AssignmentSummary) }),
  permission: 'work.read',
})
export const getAssignment = route({
  method: 'get',
  path: '/api/assignments/{id}',
  params: byId,
  body: null,
  answer: AssignmentView,
  permission: 'assignment.read',
})
export const takeStep = route({
  method: 'post',
  path: '/api/assignments/{id}/steps',
  params: byId,
  body: TakeStep,
  answer: AssignmentView,
  permission: 'assignment.step',
})
/** 代录: files a unit's sealed paper, Word or Excel report for it; the source is attached. */
export const fileFor = route({
  method: 'post',
  path: '/api/assignments/{id}/filing',
  params: z.strictObject({
    id,
    version: z.coerce.number().int(),
    reason: z.string().trim().min(1).max(2000),
  }),
  body: 'file',
  answer: AssignmentView,
  permission: 'assignment.file_for',
})
