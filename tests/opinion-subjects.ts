/** One open comment round, one opinion, one publication and one feedback of an exercise, as addresses name them. */

import { v7 } from 'uuid'
import type { RoundsView, RoundView } from '#contract/consultations.ts'
import type { OpinionsView } from '#contract/opinions.ts'
import type { Browser } from './browser.ts'
import { type Exercise, json, look } from './exercise.ts'

/** Ids by the noun of an address. */
export async function makeOpinionSubjects(
  exercise: Exercise,
  coordinator: Browser,
  unit: string,
): Promise<Record<string, string>> {
  const [report] = await look<{ id: string; process: string }>(
    exercise,
    `select r.id, t.process from report r join track t on t.id = r.track_id
     where r.kind = 'outline' and t.process is not null order by (t.process = 'outline_report') desc`,
  )
  if (!report) throw new Error('the exercise writes no report of its own')
  const { id: subjectId, process } = report
  const of = `process=${process}&subjectId=${subjectId}`
  const { units } = await json<RoundsView>(coordinator.get(`/api/comment-rounds?${of}`))
  const id = units.find(({ name }) => name === unit)?.id
  const body = { title: '函', letter: '', dueOn: '2028-07-10', draftId: null, experts: [], bodies: [] }
  const round = await json<RoundView>(
    coordinator.post('/api/comment-rounds', { ...body, process, subjectId, units: [{ id }] }),
  )
  const step = { action: 'open_round', version: round.version }
  await json(coordinator.post(`/api/comment-rounds/${round.id}/steps`, step))
  const points = { reportId: subjectId, source: 'report', points: ['甲'] }
  const { opinions } = await json<OpinionsView>(coordinator.post('/api/opinions', points))
  return {
    'comment-rounds': round.id,
    'comment-requests': round.asked[0]?.id ?? '',
    opinions: opinions[0]?.id ?? '',
    publications: v7(),
    feedback: v7(),
  }
}
