/** The points of the evaluation over HTTP. */

import * as contract from '#contract/points.ts'
import type { Router } from '../edge/router.ts'
import type { Services } from '../services.ts'
import { answerPoint, getPoints } from './queries.ts'

export function servePoints(router: Router, { door }: Services): void {
  router.serve(contract.getPoints, ({ actor }) => door.read(actor, (tx) => getPoints(tx, actor)))

  router.serve(contract.answerPoint, ({ actor, body, now: at }) =>
    door.write(actor, { name: 'point.answer' }, async (tx, trail) => {
      await answerPoint(tx, trail, actor, { ...body, at })
      return getPoints(tx, actor)
    }),
  )
}
