/** Reads what a request brings, by its contract: parameters, a JSON body, one uploaded file. Nothing else gets in. */

import type { z } from 'zod'
import { findMarkingInName } from '#documents/reading/marking/marking.ts'
import { Refusal } from '#domain/refusal.ts'
import { writable } from '#domain/texts/writable.ts'
import type { Language } from '#words/language.ts'
import { say } from '#words/say.ts'
import { isText, strictJson } from './strict-json.ts'

/** One file as it was uploaded. */
export interface Upload {
  /** Its name without folders or control characters. */
  readonly name: string
  readonly bytes: Uint8Array<ArrayBuffer>
}

const megabyte = 1024 * 1024
const bodyLimit = 2 * megabyte
const fileLimit = 10 * megabyte
const envelopeLimit = 64 * 1024 // what a form adds around its file

interface Given {
  readonly request: Request
  readonly language: Language
}

/** Parameters of path and query together. One that names a subject wrongly is not found rather than invalid. */
export function readParams<Params extends z.ZodObject>(
  schema: Params,
  inPath: Readonly<Record<string, string>>,
  { request, language }: Given,
): z.output<Params> {
  const query = [...new URL(request.url).searchParams]
  const names = [...Object.keys(inPath), ...query.map(([name]) => name)]
  const twice = names.find((name, index) => names.indexOf(name) !== index)
  if (twice !== undefined) throw invalid(language, twice, 'other')
  if (![...query.flat(), ...Object.values(inPath)].every(isText)) throw new Refusal('body-malformed')
  const given = Object.fromEntries(query.map(([name, value]) => [name, writable(value)]))
  const parsed = schema.safeParse({ ...given, ...inPath }, { reportInput: true })
  if (parsed.success) return parsed.data
  if (parsed.error.issues.some(({ path: [name] }) => typeof name === 'string' && name in inPath)) {
    throw new Refusal('not-found')
  }
  throw invalidBy(language, parsed.error)
}

export async function readBody<Body extends z.ZodType>(
  schema: Body,
  { request, language }: Given,
): Promise<z.output<Body>> {
  refuseOtherType(request, 'application/json')
  const bytes = await readBytes(request, bodyLimit, () => {
    throw new Refusal('request-too-large', { limit: inMegabytes(bodyLimit) })
  })
  const parsed = schema.safeParse(parseJson(bytes), { reportInput: true })
  if (!parsed.success) throw invalidBy(language, parsed.error)
  return parsed.data
}

/** The one part `file` of a form. Refused by its announced or its real size before more of it is kept. */
export async function readUpload({ request, language }: Given): Promise<Upload> {
  refuseOtherType(request, 'multipart/form-data')
  const tooLarge = (size: number) => {
    // A file just above the limit does not read as one at it.
    const found = inMegabytes(Math.max(size - envelopeLimit, fileLimit + 0.1 * megabyte))
    throw new Refusal('file-too-large', { found, limit: inMegabytes(fileLimit) })
  }
  const bytes = await readBytes(request, fileLimit + envelopeLimit, tooLarge)
  const parts = [...(await parseForm(request, bytes))]
  const [part] = parts
  const file = part?.[1]
  if (parts.length !== 1 || part?.[0] !== 'file' || !(file instanceof File)) {
    throw invalid(language, 'file', 'one-file')
  }
  if (file.size > fileLimit) tooLarge(file.size)
  const name = plainName(file.name)
  const marking = findMarkingInName(name)
  if (marking !== null) throw new Refusal('secret-marking', { found: marking })
  return { name, bytes: new Uint8Array(await file.arrayBuffer()) }
}

function refuseOtherType(request: Request, wanted: string): void {
  const found = request.headers.get('content-type') ?? ''
  if (found.split(';')[0]?.trim().toLowerCase() !== wanted) {
    throw new Refusal('content-type-unsupported', { found: found.slice(0, 100) || '—' })
  }
}

/** The body, as long as it stays within the limit: what is announced or turns out larger is never held. */
async function readBytes(
  request: Request,
  limit: number,
  refuse: (size: number) => void,
): Promise<Uint8Array<ArrayBuffer>> {
  const announced = Number(request.headers.get('content-length') ?? 0)
  if (announced > limit) refuse(announced)
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of untilCutOff(request)) {
    size += chunk.byteLength
    if (size > limit) refuse(size)
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}

/** What of the body arrives; a sender who is gone in the middle of it is no fault of ours. */
async function* untilCutOff({ body }: Request): AsyncGenerator<Uint8Array> {
  try {
    yield* body ?? []
  } catch {
    throw new Refusal('body-malformed')
  }
}

function parseJson(bytes: Uint8Array): unknown {
  try {
    return strictJson(bytes)
  } catch {
    throw new Refusal('body-malformed')
  }
}

async function parseForm(request: Request, bytes: Uint8Array<ArrayBuffer>): Promise<FormData> {
  try {
    const headers = { 'content-type': request.headers.get('content-type') ?? '' }
    return await new Response(bytes, { headers }).formData()
  } catch {
    throw new Refusal('body-malformed')
  }
}

/** Its last 200 letters at most: the ending says what it is. */
const plainName = (name: string): string =>
  [...writable(name.split(/[/\\]/).at(-1) ?? '').replaceAll(/[\p{Control}\p{Surrogate}]/gu, '')]
    .slice(-200)
    .join('')
    .trim() || '—'

const inMegabytes = (size: number) => `${Math.round((size / megabyte) * 10) / 10} MB`

/** What is wrong first, in words: the page checks before it sends, so more than one is rare. */
function invalidBy(language: Language, { issues: [issue] }: z.ZodError): Refusal {
  if (!issue) throw new Error('the input was invalid without an issue')
  const field = issue.path.join('.')
  switch (issue.code) {
    case 'invalid_type':
      return invalid(language, field, issue.input === undefined ? 'missing' : 'invalid_type')
    case 'too_small':
      // A text of which nothing is left is not too short, it is missing.
      if (issue.origin === 'string' && Number(issue.minimum) === 1) return invalid(language, field, 'missing')
      return invalid(language, field, 'too_small', { minimum: Number(issue.minimum) })
    case 'too_big':
      return invalid(language, field, 'too_big', { maximum: Number(issue.maximum) })
    case 'unrecognized_keys':
      return invalid(language, field, 'unrecognized_keys', { keys: issue.keys.join(', ').slice(0, 100) })
    case 'invalid_format':
    case 'invalid_value':
      return invalid(language, field, issue.code)
    default:
      return invalid(language, field, 'other')
  }
}

function invalid(
  language: Language,
  field: string,
  problem: Parameters<typeof say<'edge'>>[2],
  details: Record<string, string | number> = {},
): Refusal {
  return new Refusal('input-invalid', {
    field: field.slice(0, 100) || say(language, 'edge', 'body'),
    problem: say(language, 'edge', problem, details),
  })
}
