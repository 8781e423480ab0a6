/** Intakes over HTTP: the preview, its confirmation and its end. */

import {
  confirmIntake,
  downloadMarked,
  dropIntake,
  getIntake as getIntakeRoute,
  type IntakeView,
} from '#contract/intakes.ts'
import { Refusal } from '#domain/refusal.ts'
import { confirmWorkbook, workbookView } from '../assignments/workbook.ts'
import type { Router } from '../edge/router.ts'
import { mediaTypeOf } from '../files/queries.ts'
import { confirmDecomposition, decompositionView } from '../plans/import.ts'
import type { Services } from '../services.ts'
import { markedFile } from './marked.ts'
import { endIntake, getIntake, type IntakeRow } from './queries.ts'

function view(intake: IntakeRow): IntakeView {
  const { parsed } = intake
  if (parsed.kind === 'figures') throw new Refusal('not-found')
  return parsed.kind === 'decomposition' ? decompositionView(intake, parsed) : workbookView(intake, parsed)
}

export function serveIntakes(router: Router, { door }: Services): void {
  router.serve(getIntakeRoute, ({ actor, params, permit }) =>
    door.read(actor, async (tx) => {
      const intake = await getIntake(tx, params.id)
      permit(intake.unitId)
      return view(intake)
    }),
  )

  router.serve(downloadMarked, async ({ actor, params, permit, now }) => {
    const marked = await markedFile(door, actor, { id: params.id, permit, now })
    return { ...marked, mediaType: mediaTypeOf(marked.name) }
  })

  router.serve(confirmIntake, ({ actor, params, body, permit, now }) =>
    door.write(actor, { name: 'intake.confirm', subject: params.id }, async (tx, trail) => {
      permit((await getIntake(tx, params.id)).unitId)
      const ending = { as: 'confirmed', taken: body.take, placed: body.place, at: now } as const
      const intake = await endIntake(tx, actor, { id: params.id, ...ending })
      const { parsed } = intake
      // A table of figures has routes of its own.
      if (parsed.kind === 'figures') throw new Refusal('not-found')
      const isChosen = body.take !== null || body.place.length > 0
      if (parsed.kind === 'decomposition' && isChosen) throw new Refusal('intake-choice-unknown')
      if (parsed.kind === 'decomposition') await confirmDecomposition(tx, actor, { intake, parsed })
      else await confirmWorkbook(tx, actor, { ...body, assignmentId: intake.subjectId, parsed, at: now })
      const placed = body.place.length
      trail.subject(intake.id, {
        kind: parsed.kind,
        subject: intake.subjectId,
        ...(placed ? { placed } : {}),
      })
      return view(await getIntake(tx, params.id))
    }),
  )

  router.serve(dropIntake, ({ actor, params, permit, now }) =>
    door.write(actor, { name: 'intake.drop', subject: params.id }, async (tx) => {
      permit((await getIntake(tx, params.id)).unitId)
      await endIntake(tx, actor, { id: params.id, as: 'dropped', at: now })
      return undefined
    }),
  )
}
