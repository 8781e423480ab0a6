/** Samples beside an exercise file: what the units of an example already did, so that it can be looked at at once. */

import { z } from 'zod'
import { themeKinds, themeParts } from '#domain/themes/theme.ts'
import { itemReference, key } from './exercise.ts'
import { day, grade } from './shared.ts'

const answers = z.record(z.string(), z.string().min(1))

const sampleValue = z.strictObject({
  period: z.string(),
  number: z.string(),
  grade,
  asOf: day,
  source: z.string().default(''),
})

/** What one unit filed on one track, so that an example can be looked at at once. */
const filing = z.strictObject({
  unit: z.string(),
  track: key,
  /** The special plan it is about, on a track of special plans. */
  plan: key.nullable().default(null),
  /** How far it has come. `with_head`: at the first inner step. */
  state: z.enum(['draft', 'with_head', 'submitted', 'returned', 'accepted']),
  /** Day it last left the unit; null while it never has. */
  filedOn: day.nullable().default(null),
  /** Why it came back; `item` null where the reason is about the unit's own texts. */
  returned: z
    .array(z.strictObject({ item: itemReference.nullable(), reason: z.string().min(1) }))
    .default([]),
  /** The unit's own texts by field key. They belong to the evaluation: one filing of a unit at most has them. */
  texts: z.strictObject({ asOf: day, answers }).nullable().default(null),
  items: z
    .array(
      z.strictObject({ item: itemReference, asOf: day, answers, values: z.array(sampleValue).default([]) }),
    )
    .default([]),
})

const contact = z.strictObject({
  unit: z.string(),
  name: z.string().min(1),
  office: z.string(),
  position: z.string(),
  phone: z.string(),
  mobile: z.string().default(''),
  filledOn: day,
})

/** A decision of the coordinator on an indicator's progress; a reason where it is not the machine's word. */
const decision = z.strictObject({
  item: itemReference,
  class: z.string(),
  reason: z.string().default(''),
  decidedOn: day,
})

/** A theme across plans, as far as it has come. */
const theme = z.strictObject({
  kind: z.enum(themeKinds),
  title: z.string().min(1),
  basis: z.string(),
  product: z.string(),
  lead: z.string(),
  members: z.array(z.string()),
  dueOn: day.nullable(),
  orderedOn: day,
  questions: z.array(
    z.strictObject({
      question: z.string().min(1),
      unit: z.string(),
      items: z.array(itemReference),
      answer: z.strictObject({ text: z.string().min(1), asOf: day, writtenOn: day }).nullable(),
    }),
  ),
  /** Items under no question. */
  others: z.array(itemReference).default([]),
  texts: z.array(z.strictObject({ part: z.enum(themeParts), text: z.string().min(1), writtenOn: day })),
})

/** What units already did, beside the exercise file of an example. Units and items by name and number. */
export const Samples = z
  .strictObject({
    format: z.literal('guiheng-samples/1'),
    contacts: z.array(contact).default([]),
    filings: z.array(filing).default([]),
    decisions: z.array(decision).default([]),
    themes: z.array(theme).default([]),
  })
  .meta({ id: 'Samples' })

export type Samples = z.infer<typeof Samples>
