/** Deadlines, extensions and urging over HTTP. */

import * as contract from '#contract/deadlines.ts'
import { unitOfAssignment } from '../assignments/readings.ts'
import type { Router } from '../edge/router.ts'
import { getOpenEvaluation } from '../evaluations/end.ts'
import type { Services } from '../services.ts'
import { nowOf } from '../tenants/queries.ts'
import { askExtension, decideExtension } from './extensions.ts'
import { getFilingDeadline, openRequests } from './filing.ts'
import { recordHolidays } from './holiday-notices.ts'
import { moveDeadline } from './move.ts'
import { getDeadlines } from './queries.ts'
import { urge } from './urgings.ts'

export function serveDeadlines(router: Router, services: Services): void {
  serveCalendar(router, services)
  serveExtensions(router, services)
  serveUrging(router, services)
}

function serveCalendar(router: Router, { door }: Services): void {
  router.serve(contract.getDeadlines, ({ actor, now }) =>
    door.read(actor, async (tx) => getDeadlines(tx, actor, await nowOf(tx, now))),
  )

  router.serve(contract.moveDeadline, ({ actor, params, body, permit, now: at }) => {
    permit(null)
    return door.write(actor, { name: 'deadline.move' }, async (tx, trail) => {
      await moveDeadline(tx, trail, { actor, wanted: { ...body, deadlineId: params.id, at } })
      return getDeadlines(tx, actor, await nowOf(tx, at))
    })
  })

  router.serve(contract.recordHolidays, ({ actor, body, now: at }) =>
    door.write(actor, { name: 'holiday.record' }, async (tx, trail) => {
      trail.subject(await recordHolidays(tx, actor, { ...body, at }), { source: body.source })
      return getDeadlines(tx, actor, await nowOf(tx, at))
    }),
  )

  router.serve(contract.setReminders, ({ actor, body, now }) =>
    door.write(actor, { name: 'reminder.configure' }, async (tx, trail) => {
      const { digestHour, ...rule } = body
      const { id } = await getOpenEvaluation(tx)
      await tx
        .updateTable('evaluation')
        .set({ digestHour, reminders: JSON.stringify(rule) })
        .where('id', '=', id)
        .execute()
      trail.subject(id)
      return getDeadlines(tx, actor, await nowOf(tx, now))
    }),
  )
}

function serveExtensions(router: Router, { door }: Services): void {
  router.serve(contract.getFilingDeadline, ({ actor, params: { id }, permit, now }) =>
    door.read(actor, async (tx) => {
      permit(await unitOfAssignment(tx, id))
      return getFilingDeadline(tx, { actor, id, at: await nowOf(tx, now) })
    }),
  )

  router.serve(contract.listExtensionRequests, ({ actor }) =>
    door.read(actor, async (tx) => ({ requests: await openRequests(tx) })),
  )

  router.serve(contract.askExtension, ({ actor, params: { id }, body, permit, now }) =>
    door.write(actor, { name: 'extension.ask' }, async (tx, trail) => {
      permit(await unitOfAssignment(tx, id))
      const at = await nowOf(tx, now)
      await askExtension(tx, trail, { actor, wanted: { ...body, assignmentId: id }, at })
      return getFilingDeadline(tx, { actor, id, at })
    }),
  )

  router.serve(contract.decideExtension, ({ actor, params: { id }, body, permit, now }) =>
    door.write(actor, { name: 'extension.decide' }, async (tx, trail) => {
      permit(await unitOfAssignment(tx, id))
      const at = await nowOf(tx, now)
      await decideExtension(tx, trail, { actor, decided: { ...body, assignmentId: id }, at })
      return getFilingDeadline(tx, { actor, id, at })
    }),
  )
}

function serveUrging(router: Router, { door }: Services): void {
  router.serve(contract.urge, ({ actor, body, now: at }) =>
    door.write(actor, { name: 'assignment.urge' }, (tx, trail) =>
      urge(tx, trail, { actor, wanted: { ...body, at } }),
    ),
  )
}
