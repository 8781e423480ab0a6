/** The least that a schema of the contract accepts: for asking every route. */

import { z } from 'zod'

type Schema = z.core.JSONSchema.JSONSchema

const strings: Readonly<Record<string, string>> = {
  uuid: '0192f3a0-0000-7000-8000-000000000001',
  date: '2028-12-01',
  'date-time': '2028-12-01T00:00:00.000Z',
}

export const sampleOf = (schema: z.ZodType): unknown =>
  least(z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any', reused: 'inline' }))

const leastOf: Readonly<Record<string, (schema: Schema) => unknown>> = {
  // A day is a pattern among others.
  string: ({ format = '', allOf }) => strings[allOf ? 'date' : format] ?? 'x',
  integer: ({ minimum = 0 }) => Math.max(0, minimum),
  number: ({ minimum = 0 }) => Math.max(0, minimum),
  boolean: () => false,
  array: ({ minItems = 0, items }) => (minItems > 0 && isSchema(items) ? [least(items)] : []),
  object: ({ properties = {}, required = [] }) =>
    Object.fromEntries(required.map((name) => [name, least(properties[name] ?? true)])),
}

const isSchema = (part: unknown): part is Schema =>
  typeof part === 'object' && part !== null && !Array.isArray(part)

/** Of several ways none where that is one of them, else the first. */
function least(schema: Schema | boolean): unknown {
  if (typeof schema === 'boolean') return null
  if (schema.const !== undefined) return schema.const
  if (schema.enum) return schema.enum[0]
  const ways = schema.anyOf ?? schema.oneOf ?? []
  const isNullable = ways.some((way) => isSchema(way) && way.type === 'null')
  if (ways.length > 0) return isNullable ? null : least(ways[0] ?? true)
  return leastOf[String(schema.type)]?.(schema) ?? null
}
