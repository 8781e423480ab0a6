/** A case as its page shows it. */

import type { CaseView } from '#contract/cases.ts'
import type { Actor } from '#domain/people/role.ts'
import { pressedRoles } from '#domain/processes/pressing.ts'
import { offersFor } from '#domain/processes/process.ts'
import type { Tx } from '../db.ts'
import { type CaseReading, type OfCase, readCase } from './read.ts'
import { findWaiting, registrations } from './registrations.ts'
import { toldOf } from './told.ts'

export async function getCase(tx: Tx, asked: { of: OfCase; actor: Actor; now: Date }): Promise<CaseView> {
  const reading = await readCase(tx, asked)
  const { of, process, subject, row } = reading
  const offers = await offersOf(tx, reading, asked.actor)
  return {
    process: of.process,
    subjectId: of.id,
    title: subject.title,
    state: row.state,
    version: row.version,
    line: [...(process.line ?? [])],
    awaits: pressedRoles(process, row.state),
    offers,
    waiting: await waitingOf(tx, { caseId: row.id, offers, actor: asked.actor }),
    steps: await stepsOf(tx, reading),
  }
}

async function offersOf(
  tx: Tx,
  { process, row, facts, subject }: CaseReading,
  { personId }: Actor,
): Promise<CaseView['offers']> {
  return Promise.all(
    offersFor(process, row.state, facts).map(async ({ action, to, outside, needs, unmet }) => ({
      ...{ action, to, outside },
      needsReason: needs.includes('reason'),
      needsSource: needs.includes('source'),
      needsNumber: needs.includes('number'),
      unmet: [...unmet],
      told: (await toldOf(tx, { process, subject, to, actorId: personId })).map(
        ({ unit, name }) => `${unit} ${name}`,
      ),
    })),
  )
}

interface Waited {
  readonly caseId: string | null
  readonly offers: CaseView['offers']
  readonly actor: Actor
}

async function waitingOf(tx: Tx, { caseId, offers, actor }: Waited): Promise<CaseView['waiting']> {
  const waiting = await findWaiting(tx, caseId)
  if (!waiting) return null
  const own = waiting.registeredBy === actor.personId
  const mayEnd = offers.some((o) => o.outside && o.action === waiting.action)
  const { id, action } = waiting
  return { ...registeredView(waiting), id, action, own, mayConfirm: mayEnd && !own }
}

type RegistrationRow = NonNullable<Awaited<ReturnType<typeof findWaiting>>>

const registeredView = ({ body, decidedOn, number, decision, ...row }: RegistrationRow) => ({
  ...{ body, decidedOn, number, decision },
  file: { id: row.fileId, name: row.fileName },
  registeredBy: row.by,
  registeredAt: row.registeredAt.toISOString(),
})

async function stepsOf(tx: Tx, { row, steps }: CaseReading): Promise<CaseView['steps']> {
  const registered = row.id === null ? [] : await registrations(tx).where('case.id', '=', row.id).execute()
  return steps.map(({ action, fromState, toState, by, unit, takenAt, reason, fileId, fileName, ...step }) => {
    const outside = registered.find((r) => r.id === step.registrationId)
    return {
      ...{ action, by, unit, reason },
      from: fromState,
      to: toState,
      at: takenAt.toISOString(),
      file: fileId && fileName ? { id: fileId, name: fileName } : null,
      registered: outside ? registeredView(outside) : null,
    }
  })
}
