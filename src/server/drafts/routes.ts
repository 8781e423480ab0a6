/** Drafting over HTTP: the draft as a whole. Its sections have routes of their own. */

import * as contract from '#contract/drafts.ts'
import type { Permission } from '#domain/people/permissions.ts'
import type { Actor } from '#domain/people/role.ts'
import type { Tx } from '../db.ts'
import type { Router } from '../edge/router.ts'
import type { Services } from '../services.ts'
import { actingUnit, readDrafted } from './access.ts'
import { listDrafts, searchInsertables, searchWriters } from './lists.ts'
import { readMachineText } from './machine-text.ts'
import { findDraft } from './rows.ts'
import { addSection, changeArrangement, startDraft } from './start.ts'
import { draftAnswer } from './view.ts'

export function serveDrafts(router: Router, { door }: Services): void {
  router.serve(contract.listDrafts, ({ actor }) =>
    door.read(actor, async (tx) => ({ drafts: await listDrafts(tx, actor) })),
  )

  router.serve(contract.getDraft, ({ params: { id }, permit, ...reader }) =>
    door.read(reader.actor, async (tx) => {
      permit(await unitOf(tx, id, { actor: reader.actor, permission: 'draft.read' }))
      return draftAnswer(tx, id, reader)
    }),
  )

  router.serve(contract.startDraft, ({ params: { id }, permit, ...reader }) =>
    door.write(reader.actor, { name: 'draft.start', subject: id }, async (tx) => {
      permit(await unitOf(tx, id, { actor: reader.actor, permission: 'draft.arrange' }))
      await startDraft(tx, id, reader)
      return draftAnswer(tx, id, reader)
    }),
  )

  router.serve(contract.arrangeDraft, ({ params: { id }, body, permit, ...reader }) =>
    door.write(reader.actor, { name: 'draft.arrange', subject: id }, async (tx, trail) => {
      permit(await unitOf(tx, id, { actor: reader.actor, permission: 'draft.arrange' }))
      await changeArrangement(tx, { ...body, reportId: id }, { ...reader, trail })
      return draftAnswer(tx, id, reader)
    }),
  )

  router.serve(contract.addSection, ({ params: { id }, body, permit, ...reader }) =>
    door.write(reader.actor, { name: 'draft.addSection', subject: id }, async (tx) => {
      permit(await unitOf(tx, id, { actor: reader.actor, permission: 'draft.arrange' }))
      await addSection(tx, { ...body, reportId: id }, reader)
      return draftAnswer(tx, id, reader)
    }),
  )

  router.serve(contract.listInsertables, ({ params: { id, ...wanted }, permit, actor, now }) =>
    door.read(actor, async (tx) => {
      permit(await unitOf(tx, id, { actor, permission: 'draft.read' }))
      return searchInsertables(await readMachineText(tx, await readDrafted(tx, id), now), wanted)
    }),
  )

  router.serve(contract.listWriters, ({ params: { id, query }, permit, actor }) =>
    door.read(actor, async (tx) => {
      permit(await unitOf(tx, id, { actor, permission: 'draft.arrange' }))
      return searchWriters(tx, query)
    }),
  )
}

/** The unit for whose sake the actor may do this to the report's draft. */
async function unitOf(
  tx: Tx,
  reportId: string,
  { actor, permission }: { actor: Actor; permission: Permission },
): Promise<string | null> {
  const { row } = await readDrafted(tx, reportId)
  const arrangement = (await findDraft(tx, reportId))?.sections ?? []
  return actingUnit(permission, actor, { leadUnitId: row.leadUnitId, arrangement, sectionId: null })
}
