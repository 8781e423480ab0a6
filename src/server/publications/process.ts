/** A publication as a subject of its process: only a final file, open to all and reviewed by a second person, is released. */

import type { Condition } from '#domain/processes/condition.ts'
import { publicationProcess } from '#domain/processes/publication.ts'
import type { Tx } from '../db.ts'
import { readCaseSteps } from '../processes/cases.ts'
import type { Subject, SubjectKind } from '../processes/subject.ts'
import { getPublicationReading } from './rows.ts'

export const publication: SubjectKind = {
  process: publicationProcess,
  read: async (tx, id) => {
    const { title } = await getPublicationReading(tx, id)
    return { id, title, unitId: null }
  },
  unmet: unmetOf,
}

async function unmetOf(tx: Tx, { id }: Subject): Promise<Condition[]> {
  const { variant, openness, caseId } = await getPublicationReading(tx, id)
  const steps = await readCaseSteps(tx, caseId)
  const submitted = steps.findLast(({ action }) => action === 'submit_review')
  const cleared = steps.findLast(({ action }) => action === 'clear')
  const isReviewed = cleared !== undefined && cleared.actorId !== submitted?.actorId
  return [
    ...(variant === 'final' ? [] : (['final_version'] as const)),
    ...(isReviewed ? [] : (['reviewed_for_release'] as const)),
    ...(openness === 'active' ? [] : (['open_to_all'] as const)),
  ]
}
