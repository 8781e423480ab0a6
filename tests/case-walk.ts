/** Somebody walks a case: looks, takes a step, registers what happened outside, confirms what another registered. */

import type { CaseProcess, CaseView } from '#contract/cases.ts'
import type { ReportJob } from '#contract/reports.ts'
import type { Variant } from '#domain/reports/edition.ts'
import type { Browser } from './browser.ts'
import { json } from './exercise.ts'

interface Registered {
  readonly decision?: string
  readonly fileId?: string
}

export function walkCase(process: CaseProcess, id: string) {
  const base = `/api/cases/${process}/${id}`
  const look = (browser: Browser) => json<CaseView>(browser.get(base))

  async function addScan(browser: Browser, name = '扫描件.pdf'): Promise<string> {
    const body = new FormData()
    body.set('file', new File(['%PDF-1.4 sealed'], name))
    return (await json<{ id: string }>(browser.send(`${base}/files`, { method: 'POST', body }))).id
  }

  async function register(browser: Browser, action: string, more: Registered = {}): Promise<Response> {
    const { version } = await look(browser)
    const { decision = '同意', fileId = await addScan(browser) } = more
    return browser.post(`${base}/registrations`, {
      ...{ action, version, decision, fileId, body: '会议', decidedOn: '2023-06-07', number: '第45次' },
    })
  }

  const end = async (browser: Browser, how: 'confirmation' | 'rejection', body = {}): Promise<Response> =>
    browser.post(`${base}/registrations/${(await look(browser)).waiting?.id}/${how}`, body)

  return {
    look,
    addScan,
    register,
    confirm: (browser: Browser) => end(browser, 'confirmation'),
    reject: (browser: Browser) => end(browser, 'rejection', { reason: '与扫描件不符' }),
    async step(browser: Browser, action: string, more: object = {}): Promise<Response> {
      const { version } = await look(browser)
      return browser.post(`${base}/steps`, { action, version, reason: '', ...more })
    },
    /** Registered by one, confirmed by the other: where the case stands then. */
    async outside(action: string, by: Browser, confirmedBy: Browser): Promise<string> {
      await json(register(by, action))
      return (await json<CaseView>(end(confirmedBy, 'confirmation'))).state
    },
  }
}

/** The code of a refusal; '' where it was done. */
export async function codeOf(answered: Promise<Response>): Promise<string> {
  const response = await answered
  return response.ok ? '' : ((await response.json()) as { code: string }).code
}

/** Makes a file of the report and waits until it is there. */
export async function makeVersion(
  browser: Browser,
  reportId: string,
  variant: Variant = 'review',
): Promise<void> {
  let job = await json<ReportJob>(browser.post(`/api/reports/${reportId}/versions`, { variant }))
  while (job.state === 'running') {
    await new Promise((resolve) => setTimeout(resolve, 50))
    job = await json<ReportJob>(browser.get(`/api/report-jobs/${job.id}`))
  }
  if (job.state === 'failed') throw new Error('the report was not made')
}
