/** Steps of a process: taken inside, or done outside, registered by one person and confirmed by another. */

import type { CaseProcess, CaseView } from '#contract/cases.ts'
import type { Browser } from '../browser.ts'
import { json } from '../exercise.ts'

export interface Subject {
  readonly process: CaseProcess
  readonly id: string
}

/** What was decided outside, as its paper says it. */
interface Decided {
  readonly body: string
  readonly decidedOn: string
  readonly number?: string
  readonly decision?: string
}

const base = ({ process, id }: Subject) => `/api/cases/${process}/${id}`

export const standing = (browser: Browser, subject: Subject) => json<CaseView>(browser.get(base(subject)))

export async function take(
  browser: Browser,
  subject: Subject,
  action: string,
  more: object = {},
): Promise<Response> {
  const { version } = await standing(browser, subject)
  return browser.post(`${base(subject)}/steps`, { action, version, ...more })
}

export async function upload(browser: Browser, path: string, name: string): Promise<string> {
  const body = new FormData()
  body.set('file', new File([`%PDF-1.4 ${name}`], name))
  return (await json<{ id: string }>(browser.send(path, { method: 'POST', body }))).id
}

export async function register(
  browser: Browser,
  subject: Subject,
  { action, ...decided }: Decided & { readonly action: string },
): Promise<Response> {
  const { version } = await standing(browser, subject)
  const fileId = await upload(browser, `${base(subject)}/files`, `${action}.pdf`)
  return browser.post(`${base(subject)}/registrations`, {
    ...{ action, version, fileId, number: '', decision: '同意', ...decided },
  })
}

export async function confirm(browser: Browser, subject: Subject): Promise<Response> {
  const { waiting } = await standing(browser, subject)
  return browser.post(`${base(subject)}/registrations/${waiting?.id}/confirmation`, {})
}

/** Registered by the first, confirmed by the second: where the case stands then. */
export async function outside(
  [first, second]: readonly [Browser, Browser],
  subject: Subject,
  decided: Decided & { readonly action: string },
): Promise<string> {
  await json(register(first, subject, decided))
  return (await json<CaseView>(confirm(second, subject))).state
}

/** The code of a refusal; '' where it was done. */
export async function codeOf(answered: Response | Promise<Response>): Promise<string> {
  const response = await answered
  return response.ok ? '' : ((await response.json()) as { code: string }).code
}

export const put = (browser: Browser, path: string, body: unknown) =>
  browser.send(path, {
    method: 'PUT',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  })
