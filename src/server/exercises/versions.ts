/** The saves of an exercise that is being prepared, and bringing one of them back. */

import * as contract from '#contract/exercise-versions.ts'
import type { Actor } from '#domain/people/role.ts'
import { Refusal } from '#domain/refusal.ts'
import type { Tx } from '../db.ts'
import type { Router } from '../edge/router.ts'
import type { Services } from '../services.ts'
import { getDraft, saveDraft } from './drafts.ts'

export function serveDraftVersions(router: Router, { door }: Services): void {
  router.serve(contract.listDraftVersions, ({ actor, params: { id } }) =>
    door.read(actor, async (tx) => {
      const { version } = await getDraft(tx, id)
      return { versions: await newestVersions(tx, { id, version }) }
    }),
  )

  router.serve(contract.restoreDraft, ({ actor, params: { id }, body, now: at }) =>
    door.write(actor, { name: 'exercise.draft', subject: id }, async (tx) => {
      await restore(tx, actor, { ...body, id, at })
      return getDraft(tx, id)
    }),
  )
}

const shown = 50

/** The newest saves, as many as a list is read. */
async function newestVersions(tx: Tx, { id, version }: { id: string; version: number }) {
  const rows = await tx
    .selectFrom('exerciseDraftVersion')
    .innerJoin('person', 'person.id', 'exerciseDraftVersion.savedBy')
    .select(['exerciseDraftVersion.version', 'exerciseDraftVersion.savedAt', 'person.name as savedBy'])
    .where('draftId', '=', id)
    .where('version', '>', version - shown)
    .orderBy('version', 'desc')
    .execute()
  return rows.map(({ savedAt, ...row }) => ({ ...row, savedAt: savedAt.toISOString() }))
}

interface Restoring {
  readonly id: string
  readonly version: number
  readonly restored: number
  readonly at: Date
}

async function restore(tx: Tx, actor: Actor, { id, version, restored, at }: Restoring): Promise<void> {
  const row = await tx
    .selectFrom('exerciseDraftVersion')
    .select('definition')
    .where('draftId', '=', id)
    .where('version', '=', restored)
    .executeTakeFirst()
  if (!row) throw new Refusal('not-found')
  await saveDraft(tx, actor, { id, version, definition: row.definition, at })
}
