/** Tasks and projects: the light their milestones give, beside what their unit declares. */

import { z } from 'zod'
import { lights } from '#domain/progress/light.ts'
import { route } from './route.ts'
import { day, FindingView, id, label } from './shared.ts'

/** A code with its facts, worded by `words/warning-text`. */
export const ReasonView = z.strictObject({
  code: z.string(),
  details: z.record(z.string(), z.union([z.string(), z.number()])),
})

const light = z.enum(lights)

const WorkView = z
  .strictObject({
    itemId: id,
    kind: z.enum(['task', 'project']),
    number: z.int(),
    name: z.string(),
    lead: z.string(),
    /** Whether it serves a binding indicator of this or another plan. */
    servesBinding: z.boolean(),
    /** The class its unit declares, with the plan's word; null where it declares none. */
    declared: z.strictObject({ key: z.string(), word: label }).nullable(),
    /** As it is shown: better only when it was read better twice. */
    light,
    /** As it was read this time, and why. */
    computed: light,
    reasons: z.array(ReasonView),
    /** Where both differ. */
    finding: FindingView.nullable(),
    milestones: z.strictObject({ all: z.int(), due: z.int(), done: z.int() }),
    /** Weight done for the weight due, as decimal text; null where nothing is due. */
    ratio: z.string().nullable(),
    next: z.strictObject({ text: z.string(), dueOn: day }).nullable(),
    updatedOn: day.nullable(),
    evidenceOn: day.nullable(),
    /** In per cent of the total, and of the time of building; null where no money is planned or reported. */
    investment: z
      .strictObject({
        percent: z.string().nullable(),
        timePercent: z.string(),
        isExceeded: z.boolean(),
        /** Earned value by the milestones' weights: work done for work planned, and for money spent. */
        performance: z
          .strictObject({ schedule: z.string().nullable(), cost: z.string().nullable() })
          .nullable(),
      })
      .nullable(),
    /** When the unit expects to finish; null where it does not say. */
    finishOn: day.nullable(),
  })
  .meta({ id: 'Work' })
export type WorkView = z.infer<typeof WorkView>

export const listProgress = route({
  method: 'get',
  path: '/api/progress',
  params: z.strictObject({ plan: id.optional() }),
  body: null,
  answer: z.strictObject({
    plan: z.strictObject({ id, name: z.string() }),
    /** The day looked at. */
    asOf: day,
    /** The exercise before, whose light is the reading before; null where there was none. */
    earlier: z.strictObject({ name: z.string(), asOf: day }).nullable(),
    /** Only what the reader may see the computed light of. */
    items: z.array(WorkView),
  }),
  permission: 'progress.read',
})
