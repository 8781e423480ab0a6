/** An opinion as a subject of its process, and whether those of a deliberation are all dealt with. */

import type { Condition } from '#domain/processes/condition.ts'
import { opinionProcess } from '#domain/processes/opinion.ts'
import { shortTitle } from '#domain/texts/short-title.ts'
import type { Tx } from '../db.ts'
import { readCaseSteps } from '../processes/cases.ts'
import type { Subject, SubjectKind } from '../processes/subject.ts'
import { ended, getOpinionReading, mainHandling, readOpinions } from './rows.ts'

export const opinion: SubjectKind = {
  process: opinionProcess,
  read: async (tx, id) => {
    const { text, owners, evaluationId } = await getOpinionReading(tx, id)
    return { id, title: shortTitle(text), unitId: owners[0]?.unitId ?? null, evaluationId }
  },
  unmet: unmetOf,
}

/** A handling that was sent back is written anew before it is reported again. */
async function unmetOf(tx: Tx, { id }: Subject): Promise<Condition[]> {
  const reading = await getOpinionReading(tx, id)
  const asked = (await readCaseSteps(tx, reading.caseId)).findLast(
    ({ action }) => action === 'return' || action === 'reopen' || action === 'assign',
  )
  const written = mainHandling(reading)
  const isWritten = written !== undefined && (!asked || written.writtenAt > asked.takenAt)
  return [
    ...(reading.owners.length > 0 && reading.dueOn !== null ? [] : (['owners_named'] as const)),
    ...(isWritten ? [] : (['handling_written'] as const)),
  ]
}

/**
 * `opinions_handled` until the deliberation's opinions are entered and each is accepted or dropped; `no_opinions` where
 * one of them stands.
 */
export async function opinionsUnmet(tx: Tx, reportId: string): Promise<Condition[]> {
  const opinions = (await readOpinions(tx, { reportId })).filter(({ source }) => source === 'deliberation')
  const areHandled = opinions.length > 0 && opinions.every(({ state }) => ended.includes(state))
  return [
    ...(areHandled ? [] : (['opinions_handled'] as const)),
    ...(opinions.every(({ state }) => state === 'dropped') ? [] : (['no_opinions'] as const)),
  ]
}
