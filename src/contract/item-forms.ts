/** Forms of single items (E4): what one item is asked instead of the standard form, by which method, and why. */

import { z } from 'zod'
import { fieldTypes } from '#domain/forms/form.ts'
import { route } from './route.ts'
import { byId, id, instant, itemKind, label } from './shared.ts'

const Field = z.strictObject({
  key: z.string().min(1).max(100),
  label,
  help: label.nullable(),
  type: z.enum(fieldTypes),
  choices: z.array(z.strictObject({ key: z.string().min(1).max(100), label })).max(50),
  required: z.boolean(),
})

export const ItemFormView = z
  .strictObject({
    itemId: id,
    kind: itemKind,
    number: z.int(),
    name: z.string(),
    plan: z.string(),
    /** What every item of the kind is asked. */
    standard: z.array(Field),
    /** What this one is asked instead; null: the standard form. */
    own: z
      .strictObject({
        fields: z.array(Field),
        method: z.string(),
        reason: z.string(),
        by: z.string(),
        at: instant,
      })
      .nullable(),
    /** Forms it had, the standard one included; 0 for none of its own so far. */
    version: z.int(),
  })
  .meta({ id: 'ItemForm' })
export type ItemFormView = z.infer<typeof ItemFormView>

export const getItemForm = route({
  method: 'get',
  path: '/api/items/{id}/form',
  params: byId,
  body: null,
  answer: ItemFormView,
  permission: 'form.write',
})
export const saveItemForm = route({
  method: 'post',
  path: '/api/items/{id}/form',
  params: byId,
  body: z.strictObject({
    /** null: back to the standard form. */
    fields: z.array(Field).max(40).nullable(),
    method: z.string().trim().max(2000),
    reason: z.string().trim().min(1).max(2000),
    /** The version it was changed from. */
    basedOn: z.int().min(0),
  }),
  answer: ItemFormView,
  permission: 'form.write',
})
