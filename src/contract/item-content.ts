/** What an item of a plan says, as it crosses the wire: domain/plans/item.ts. */

import { z } from 'zod'
import { directions, type ItemContent, natures, taskKinds } from '#domain/plans/item.ts'
import { targetKinds } from '#domain/plans/target.ts'
import { decimalText } from './shared.ts'

const year = z.int().min(1949).max(2100)
const name = z.string().trim().min(1).max(500)
const text = z.string().trim().max(2000)

const target = z.strictObject({
  kind: z.enum(targetKinds),
  value: decimalText.nullable(),
  text,
})

const indicator = z.strictObject({
  kind: z.literal('indicator'),
  name,
  field: text,
  unit: text,
  nature: z.enum(natures).nullable(),
  direction: z.enum(directions).nullable(),
  base: decimalText.nullable(),
  baseYear: year.nullable(),
  target,
  targetYear: year.nullable(),
  definition: text,
})

const task = z.strictObject({
  kind: z.literal('task'),
  name,
  field: text,
  taskKind: z.enum(taskKinds).nullable(),
})

const project = z.strictObject({
  kind: z.literal('project'),
  name,
  field: text,
  content: text,
  years: text,
  investment: decimalText.nullable(),
  investmentUnit: text,
})

export const itemContent: z.ZodType<ItemContent> = z.discriminatedUnion('kind', [indicator, task, project])
