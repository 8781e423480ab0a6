/** Small schemas that several nouns share. */

import { z } from 'zod'
import { severities } from '#domain/findings/finding.ts'
import { itemKinds } from '#domain/plans/item.ts'
import { grades } from '#domain/values/value.ts'

export const none = z.strictObject({})
export const id = z.uuid()
export const byId = z.strictObject({ id })
export const label = z.strictObject({ zh: z.string(), en: z.string() })
/** From 1900 on: an earlier one is a slip of the hand, and the database knows no year 0. */
export const day = z.iso.date().regex(/^(19|2\d)/)
/** A day from which others are counted: the weeks and months before and after it are days too. */
export const countedFrom = day.regex(/^(19[1-9]|2[0-8])/)
export const instant = z.iso.datetime()
export const itemKind = z.enum(itemKinds)
export const grade = z.enum(grades)
export const decimalText = z.string().regex(/^-?\d{1,18}(\.\d{1,10})?$/)

export const Place = z
  .strictObject({
    sheet: z.string(),
    cell: z.string(),
    table: z.int(),
    row: z.int(),
    column: z.int(),
  })
  .partial()

/** A finding as data: the page words it in its reader's language. */
export const FindingView = z
  .strictObject({
    code: z.string(),
    severity: z.enum(severities),
    place: Place,
    found: z.string(),
    details: z.record(z.string(), z.union([z.string(), z.number()])).optional(),
  })
  .meta({ id: 'Finding' })

/** The one error shape: every refusal and every fault answers with it. */
export const RefusalView = z
  .strictObject({
    code: z.string(),
    /** The words in the reader's language. */
    message: z.string(),
    details: z.record(z.string(), z.union([z.string(), z.number()])),
  })
  .meta({ id: 'Refusal' })
export type RefusalView = z.infer<typeof RefusalView>
