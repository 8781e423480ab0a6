/** Filing as units do it: every entry written, submitted, approved by the head. */

import type { AssignmentSummary, AssignmentView } from '#contract/assignments.ts'
import type { EntryView, SaveEntry } from '#contract/entries.ts'
import type { Browser } from '../browser.ts'
import { json } from '../exercise.ts'
import { commission, type Place } from './place.ts'

type TrackKey = 'city' | 'outline' | 'special'

export const filing = (browser: Browser, id: string) =>
  json<AssignmentView>(browser.get(`/api/assignments/${id}`))

/** Filings of one track as the coordinator sees them, in the order of the units. */
export async function filingsOf(place: Place, key: TrackKey): Promise<AssignmentSummary[]> {
  const coordinator = await place.who('coordinator', commission)
  const { evaluation } = await json<{ evaluation: { tracks: { id: string; key: string }[] } }>(
    coordinator.get('/api/session'),
  )
  const track = evaluation.tracks.find((one) => one.key === key)
  const { assignments } = await json<{ assignments: AssignmentSummary[] }>(
    coordinator.get('/api/assignments'),
  )
  return assignments.filter(({ trackId }) => trackId === track?.id)
}

export async function filingOf(place: Place, key: TrackKey, unit: string): Promise<AssignmentSummary> {
  const found = (await filingsOf(place, key)).find((one) => one.unit === unit)
  if (!found) throw new Error(`${unit} files nothing there`)
  return found
}

export async function step(
  browser: Browser,
  id: string,
  action: string,
  more: object = {},
): Promise<Response> {
  const { version } = await filing(browser, id)
  return browser.post(`/api/assignments/${id}/steps`, { action, version, ...more })
}

type Form = EntryView['form']

/** The unit that answers that the outline should be adjusted. */
export const asking = '区卫生健康委'

interface Said {
  readonly name: string
  readonly asOf: string
  readonly needed: boolean
}

/** Every field of the form, said plainly; figures are estimates as of the day. */
function plain(form: Form, { name, asOf, needed }: Said): Omit<SaveEntry, 'basedOn'> {
  const answers = form.fields
    .filter(({ key }) => !key.startsWith('adjustment'))
    .map(({ key, type, choices }) => [
      key,
      type === 'choice' ? (choices[0]?.key ?? '') : `${name}已按计划推进。`,
    ])
  const asked = form.fields.some(({ key }) => key === 'adjustmentNeeded')
  const adjustmentNeeded = needed ? 'needed' : 'not_needed'
  const adjustment = { adjustmentNeeded, adjustmentReason: '对照新要求研究论证。' }
  const periods = [...form.periods, ...(form.expectedPeriod ? [form.expectedPeriod] : [])]
  const values = periods.map((period) => ({
    ...{ period, number: '6.0', grade: 'estimate' as const, asOf, source: '部门统计' },
    explanation: '经与部门台账核对。',
  }))
  return { answers: { ...Object.fromEntries(answers), ...(asked ? adjustment : {}) }, asOf, values }
}

/** Writes every entry of the filing that nobody has begun; the form of a kind is read once. */
export async function fill(browser: Browser, id: string, asOf: string): Promise<AssignmentView> {
  const view = await filing(browser, id)
  const forms = new Map<string, Form>()
  for (const { entryId, subject, state, name } of view.entries) {
    if (state !== 'empty') continue
    const form = forms.get(subject) ?? (await json<EntryView>(browser.get(`/api/entries/${entryId}`))).form
    forms.set(subject, form)
    const needed = subject === 'unit' && view.summary.unit === asking
    const body = { basedOn: 0, ...plain(form, { name, asOf, needed }) }
    await json(browser.post(`/api/entries/${entryId}/versions`, body))
  }
  return view
}

/** Says more in the first long text of what came back. */
export async function mend(browser: Browser, entryId: string): Promise<void> {
  const path = `/api/entries/${entryId}`
  const { form, version, answers, asOf, values } = await json<EntryView>(browser.get(path))
  const key = form.fields.find(({ type }) => type === 'long_text')?.key ?? ''
  const said = { ...answers, [key]: `${answers[key]}数据来源为统计年鉴。` }
  await json(browser.post(`${path}/versions`, { basedOn: version, answers: said, asOf, values }))
}

/** Written by the contact, sent, and approved by the head. */
export async function file(place: Place, { id, unit }: AssignmentSummary, asOf: string): Promise<void> {
  const { version } = await fill(await place.who('contact', unit), id, asOf)
  await send(place, { id, unit }, version)
}

export async function send(
  place: Place,
  { id, unit }: Pick<AssignmentSummary, 'id' | 'unit'>,
  version?: number,
): Promise<void> {
  const contact = await place.who('contact', unit)
  const seen = version ?? (await filing(contact, id)).version
  const path = `/api/assignments/${id}/steps`
  const sent = await json<AssignmentView>(contact.post(path, { action: 'submit', version: seen }))
  const head = await place.who('unit_head', unit)
  await json(head.post(path, { action: 'approve', version: sent.version }))
}

export async function accept(place: Place, id: string, number = 1): Promise<Response> {
  return step(await place.who('coordinator', commission, number), id, 'accept')
}
