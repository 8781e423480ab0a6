/** July: verdicts are decided, the report on the outline is made, and 22 units are asked for their comments. */

import { strFromU8, unzipSync } from 'fflate'
import { expect } from 'vitest'
import type { RoundsView, RoundView } from '#contract/consultations.ts'
import type { IndicatorSummary } from '#contract/indicators.ts'
import type { ReportView } from '#contract/reports.ts'
import type { Browser } from '../browser.ts'
import { makeVersion } from '../case-walk.ts'
import { json, look } from '../exercise.ts'
import { codeOf, take } from './chains.ts'
import { beijing, coordinator, type Place } from './place.ts'

export async function outlineReportId(place: Place): Promise<string> {
  const [report] = await look<{ id: string }>(
    place.exercise,
    `select r.id from report r join track t on t.id = r.track_id
     where t.process = 'outline_report' and r.kind = 'outline'`,
  )
  return report?.id ?? ''
}

export async function outlinePlanId(place: Place): Promise<string> {
  const [plan] = await look<{ id: string }>(place.exercise, `select id from plan where kind = 'district'`)
  return plan?.id ?? ''
}

const indicatorsOf = async (browser: Browser, planId: string) =>
  (await json<{ indicators: IndicatorSummary[] }>(browser.get(`/api/indicators?plan=${planId}`))).indicators

/** Words that the machine computed and nobody decided. */
export async function computedOnly(place: Place): Promise<string[]> {
  const indicators = await indicatorsOf(await coordinator(place), await outlinePlanId(place))
  const decided = new Set(indicators.map(({ decision }) => decision?.word))
  const words = indicators.flatMap(({ verdict }) => (verdict?.word ? [verdict.word] : []))
  return [...new Set(words)].filter((word) => !decided.has(word))
}

/** Everything readable in a Word file. */
export const wordsOf = (bytes: Uint8Array): string =>
  Object.entries(unzipSync(bytes))
    .filter(([name]) => name.endsWith('.xml'))
    .map(([, part]) => strFromU8(part).replaceAll(/<[^>]+>/g, ''))
    .join('\n')

let id = ''

export async function decide(place: Place): Promise<void> {
  place.itIs(beijing('2023-07-10'))
  const by = await coordinator(place)
  const indicators = await indicatorsOf(by, await outlinePlanId(place))
  for (const { itemId } of indicators) {
    const decision = { aspect: 'progress', class: 'on_schedule', reason: '会商认定，总体符合预期。' }
    await json(by.post(`/api/indicators/${itemId}/decisions`, decision))
  }
  const words = (await indicatorsOf(by, await outlinePlanId(place))).map((i) => i.decision?.word)
  expect(words).toEqual(Array.from({ length: 17 }, () => '基本符合预期'))
}

export async function makeDraft(place: Place): Promise<void> {
  id = await outlineReportId(place)
  const by = await coordinator(place)
  await makeVersion(by, id, 'comments')
  const view = await json<ReportView>(by.get(`/api/reports/${id}`))
  expect(view).toMatchObject({
    acceptedUnits: 20,
    units: 20,
    decided: 17,
    indicators: 17,
    mayBeFinal: false,
  })
  const file = await by.get(`/api/files/${view.versions[0]?.fileId}`)
  const text = wordsOf(new Uint8Array(await file.arrayBuffer()))
  expect(text).toContain('基本符合预期')
  const words = await computedOnly(place)
  expect(words.length).toBeGreaterThan(0)
  for (const word of words) expect(text).not.toContain(word)
}

let round: RoundView
const post = async (place: Place, path: string, body: object) =>
  json<RoundView>((await coordinator(place)).post(`/api/comment-rounds/${round.id}/${path}`, body))
const step = (place: Place, action: string) =>
  post(place, 'steps', { action, version: round.version, reason: '' })

export async function askForComments(place: Place): Promise<void> {
  const by = await coordinator(place)
  const of22 = { process: 'outline_report', subjectId: id } as const
  const { drafts, units } = await json<RoundsView>(
    by.get(`/api/comment-rounds?process=${of22.process}&subjectId=${of22.subjectId}`),
  )
  const reached = await look<{ name: string }>(
    place.exercise,
    `select distinct u.name from unit u join membership m on m.unit_id = u.id and m.role = 'contact'`,
  )
  const names = new Set([...reached.map(({ name }) => name), '区统计局'])
  const asked = units.filter(({ name }) => names.has(name)).map((unit) => ({ id: unit.id }))
  round = await json(
    by.post('/api/comment-rounds', {
      ...of22,
      ...{ title: '征求意见', letter: '请反馈意见。', dueOn: '2023-07-20', draftId: drafts[0]?.id },
      ...{ units: asked, experts: [], bodies: [] },
    }),
  )
  round = await step(place, 'open_round')
  expect(round.asked).toHaveLength(22)
  const early = take(by, { process: 'outline_report', id }, 'submit_to_government')
  expect(await codeOf(early)).toBe('condition-unmet')
}

export async function comment(place: Place): Promise<void> {
  place.itIs(beijing('2023-07-18'))
  for (const [at, { id: askedId, name }] of round.asked.entries()) {
    const texts = at < 17 ? ['补充主要做法', '核对表述'] : ['补充主要做法']
    const comments = texts.map((text) => ({ place: '一、规划实施总体进展情况', text }))
    if (name === '区统计局') {
      round = await post(place, 'answers', { askedId, version: 0, comments, source: '7月18日收到书面意见' })
      continue
    }
    const unit = await place.who('contact', name)
    await json(unit.post(`/api/comment-requests/${askedId}/answers`, { version: 0, comments }))
  }
  round = await json(current(place))
  expect(round.statistics).toContain('收到39条')
}

const current = async (place: Place) => (await coordinator(place)).get(`/api/comment-rounds/${round.id}`)

export async function rule(place: Place): Promise<void> {
  place.itIs(beijing('2023-07-24'))
  round = await json(current(place))
  round = await step(place, 'close_round')
  const comments = round.asked.flatMap(({ answer }) => answer?.comments ?? [])
  for (const [at, { id: commentId }] of comments.entries()) {
    const outcome = at < 34 ? 'adopted' : at < 38 ? 'partly' : 'rejected'
    const reason = outcome === 'adopted' ? '' : '已在相应部分体现。'
    await post(place, 'rulings', { commentId, version: 0, outcome, reason, changedPlace: '第一部分' })
  }
  round = await json(current(place))
  round = await step(place, 'settle')
  expect(round.statistics).toBe('征求22个单位意见，收到39条，采纳34条、部分采纳4条、不采纳1条。')
  const table = await (await coordinator(place)).get(`/api/comment-rounds/${round.id}/table`)
  expect(wordsOf(new Uint8Array(await table.arrayBuffer()))).toContain('采纳34条、部分采纳4条、不采纳1条')
}
