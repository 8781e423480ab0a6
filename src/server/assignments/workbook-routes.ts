/** A unit's workbook over HTTP: out, and back in as an intake. */

import * as contract from '#contract/plans.ts'
import { unitWorkbook } from '#documents/forms/unit-workbook.ts'
import { readGrids } from '#documents/reading/read-grids.ts'
import type { Router } from '../edge/router.ts'
import { getEvaluation } from '../evaluations/queries.ts'
import { mediaTypes } from '../files/queries.ts'
import { getIntake, keepIntake } from '../intakes/queries.ts'
import type { Services } from '../services.ts'
import { getTenant, todayOf } from '../work/session-view.ts'
import { getAssignmentRow } from './queries.ts'
import { layBeside, workbookOf, workbookView } from './workbook.ts'

export function serveWorkbooks(router: Router, { door }: Services): void {
  router.serve(contract.downloadWorkbook, async ({ actor, params, permit, now }) => {
    const view = await door.read(actor, async (tx) => {
      const { readings, row } = await getAssignmentRow(tx, params.id)
      permit(row.unitId)
      const { yearlyCutOff, monthlyCutOff, progressCutOff, name } = await getEvaluation(tx)
      return {
        ...(await workbookOf(tx, params.id)),
        example: (await getTenant(tx)).example,
        evaluationName: name,
        trackName: readings.tracks.find((t) => t.id === row.trackId)?.name ?? '',
        cutOffs: { yearly: yearlyCutOff, monthly: monthlyCutOff, progress: progressCutOff },
        preparedOn: await todayOf(tx, now),
      }
    })
    const bytes = await unitWorkbook(view)
    return { name: `${view.unitName}-${view.trackName}-填报表.xlsx`, mediaType: mediaTypes.xlsx, bytes }
  })

  router.serve(contract.uploadWorkbook, async ({ actor, params, file, permit, now }) => {
    const { unitId } = await door.read(actor, async (tx) => (await getAssignmentRow(tx, params.id)).row)
    permit(unitId)
    // The file is read outside any transaction: it may take seconds.
    const grids = await readGrids(file.bytes)
    return door.write(actor, { name: 'intake.keep', subject: params.id }, async (tx) => {
      const { kept, findings } = layBeside(grids, await workbookOf(tx, params.id), await todayOf(tx, now))
      const id = await keepIntake(tx, actor, {
        kind: 'workbook',
        subjectId: params.id,
        unitId,
        file: { ...file, mediaType: mediaTypes.xlsx },
        parsed: kept,
        findings,
        at: now,
      })
      return workbookView(await getIntake(tx, id))
    })
  })
}
