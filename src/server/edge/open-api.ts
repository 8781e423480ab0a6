/** The contract as an OpenAPI document. */

import type { OpenAPIHono, z } from '@hono/zod-openapi'
import { z as zod } from 'zod'
import type { Route } from '#contract/route.ts'
import { RefusalView } from '#contract/shared.ts'

type Registry = OpenAPIHono['openAPIRegistry']

/** Enters one route in the registry that the document is made from. */
export function describeRoute(registry: Registry, route: Route): void {
  const inPath = (name: string) => route.path.includes(`{${name}}`)
  const part = (wanted: boolean): z.ZodObject =>
    zod.object(
      Object.fromEntries(Object.entries(route.params.shape).filter(([name]) => inPath(name) === wanted)),
    )
  registry.registerPath({
    method: route.method,
    path: route.path,
    summary: route.permission,
    request: { params: part(true), query: part(false), ...requestBody(route) },
    responses: {
      ...answers(route),
      default: { description: 'Refused', content: { 'application/json': { schema: RefusalView } } },
    },
  })
}

const file = { schema: { type: 'string', format: 'binary' } } as const

function requestBody({ body }: Route) {
  if (body === null) return {}
  const content =
    body === 'file'
      ? { 'multipart/form-data': { schema: { type: 'object' as const, properties: { file: file.schema } } } }
      : { 'application/json': { schema: body } }
  return { body: { required: true, content } }
}

function answers({ answer }: Route) {
  if (answer === null) return { 204: { description: 'Done' } }
  const content =
    answer === 'file' ? { 'application/octet-stream': file } : { 'application/json': { schema: answer } }
  return { 200: { description: 'Answered', content } }
}

export const openApiHead = {
  openapi: '3.1.0',
  info: { title: 'Guiheng', version: '1' },
} as const
