/** Plans over HTTP: listing, reading as of a version, drafting, importing a table, adopting. */

import { uploadDecomposition } from '#contract/intakes.ts'
import * as contract from '#contract/plan-attributes.ts'
import {
  adoptPlan as adoptPlanRoute,
  createPlan as createPlanRoute,
  getPlan as getPlanRoute,
  listPlans as listPlansRoute,
  listPlanVersions,
} from '#contract/plans.ts'
import { isPermitted } from '#domain/people/permissions.ts'
import type { Actor } from '#domain/people/role.ts'
import type { Router } from '../edge/router.ts'
import { openAllOwed } from '../evaluations/open.ts'
import { mediaTypeOf } from '../files/queries.ts'
import { getIntake, keepIntake } from '../intakes/queries.ts'
import { getUnitDirectory } from '../people/queries.ts'
import type { Services } from '../services.ts'
import { changeAttributes, getAttributedPlan, getAttributes } from './attributes.ts'
import { createPlan } from './create.ts'
import { adoptPlan, getDraft } from './drafts.ts'
import { decompositionView, readTable } from './import.ts'
import { getPlan, getPlanSummary, listPlans } from './queries.ts'
import { listAdopted } from './versions.ts'

const mayWrite = (actor: Actor) => isPermitted('plan.write', actor, null)

export function servePlans(router: Router, services: Services): void {
  serveReading(router, services)
  serveAttributes(router, services)
  serveDrafting(router, services)
}

function serveReading(router: Router, { door }: Services): void {
  router.serve(listPlansRoute, ({ actor }) =>
    door.read(actor, async (tx) => ({ plans: await listPlans(tx), writable: mayWrite(actor) })),
  )

  router.serve(listPlanVersions, ({ actor, params: { plan } }) =>
    door.read(actor, async (tx) => ({ versions: await listAdopted(tx, plan) })),
  )

  router.serve(getPlanRoute, ({ actor, params }) =>
    door.read(actor, (tx) => getPlan(tx, { ...params, writable: mayWrite(actor) })),
  )
}

function serveAttributes(router: Router, { door }: Services): void {
  router.serve(contract.getPlanAttributes, ({ actor, params: { id } }) =>
    door.read(actor, (tx) => getAttributes(tx, id, actor)),
  )

  router.serve(contract.changePlanAttributes, ({ actor, params: { id: planId }, body, permit, now: at }) =>
    door.write(actor, { name: 'plan.attribute', subject: planId }, async (tx, trail) => {
      permit((await getAttributedPlan(tx, planId)).leadUnitId)
      await changeAttributes(tx, actor, { ...body, planId, at })
      trail.subject(planId, { version: body.version + 1 })
      return getAttributes(tx, planId, actor)
    }),
  )
}

function serveDrafting(router: Router, { door }: Services): void {
  router.serve(createPlanRoute, ({ actor, body }) =>
    door.write(actor, { name: 'plan.create' }, async (tx, trail) => {
      const id = await createPlan(tx, actor, body)
      trail.subject(id, { name: body.name })
      return getPlanSummary(tx, id)
    }),
  )

  router.serve(uploadDecomposition, async ({ actor, params, file, now }) => {
    const directory = await door.read(actor, async (tx) => {
      await getDraft(tx, params.id)
      return getUnitDirectory(tx)
    })
    // The file is read outside any transaction: it may take seconds.
    const read = await readTable(file.bytes, directory)
    return door.write(actor, { name: 'intake.keep', subject: params.id }, async (tx) => {
      const id = await keepIntake(tx, actor, {
        subjectId: params.id,
        unitId: null,
        file: { ...file, mediaType: mediaTypeOf(file.name) },
        ...read,
        at: now,
      })
      return decompositionView(await getIntake(tx, id), read.parsed)
    })
  })

  router.serve(adoptPlanRoute, ({ actor, params, body, now }) =>
    door.write(actor, { name: 'plan.adopt', subject: params.id, detail: body }, async (tx) => {
      await adoptPlan(tx, actor, { planId: params.id, adoptedOn: body.adoptedOn, at: now })
      await openAllOwed(tx, actor)
      return getPlan(tx, { id: params.id, writable: true })
    }),
  )
}
