/** A unit's form over HTTP: out as a workbook or a Word document, and back in as an intake. */

import * as contract from '#contract/intakes.ts'
import { compose } from '#documents/composing/compose.ts'
import type { UnitWorkbookView } from '#documents/forms/view.ts'
import type { Router } from '../edge/router.ts'
import { keepOpenOf } from '../evaluations/end.ts'
import { mediaTypeOf, mediaTypes } from '../files/queries.ts'
import { readUploaded } from '../intakes/reading.ts'
import type { Services } from '../services.ts'
import { keepLaidBeside } from './laid-beside.ts'
import { unitOfAssignment } from './readings.ts'
import { formView } from './workbook.ts'

export function serveWorkbooks(router: Router, { door }: Services): void {
  router.serve(contract.downloadWorkbook, async ({ actor, params, permit, now }) => {
    const view = await door.read(actor, async (tx) => {
      permit(await unitOfAssignment(tx, params.id))
      return formView(tx, params.id, now)
    })
    const { doubts: _, ...order } = view
    const bytes = await compose({ kind: 'unitWorkbook', order })
    return { name: `${formName(view)}.xlsx`, mediaType: mediaTypes.xlsx, bytes }
  })

  router.serve(contract.downloadWordForm, async ({ actor, params, permit, now }) => {
    const view = await door.read(actor, async (tx) => {
      permit(await unitOfAssignment(tx, params.id))
      return formView(tx, params.id, now)
    })
    const { doubts: _, ...order } = view
    const bytes = await compose({ kind: 'unitWordForm', order })
    return { name: `${formName(view)}.docx`, mediaType: mediaTypes.docx, bytes }
  })

  router.serve(contract.uploadWorkbook, async ({ actor, params, file, permit, now }) => {
    const unitId = await door.read(actor, async (tx) => {
      const owner = await unitOfAssignment(tx, params.id)
      permit(owner)
      await keepOpenOf(tx, 'assignment', params.id)
      return owner
    })
    // The file is read outside any transaction: it may take seconds.
    const grids = await readUploaded(file.bytes)
    return keepLaidBeside(door, actor, {
      ...{ assignmentId: params.id, unitId, grids, at: now },
      file: { ...file, mediaType: mediaTypeOf(`.${grids.kind}`) },
    })
  })
}

const formName = ({ unitName, trackName }: UnitWorkbookView): string => `${unitName}-${trackName}-填报表`
