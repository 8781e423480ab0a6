/** Evaluations over HTTP: the list, definitions as files, preparing and opening the next one. */

import type { Exercise } from '#contract/exercise.ts'
import * as contract from '#contract/exercises.ts'
import { deriveExercise } from '#domain/exercises/derive-exercise.ts'
import { isPermitted } from '#domain/people/permissions.ts'
import type { Actor } from '#domain/people/role.ts'
import { Refusal } from '#domain/refusal.ts'
import type { Router } from '../edge/router.ts'
import type { Services } from '../services.ts'
import { closeEvaluation } from './close.ts'
import { defineEvaluation } from './define.ts'
import { addDraft, dropDraft, getDraft, saveDraft } from './drafts.ts'
import { chooseEvaluation, listExercises } from './list.ts'
import { openDraft } from './open-draft.ts'
import { readDefinition } from './read-exercise.ts'
import { listUnfinished } from './unfinished.ts'

const fileOf = (definition: unknown): Uint8Array =>
  new TextEncoder().encode(`${JSON.stringify(definition, null, 2)}\n`)

export function serveExercises(router: Router, services: Services): void {
  serveReading(router, services)
  serveBeginning(router, services)
  serveEnd(router, services)
  serveDrafts(router, services)
}

function serveReading(router: Router, { door }: Services): void {
  router.serve(contract.listExercises, ({ actor }) =>
    door.read(actor, (tx) => listExercises(tx, isPermitted('exercise.write', actor, null))),
  )

  router.serve(contract.downloadDefinition, ({ actor, params }) =>
    door.read(actor, async (tx) => {
      const definition = await defineEvaluation(tx, params.id)
      const name = `${definition.evaluation.name}.json`
      return { name, mediaType: 'application/json', bytes: fileOf(definition) }
    }),
  )

  router.serve(contract.chooseEvaluation, async ({ actor, body: { evaluationId } }) => {
    const { tenantId, personId } = actor
    await door.write(actor, { name: 'exercise.choose', subject: evaluationId }, async (tx) => {
      const known = await tx
        .selectFrom('evaluation')
        .select('id')
        .where('id', '=', evaluationId)
        .executeTakeFirst()
      if (!known) throw new Refusal('not-found')
      await chooseEvaluation(tx, { tenantId, personId, evaluationId })
    })
    return undefined
  })
}

function serveEnd(router: Router, { door }: Services): void {
  router.serve(contract.getUnfinished, ({ actor, params }) =>
    door.read(actor, (tx) => listUnfinished(tx, params.id)),
  )

  router.serve(contract.closeEvaluation, ({ actor, params: { id }, body: { reason }, now: at }) =>
    door.write(actor, { name: 'exercise.close', subject: id }, async (tx) => {
      await closeEvaluation(tx, actor, { id, reason, at })
      return listExercises(tx, true)
    }),
  )
}

function serveBeginning(router: Router, { door }: Services): void {
  const begin = (actor: Actor, definition: Exercise, at: Date) =>
    door.write(actor, { name: 'exercise.draft' }, async (tx, trail) => {
      const id = await addDraft(tx, actor, { definition, at })
      trail.subject(id, { name: definition.evaluation.name })
      return getDraft(tx, id)
    })

  router.serve(contract.deriveDraft, async ({ actor, body: { evaluationId, ...changes }, now }) => {
    const base = await door.read(actor, (tx) => defineEvaluation(tx, evaluationId))
    const derived = deriveExercise(JSON.parse(JSON.stringify(base)), changes)
    // Words may have been replaced by nothing: it is read as any file is.
    return begin(actor, readDefinition(changes.name, fileOf(derived)), now)
  })

  router.serve(contract.importDraft, ({ actor, file, now }) =>
    begin(actor, readDefinition(file.name, file.bytes), now),
  )
}

function serveDrafts(router: Router, { door }: Services): void {
  router.serve(contract.getDraft, ({ actor, params }) => door.read(actor, (tx) => getDraft(tx, params.id)))

  router.serve(contract.saveDraft, ({ actor, params: { id }, body, now: at }) =>
    door.write(actor, { name: 'exercise.draft', subject: id }, async (tx) => {
      await saveDraft(tx, actor, { ...body, id, at })
      return getDraft(tx, id)
    }),
  )

  router.serve(contract.dropDraft, async ({ actor, params: { id }, now }) => {
    await door.write(actor, { name: 'exercise.drop', subject: id }, (tx) => dropDraft(tx, id, now))
    return undefined
  })

  router.serve(contract.openDraft, ({ actor, params: { id }, body: { version }, now: at }) =>
    door.write(actor, { name: 'exercise.open' }, async (tx, trail) => {
      const evaluationId = await openDraft(tx, actor, { id, version, at })
      trail.subject(evaluationId, { draft: id })
      return { evaluationId }
    }),
  )
}
