/** Drawing up an adjustment and taking it through its chain, as people do it over HTTP. */

import type { AdjustmentView } from '#contract/adjustments.ts'
import type { CaseView } from '#contract/cases.ts'
import type { ItemContent } from '#domain/plans/item.ts'
import type { Browser } from './browser.ts'
import { json } from './exercise.ts'

export interface Chosen {
  readonly itemId: string
  readonly kind: string
  readonly number: number
  readonly content: ItemContent
}

export const begin = (browser: Browser, planId: string, title: string): Promise<AdjustmentView> =>
  json(browser.post('/api/adjustments', { planId, title, reason: '形势变化' }))

export const choices = async (browser: Browser, id: string): Promise<Chosen[]> => {
  const answer = await json<{ items: Chosen[] }>(browser.get(`/api/adjustments/${id}/choices`))
  return answer.items
}

/** An indicator with another figure to reach. */
export function withTarget(content: ItemContent, value: string): ItemContent {
  if (content.kind !== 'indicator') throw new Error('no indicator')
  return { ...content, target: { ...content.target, kind: 'level', value, text: value } }
}

interface Wanted {
  readonly change: 'change' | 'add' | 'remove' | 'none'
  readonly after: ItemContent | null
  readonly basedOn?: number
}

export const saveItem = (browser: Browser, id: string, itemId: string, wanted: Wanted): Promise<Response> =>
  browser.send(`/api/adjustments/${id}/items/${itemId}`, {
    method: 'PUT',
    body: JSON.stringify({ basedOn: 0, reason: '原目标已不适应', ...wanted }),
    headers: { 'content-type': 'application/json' },
  })

/** A word on every effect that has none. */
export async function weighAll(browser: Browser, id: string): Promise<void> {
  const { effects } = await json<AdjustmentView>(browser.get(`/api/adjustments/${id}`))
  for (const { kind, itemId, linkedItemId, note } of effects) {
    if (note !== '') continue
    const word = { kind, itemId, linkedItemId, note: '已核对，不影响' }
    await json(browser.post(`/api/adjustments/${id}/effects`, word))
  }
}

/** A draft that changes one indicator of the plan, with every effect weighed. */
export async function draftOn(
  browser: Browser,
  planId: string,
  value: string,
  at = 0,
): Promise<AdjustmentView> {
  const draft = await begin(browser, planId, `指标调整为${value}`)
  const indicators = (await choices(browser, draft.summary.id)).filter((c) => c.kind === 'indicator')
  const item = indicators[at]
  if (!item) throw new Error('the plan has no such indicator')
  const after = withTarget(item.content, value)
  await json(saveItem(browser, draft.summary.id, item.itemId, { change: 'change', after }))
  await weighAll(browser, draft.summary.id)
  return json(browser.get(`/api/adjustments/${draft.summary.id}`))
}

export const caseOf = (browser: Browser, process: string, id: string): Promise<CaseView> =>
  json(browser.get(`/api/cases/${process}/${id}`))

export const step = async (
  browser: Browser,
  { process, subjectId, version }: CaseView,
  action: string,
  reason = '',
): Promise<Response> => browser.post(`/api/cases/${process}/${subjectId}/steps`, { action, version, reason })

export async function register(
  browser: Browser,
  { process, subjectId, version }: CaseView,
  action: string,
  more: { decidedOn?: string; number?: string } = {},
): Promise<Response> {
  const body = new FormData()
  body.append('file', new File([new Uint8Array([1, 2, 3])], '批复.pdf'))
  const base = `/api/cases/${process}/${subjectId}`
  const file = await json<{ id: string }>(browser.send(`${base}/files`, { method: 'POST', body }))
  return browser.post(`${base}/registrations`, {
    ...{ action, version, fileId: file.id, body: '区人大常委会', decision: '同意' },
    ...{ decidedOn: '2028-05-08', number: '静人发〔2028〕5号', ...more },
  })
}

export const confirm = (browser: Browser, { process, subjectId, waiting }: CaseView): Promise<Response> =>
  browser.post(`/api/cases/${process}/${subjectId}/registrations/${waiting?.id}/confirmation`, {})

const negative = ['send_back', 'refuse', 'withdraw']

/** Takes the chain's own way, one registering and the other confirming, until it stands at the state. */
export async function walkTo(
  [one, other]: readonly [Browser, Browser],
  { process, id }: { process: string; id: string },
  state: string,
): Promise<CaseView> {
  for (let turn = 0; turn < 20; turn++) {
    const view = await caseOf(one, process, id)
    if (view.state === state) return view
    const offer = view.offers.find((o) => !negative.includes(o.action))
    if (!offer) throw new Error(`no way on from ${view.state}`)
    if (offer.outside) {
      await json(confirm(other, await json<CaseView>(register(one, view, offer.action))))
    } else await json(step(one, view, offer.action))
  }
  throw new Error(`never came to ${state}`)
}
