/** What crosses the wire: a route as plain data, from which the server builds its handler and the web its call. */

import type { z } from 'zod'
import type { Permission } from '#domain/people/permissions.ts'

/** Sent with a request that looks back: the day whose plans its answer is to show. */
export const asOfHeader = 'guiheng-as-of'

export interface Route<
  Params extends z.ZodObject = z.ZodObject,
  Body extends z.ZodType = z.ZodType,
  Answer extends z.ZodType = z.ZodType,
> {
  readonly method: 'get' | 'post' | 'put' | 'delete'
  /** Path with parameters as `{id}`. */
  readonly path: `/api/${string}`
  /** Path and query parameters together; those that are not in the path come from the query. */
  readonly params: Params
  /** Schema of the JSON body; 'file' for one uploaded file; null where there is none. */
  readonly body: Body | 'file' | null
  /** Schema of the answer; 'file' for a download; null for no content. */
  readonly answer: Answer | 'file' | null
  readonly permission: Permission
  /** Of a download that the program makes as a Word file: whoever accepts PDF gets that. */
  readonly printable?: true
}

export const route = <
  Params extends z.ZodObject,
  Body extends z.ZodType = never,
  Answer extends z.ZodType = never,
>(
  definition: Route<Params, Body, Answer>,
): Route<Params, Body, Answer> => definition
