/** Answers by the contract: what does not fit it is a fault, never sent. */

import type { Context } from 'hono'
import type { Route } from '#contract/route.ts'

/** A file as an answer. */
export interface Download {
  readonly name: string
  readonly mediaType: string
  readonly bytes: Uint8Array
  /** Shown in the browser instead of handed out: only of types that can do no harm. */
  readonly shown?: boolean
  /** Whether somebody else may have made it: it is handed out as it is, and never laid out by us. */
  readonly foreign?: boolean
}

export function toResponse(c: Context, { method, path, answer }: Route, result: unknown): Response {
  if (answer === null) return c.body(null, 204)
  if (answer === 'file') return toDownload(c, result)
  const parsed = answer.safeParse(result)
  if (!parsed.success) {
    // Where and what, without the values: they belong to whoever asked, not to the log.
    const misfits = parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.code}`)
    throw new Error(`the answer of ${method} ${path} does not fit its contract: ${misfits.join(', ')}`)
  }
  return c.json(parsed.data)
}

function toDownload(c: Context, result: unknown): Response {
  if (!isDownload(result)) throw new Error(`${c.req.method} ${c.req.routePath} gave no file`)
  return c.body(new Uint8Array(result.bytes), 200, {
    'content-type': result.mediaType,
    'content-length': String(result.bytes.byteLength),
    'content-disposition': result.shown ? shown(result.name) : attachment(result.name),
  })
}

export const isDownload = (result: unknown): result is Download =>
  typeof result === 'object' &&
  result !== null &&
  'bytes' in result &&
  result.bytes instanceof Uint8Array &&
  'name' in result &&
  'mediaType' in result

/** The same, but to be shown. */
const shown = (name: string): string => attachment(name).replace(/^attachment/, 'inline')

/** RFC 6266: the name in RFC 8187 form, and a plain one for what does not read that. */
export function attachment(name: string): string {
  const plain = name.replaceAll(/[^\w.\- ]/g, '_')
  const encoded = encodeURIComponent(name.replaceAll(/\p{Surrogate}/gu, '_')).replaceAll(
    /['()*]/g,
    (letter) => `%${letter.charCodeAt(0).toString(16).toUpperCase()}`,
  )
  return `attachment; filename="${plain}"; filename*=UTF-8''${encoded}`
}
