/** Overall scores over HTTP: the coordinator's working paper. */

import { randomInt } from 'node:crypto'
import * as contract from '#contract/scores.ts'
import { Refusal } from '#domain/refusal.ts'
import { chaptersOf } from '#domain/scores/made.ts'
import type { Router } from '../edge/router.ts'
import { findOutline } from '../plans/queries.ts'
import type { Services } from '../services.ts'
import { storeScore } from './make.ts'
import { getScore, readScored, scoresOf } from './queries.ts'

export function serveScores(router: Router, { door }: Services): void {
  router.serve(contract.listScores, ({ actor, params }) =>
    door.read(actor, async (tx) => {
      const planId = params.plan ?? (await findOutline(tx))?.id
      if (!planId) throw new Refusal('not-found')
      const { readings, parts } = await readScored(tx, planId)
      return {
        plan: { id: planId, name: readings.plan.name },
        chapters: chaptersOf(parts).map((chapter) => ({
          chapter,
          indicators: parts.filter((part) => part.chapter === chapter).length,
        })),
        scores: await scoresOf(tx, planId),
      }
    }),
  )

  router.serve(contract.makeScore, ({ actor, body, permit, now: at }) => {
    permit(null)
    const { planId, comparisons } = body
    const seed = body.seed ?? randomInt(2 ** 32)
    const detail = { seed: String(seed) }
    return door.write(actor, { name: 'score.make', subject: planId, detail }, async (tx) =>
      getScore(tx, await storeScore(tx, actor, { planId, comparisons, seed, at })),
    )
  })
}
