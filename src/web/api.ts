/** Calls the server by the contract's routes: address, query, body and answer all come from the same object. */

import type { z } from 'zod'
import type { Route } from '#contract/route.ts'
import { RefusalView } from '#contract/shared.ts'
import { asOfHeaders } from './as-of.ts'

/** What a route without a JSON body may be given is one file. */
export type Content<Body extends z.ZodType> = [Body] extends [never] ? File : z.input<Body>
export type Answered<Answer extends z.ZodType> = [Answer] extends [never] ? null : z.output<Answer>

/** A request the server refused, in the words it was refused with. */
export class RefusalError extends Error {
  readonly refusal: RefusalView

  constructor(refusal: RefusalView) {
    super(refusal.message || refusal.code)
    this.name = 'RefusalError'
    this.refusal = refusal
  }
}

/** The address of a route with its parameters: those named in the path stand there, the rest in the query. */
export function address<Params extends z.ZodObject>(
  route: Pick<Route<Params>, 'path' | 'params'>,
  params: z.input<Params>,
): string {
  const rest = new Map(Object.entries(params).flatMap(([k, v]) => (v === undefined ? [] : [[k, String(v)]])))
  const path = route.path.replaceAll(/\{(\w+)\}/g, (_, name: string) => {
    const value = rest.get(name) ?? ''
    rest.delete(name)
    return encodeURIComponent(value)
  })
  const query = new URLSearchParams([...rest]).toString()
  return query ? `${path}?${query}` : path
}

function requestBody(content: unknown): { body?: BodyInit; headers: Record<string, string> } {
  if (content === undefined) return { headers: {} }
  if (!(content instanceof File)) {
    return { body: JSON.stringify(content), headers: { 'content-type': 'application/json' } }
  }
  const form = new FormData()
  form.append('file', content)
  return { body: form, headers: {} }
}

export async function refusalOf(response: Response): Promise<RefusalView> {
  const answer: unknown = await response.json().catch(() => null)
  const parsed = RefusalView.safeParse(answer)
  return parsed.success
    ? parsed.data
    : { code: 'unreachable', message: '', details: { status: response.status } }
}

/** Sends one request. Throws RefusalError when it is refused or the server cannot be reached. */
export async function call<
  Params extends z.ZodObject,
  Body extends z.ZodType = never,
  Answer extends z.ZodType = never,
>(
  route: Route<Params, Body, Answer>,
  params: z.input<Params>,
  content?: Content<Body>,
): Promise<Answered<Answer>> {
  const { body, headers } = requestBody(content)
  const response = await fetch(address(route, params), {
    method: route.method.toUpperCase(),
    headers: { ...headers, ...asOfHeaders(), 'accept-language': document.documentElement.lang },
    ...(body === undefined ? {} : { body }),
  }).catch(() => {
    throw new RefusalError({ code: 'unreachable', message: '', details: { status: 0 } })
  })
  if (!response.ok) throw new RefusalError(await refusalOf(response))
  const { answer } = route
  const found = answer === null || answer === 'file' ? null : answer.parse(await response.json())
  return found as Answered<Answer>
}
