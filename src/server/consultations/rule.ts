/** Ruling on one comment: adopted, adopted in part or not, with the reason and the place that was changed. */

import { v7 } from 'uuid'
import type { Outcome } from '#domain/consultations/tally.ts'
import type { Actor } from '#domain/people/role.ts'
import { Refusal } from '#domain/refusal.ts'
import { changedMeanwhile } from '../database/meanwhile.ts'
import { takeTurn } from '../database/turn.ts'
import type { Trail, Tx } from '../db.ts'
import { keepOpenOf } from '../evaluations/end.ts'
import { getCaseRow, readCaseSteps } from '../processes/cases.ts'
import { readAsked } from './asked.ts'
import { roundProcess } from './rounds.ts'

export interface NewRuling {
  readonly roundId: string
  readonly commentId: string
  /** Rulings on the comment that the actor saw. */
  readonly version: number
  readonly outcome: Outcome
  readonly reason: string
  readonly changedPlace: string
  readonly at: Date
}

/** Refuses `round-open` before the round is closed, `reason-required` unless adopted, `changed-meanwhile`. */
export async function ruleComment(tx: Tx, trail: Trail, actor: Actor, ruling: NewRuling): Promise<void> {
  const { roundId, commentId, version, outcome, reason, changedPlace, at } = ruling
  await takeTurn(tx, roundId)
  await keepOpenOf(tx, 'comment_round', roundId)
  await refuseUnlessClosed(tx, roundId)
  const comments = (await readAsked(tx, [roundId])).flatMap(({ answer }) => answer?.comments ?? [])
  const comment = comments.find(({ id }) => id === commentId)
  if (!comment) throw new Refusal('not-found')
  const last = comment.ruling
  if ((last?.version ?? 0) !== version)
    throw changedMeanwhile(last ? { by: last.by, takenAt: last.ruledAt } : undefined)
  if (outcome !== 'adopted' && reason === '') throw new Refusal('reason-required')
  const { tenantId, personId: ruledBy } = actor
  await tx
    .insertInto('commentRuling')
    .values({
      ...{ tenantId, id: v7(), commentId, version: version + 1, ruledBy, ruledAt: at },
      ...{ outcome, reason, changedPlace },
    })
    .execute()
  trail.subject(roundId, { comment: commentId, class: outcome })
}

async function refuseUnlessClosed(tx: Tx, roundId: string): Promise<void> {
  const row = await getCaseRow(tx, { process: roundProcess, subjectId: roundId })
  if (row.state === 'closed') return
  if (row.state === 'open' || row.state === 'draft') throw new Refusal('round-open')
  throw changedMeanwhile((await readCaseSteps(tx, row.id)).at(-1))
}
