/** An entry: what one unit says about one item, version by version. */

import { z } from 'zod'
import { fieldTypes, formSubjects } from '#domain/forms/form.ts'
import { route } from './route.ts'
import { byId, day, decimalText, grade, id, instant, label } from './shared.ts'

const FormView = z.strictObject({
  subject: z.enum(formSubjects),
  periods: z.array(z.string()),
  expectedPeriod: z.string().nullable(),
  fields: z.array(
    z.strictObject({
      key: z.string(),
      label,
      help: label.nullable(),
      type: z.enum(fieldTypes),
      choices: z.array(z.strictObject({ key: z.string(), label })),
      required: z.boolean(),
    }),
  ),
})

const EntryValue = z.strictObject({
  period: z.string().max(20),
  number: decimalText,
  grade,
  asOf: day,
  source: z.string().max(200),
})

export const EntryView = z
  .strictObject({
    entryId: id,
    assignmentId: id,
    unit: z.string(),
    item: z
      .strictObject({
        id,
        number: z.int(),
        name: z.string(),
        field: z.string(),
        unit: z.string(),
        nature: z.string(),
        base: z.string(),
        target: z.string(),
        leads: z.array(z.string()),
        supporters: z.array(z.string()),
        /** Further facts of the plan's row: content, years, investment. */
        more: z.string(),
      })
      .nullable(),
    form: FormView,
    /** 0 before the first save. */
    version: z.int(),
    answers: z.record(z.string(), z.string()),
    asOf: day.nullable(),
    values: z.array(EntryValue),
    /** Per period the day it ends: on or before its cut-off a figure may be official, else it is 预计. */
    periods: z.array(z.strictObject({ period: z.string(), lastDay: day, estimate: z.boolean() })),
    writable: z.boolean(),
    /** Why not, as a code the page words; '' where writable. */
    locked: z.string(),
    returned: z.strictObject({ reason: z.string(), by: z.string(), at: instant }).nullable(),
    usedIn: z.array(z.string()),
    changedAt: instant.nullable(),
    changedBy: z.string(),
    history: z.array(z.strictObject({ version: z.int(), at: instant, by: z.string(), via: z.string() })),
  })
  .meta({ id: 'Entry' })
export type EntryView = z.infer<typeof EntryView>

export const SaveEntry = z.strictObject({
  /** The version this change was made on: a newer one refuses it with who and when. */
  basedOn: z.int().min(0),
  answers: z.record(z.string().max(100), z.string().max(20_000)),
  asOf: day.nullable(),
  values: z.array(EntryValue).max(60),
})
export type SaveEntry = z.infer<typeof SaveEntry>

export const getEntry = route({
  method: 'get',
  path: '/api/entries/{id}',
  params: byId,
  body: null,
  answer: EntryView,
  permission: 'entry.read',
})
export const saveEntry = route({
  method: 'post',
  path: '/api/entries/{id}/versions',
  params: byId,
  body: SaveEntry,
  answer: EntryView,
  permission: 'entry.write',
})
