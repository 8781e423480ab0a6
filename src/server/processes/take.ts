/** Taking a step of a case: the check, the row, what it brings about and who hears of it. */

import { type Actor, actingUnit } from '#domain/people/role.ts'
import { nextStep } from '#domain/processes/process.ts'
import { changedMeanwhile } from '../database/meanwhile.ts'
import { takeTurn } from '../database/turn.ts'
import type { Trail, Tx } from '../db.ts'
import { getOwnFile } from '../files/own.ts'
import { openCase, recordStep } from './cases.ts'
import { type CaseReading, type OfCase, readCase } from './read.ts'
import { keepSubjectOpen } from './subject.ts'
import { toldOf } from './told.ts'

export interface WantedCaseStep {
  readonly of: OfCase
  readonly action: string
  readonly reason: string
  /** The case's version the actor saw. */
  readonly version: number
  readonly sourceFileId: string | null
  /** The registration that this person confirms; null for a step inside. */
  readonly registrationId: string | null
  readonly at: Date
}

/** Takes the step or refuses it; the audit subject is the process's. */
export async function takeCaseStep(
  tx: Tx,
  trail: Trail,
  { actor, wanted }: { actor: Actor; wanted: WantedCaseStep },
): Promise<void> {
  const { of, at } = wanted
  await takeTurn(tx, of.id)
  const reading = await readCase(tx, { of, actor, now: at })
  const { row, process, subject, facts, kind } = reading
  await keepSubjectOpen(tx, subject)
  if (row.version !== wanted.version) throw changedMeanwhile(reading.steps.at(-1))
  const { action, reason, sourceFileId, registrationId } = wanted
  const asked = { state: row.state, action, reason, hasSource: sourceFileId !== null }
  const { by, to } = nextStep(process, { ...asked, confirmed: registrationId !== null }, facts)
  if (sourceFileId !== null) await getOwnFile(tx, actor, sourceFileId)
  const stepId = await recordStep(tx, actor, {
    ...{ action, reason, to, at, registrationId, sourceFileId },
    caseId: await openCase(tx, actor, { process: of.process, subjectId: of.id }),
    version: row.version,
    from: row.state,
    unitId: actingUnit(actor, by, subject.unitId ?? ''),
  })
  trail.subject(of.id, { process: of.process, action, to })
  await tell(tx, trail, { reading, actor, action, to })
  await kind.take?.(tx, trail, { actor, subject, action, from: row.state, to, stepId, at })
}

interface ToTell {
  readonly reading: CaseReading
  readonly actor: Actor
  readonly action: string
  readonly to: string
}

async function tell(tx: Tx, trail: Trail, { reading, actor, action, to }: ToTell): Promise<void> {
  const { of, process, subject } = reading
  const told = await toldOf(tx, { process, subject, to, actorId: actor.personId })
  trail.emit(`case.${of.process}.${action}`, {
    ...{ process: of.process, subjectId: of.id, title: subject.title, to },
    told: told.map((person) => person.id),
    by: actor.personId,
  })
}
