/** What a process is about: its table, its subject, and what a step does beside moving the case. */

import type { Actor } from '#domain/people/role.ts'
import type { Condition } from '#domain/processes/condition.ts'
import type { OptionalStep } from '#domain/processes/optional-steps.ts'
import type { Process } from '#domain/processes/process.ts'
import type { Trail, Tx } from '../db.ts'
import { keepOpen } from '../evaluations/end.ts'

export interface Subject {
  readonly id: string
  readonly title: string
  /** The unit it belongs to: a special plan's lead; null: the place's own. */
  readonly unitId: string | null
  /** The evaluation it is part of; absent: of none, or the one that runs. */
  readonly evaluationId?: string
  /** Of its chain, as they were when it was begun; absent: as the evaluation has them. */
  readonly optionalSteps?: readonly OptionalStep[]
}

/** Refuses `evaluation-closed` where the subject is part of an evaluation that is. */
export async function keepSubjectOpen(tx: Tx, { evaluationId }: Subject): Promise<void> {
  if (evaluationId !== undefined) await keepOpen(tx, evaluationId)
}

/** A step that was taken, inside the transaction that records it. */
export interface Taken {
  readonly actor: Actor
  readonly subject: Subject
  readonly action: string
  readonly from: string
  readonly to: string
  readonly stepId: string
  readonly at: Date
}

/** One kind of subject. Each is registered in subjects.ts once; the engine knows nothing else of it. */
export interface SubjectKind {
  readonly process: Process
  /** Refuses `not-found`. */
  read(tx: Tx, id: string): Promise<Subject>
  /** The conditions that are not met now. */
  unmet(tx: Tx, subject: Subject, today: string): Promise<Condition[]>
  /** What the step brings about; absent: nothing. */
  take?(tx: Tx, trail: Trail, taken: Taken): Promise<void>
}
