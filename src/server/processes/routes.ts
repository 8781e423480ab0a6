/** Cases over HTTP: where a subject stands, its steps, and what was done outside. */

import * as contract from '#contract/cases.ts'
import type { Actor } from '#domain/people/role.ts'
import type { Tx } from '../db.ts'
import type { Router } from '../edge/router.ts'
import { mediaTypeOf, storeFile } from '../files/queries.ts'
import { refuseMarkedUpload } from '../intakes/reading.ts'
import type { Services } from '../services.ts'
import type { OfCase } from './read.ts'
import { confirmRegistration, registerOutside, rejectRegistration } from './registrations.ts'
import { keepSubjectOpen } from './subject.ts'
import { kindOf } from './subjects.ts'
import { takeCaseStep } from './take.ts'
import { getCase } from './view.ts'

interface Asking {
  readonly actor: Actor
  readonly params: OfCase
  readonly now: Date
  permit(unitId: string | null): void
}

const read = async (tx: Tx, { params, actor, now, permit }: Asking) => {
  const of = { process: params.process, id: params.id }
  permit((await kindOf(of.process).read(tx, of.id)).unitId)
  return { of, view: () => getCase(tx, { of, actor, now }) }
}

export function serveCases(router: Router, services: Services): void {
  serveSteps(router, services)
  serveOutside(router, services)
}

function serveSteps(router: Router, { door }: Services): void {
  router.serve(contract.getCase, (call) => door.read(call.actor, async (tx) => (await read(tx, call)).view()))

  router.serve(contract.addCaseFile, async (call) => {
    const { actor, file, now: at } = call
    await door.read(actor, (tx) => read(tx, call))
    // The file is read outside any transaction: it may take seconds.
    await refuseMarkedUpload(file.bytes)
    return door.write(actor, { name: 'case.file', subject: call.params.id }, async (tx) => {
      const subject = await kindOf(call.params.process).read(tx, call.params.id)
      await keepSubjectOpen(tx, subject)
      const { unitId } = subject
      const stored = await storeFile(tx, actor, { ...file, mediaType: mediaTypeOf(file.name), unitId, at })
      return { id: stored.id, name: stored.name }
    })
  })

  router.serve(contract.takeCaseStep, (call) =>
    door.write(call.actor, { name: 'case.step' }, async (tx, trail) => {
      const { of, view } = await read(tx, call)
      const wanted = { ...call.body, of, registrationId: null, at: call.now }
      await takeCaseStep(tx, trail, { actor: call.actor, wanted })
      return view()
    }),
  )
}

function serveOutside(router: Router, { door }: Services): void {
  router.serve(contract.registerOutside, (call) =>
    door.write(call.actor, { name: 'case.register' }, async (tx, trail) => {
      const { of, view } = await read(tx, call)
      await registerOutside(tx, trail, { actor: call.actor, of, wanted: call.body, at: call.now })
      return view()
    }),
  )

  router.serve(contract.confirmRegistration, (call) =>
    door.write(call.actor, { name: 'case.confirm' }, async (tx, trail) => {
      const { of, view } = await read(tx, call)
      const { registrationId } = call.params
      await confirmRegistration(tx, trail, { actor: call.actor, of, registrationId, at: call.now })
      return view()
    }),
  )

  router.serve(contract.rejectRegistration, (call) =>
    door.write(call.actor, { name: 'case.reject' }, async (tx, trail) => {
      const { of, view } = await read(tx, call)
      const ending = { actor: call.actor, of, at: call.now, registrationId: call.params.registrationId }
      await rejectRegistration(tx, trail, { ...ending, reason: call.body.reason })
      return view()
    }),
  )
}
