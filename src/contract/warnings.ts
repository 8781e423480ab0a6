/** Early warning by half-year, and the movement against the exercise before. A working paper. */

import { z } from 'zod'
import { evaluationKinds } from '#domain/evaluations/evaluation.ts'
import { warningLevels } from '#domain/warnings/warning.ts'
import { ReasonView } from './progress.ts'
import { route } from './route.ts'
import { day, id, itemKind, label } from './shared.ts'

const halfYear = z.string().regex(/^(19|2\d)\d{2}-H[12]$/)

const WarningView = z
  .strictObject({
    itemId: id,
    kind: itemKind,
    number: z.int(),
    name: z.string(),
    /** Unit of measure; '' where there is none. */
    unit: z.string(),
    lead: z.string(),
    isBinding: z.boolean(),
    level: z.enum(warningLevels),
    /** The gravest first. */
    reasons: z.array(ReasonView),
  })
  .meta({ id: 'Warning' })
export type WarningView = z.infer<typeof WarningView>

const ids = z.array(id)

const MovementView = z
  .strictObject({
    earlier: z.strictObject({ name: z.string(), cutOff: day }),
    /** Class keys of the scale, then 'not_computable' and 'absent'. */
    standings: z.array(z.string()),
    /** From the row's standing to the column's. */
    cells: z.array(z.array(ids)),
    improved: ids,
    worsened: ids,
    unchanged: ids,
    incomparable: ids,
    /** The indicators that are meant. */
    items: z.array(z.strictObject({ itemId: id, number: z.int(), name: z.string() })),
  })
  .meta({ id: 'Movement' })
export type MovementView = z.infer<typeof MovementView>

export const listWarnings = route({
  method: 'get',
  path: '/api/warnings',
  params: z.strictObject({ plan: id.optional(), halfYear: halfYear.optional() }),
  body: null,
  answer: z.strictObject({
    plan: z.strictObject({ id, name: z.string() }),
    evaluation: z.strictObject({ name: z.string(), kind: z.enum(evaluationKinds), cutOff: day }),
    halfYear,
    /** Those that can be chosen, the last first. */
    halfYears: z.array(halfYear),
    /** How many items were looked at. */
    watched: z.strictObject({ indicators: z.int(), work: z.int() }),
    warnings: z.array(WarningView),
    /** null where no exercise was before this one. */
    movement: MovementView.nullable(),
    scale: z.array(z.strictObject({ key: z.string(), word: label })),
  }),
  permission: 'warning.read',
})
