/** A comment round that asks one unit, which has no comment. */

import type { RoundSubject, RoundsView, RoundView } from '#contract/consultations.ts'
import type { Browser } from '../browser.ts'
import { json } from '../exercise.ts'

const path = '/api/comment-rounds'

interface About {
  readonly process: RoundSubject
  readonly id: string
}

/** Sent out on the newest draft. */
export async function openRound(
  keeper: Browser,
  { process, id }: About,
  { asks, dueOn }: { asks: string; dueOn: string },
): Promise<RoundView> {
  const subject = { process, subjectId: id }
  const { drafts, units } = await json<RoundsView>(keeper.get(`${path}?${new URLSearchParams(subject)}`))
  const asked = units.filter(({ name }) => name === asks).map((unit) => ({ id: unit.id }))
  const said = { title: '征求意见', letter: '请反馈。', dueOn, experts: [], bodies: [] }
  const body = { ...subject, ...said, units: asked, draftId: drafts[0]?.id }
  return step(keeper, await json<RoundView>(keeper.post(path, body)), 'open_round')
}

/** Answered, closed and settled. */
export async function settleRound(keeper: Browser, unit: Browser, round: RoundView): Promise<RoundView> {
  const answer = { version: 0, comments: [] }
  await json(unit.post(`/api/comment-requests/${round.asked[0]?.id}/answers`, answer))
  const closed = await step(keeper, { ...round, version: round.version + 1 }, 'close_round')
  return step(keeper, closed, 'settle')
}

const step = (keeper: Browser, { id, version }: Pick<RoundView, 'id' | 'version'>, action: string) =>
  json<RoundView>(keeper.post(`${path}/${id}/steps`, { action, version }))
