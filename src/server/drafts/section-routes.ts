/** Sections of drafts over HTTP: reading, holding, saving, restoring, commenting. */

import * as contract from '#contract/draft-sections.ts'
import type { Permission } from '#domain/people/permissions.ts'
import type { Actor } from '#domain/people/role.ts'
import { Refusal } from '#domain/refusal.ts'
import type { Tx } from '../db.ts'
import type { Router } from '../edge/router.ts'
import { keepReportOpen } from '../reports/keep-open.ts'
import { getReportRow } from '../reports/queries.ts'
import type { Services } from '../services.ts'
import { actingUnit, keepDrafting, readDrafted } from './access.ts'
import { getComment, speakersOf, writeComment, writeReply } from './comments.ts'
import { getSectionDifference } from './difference.ts'
import { releaseLock, takeLock, takeOver } from './lock.ts'
import type { Reader } from './reading.ts'
import { getDraftOf, sectionsOf } from './rows.ts'
import { restoreVersion, saveSection } from './save.ts'
import { getSection, getVersion, listVersions, readSection } from './section-view.ts'
import { takeOriginal } from './take-original.ts'
import { tellSaid, tellTakenOver } from './telling/tell.ts'
import { sectionSummary } from './view.ts'

export function serveDraftSections(router: Router, services: Services): void {
  serveReading(router, services)
  serveHolding(router, services)
  serveSaving(router, services)
  serveComments(router, services)
}

interface Asked {
  readonly actor: Actor
  readonly permission: Permission
  readonly permit: (unitId: string | null) => void
}

/** Refuses whoever may not do this to the section; of reading and commenting, to the draft. */
async function permitSection(tx: Tx, id: string, { actor, permission, permit }: Asked): Promise<void> {
  const draft = await getDraftOf(tx, id)
  const { leadUnitId } = await getReportRow(tx, draft.reportId)
  const sectionId = permission === 'draft.write' ? id : null
  permit(actingUnit(permission, actor, { leadUnitId, arrangement: draft.sections, sectionId }))
}

function serveReading(router: Router, { door }: Services): void {
  const permission = 'draft.read'

  router.serve(contract.getSection, ({ params: { id }, permit, ...reader }) =>
    door.read(reader.actor, async (tx) => {
      await permitSection(tx, id, { actor: reader.actor, permission, permit })
      return getSection(tx, id, reader)
    }),
  )

  router.serve(contract.listVersions, ({ params: { id }, permit, actor }) =>
    door.read(actor, async (tx) => {
      await permitSection(tx, id, { actor, permission, permit })
      return { versions: await listVersions(tx, id) }
    }),
  )

  router.serve(contract.getVersion, ({ params, permit, ...reader }) =>
    door.read(reader.actor, async (tx) => {
      await permitSection(tx, params.id, { actor: reader.actor, permission, permit })
      return getVersion(tx, params, reader)
    }),
  )

  router.serve(contract.getSectionDifference, ({ params, permit, ...reader }) =>
    door.read(reader.actor, async (tx) => {
      await permitSection(tx, params.id, { actor: reader.actor, permission, permit })
      return getSectionDifference(tx, params, reader)
    }),
  )
}

async function summaryOf(tx: Tx, id: string, reader: Reader) {
  const { reading, section } = await readSection(tx, id, reader)
  return sectionSummary(reading, section, reader.actor)
}

async function keepWritable(tx: Tx, id: string): Promise<void> {
  const draft = await getDraftOf(tx, id)
  await keepDrafting(tx, await readDrafted(tx, draft.reportId))
  const row = (await sectionsOf(tx, draft.id)).find((section) => section.id === id)
  if (row?.kind === 'annex') throw new Refusal('draft-annex-fixed')
}

function serveHolding(router: Router, { door }: Services): void {
  router.serve(contract.lockSection, ({ params: { id }, permit, ...reader }) =>
    door.write(reader.actor, { name: 'draft.lock', subject: id }, async (tx) => {
      await permitSection(tx, id, { actor: reader.actor, permission: 'draft.write', permit })
      await keepWritable(tx, id)
      await takeLock(tx, id, reader)
      return summaryOf(tx, id, reader)
    }),
  )

  router.serve(contract.releaseSection, ({ params: { id }, permit, ...reader }) =>
    door.write(reader.actor, { name: 'draft.release', subject: id }, async (tx) => {
      await permitSection(tx, id, { actor: reader.actor, permission: 'draft.write', permit })
      await keepReportOpen(tx, (await getDraftOf(tx, id)).reportId)
      await releaseLock(tx, id, reader)
      return summaryOf(tx, id, reader)
    }),
  )

  router.serve(contract.takeOverSection, ({ params: { id }, body, permit, ...reader }) => {
    const detail = { reason: body.reason }
    return door.write(reader.actor, { name: 'draft.takeOver', subject: id, detail }, async (tx, trail) => {
      await permitSection(tx, id, { actor: reader.actor, permission: 'draft.arrange', permit })
      await keepWritable(tx, id)
      const holder = await takeOver(tx, { ...body, sectionId: id }, reader)
      const { reading, section } = await readSection(tx, id, reader)
      if (holder !== null) await tellTakenOver(tx, trail, { reading, section, holder, ...body }, reader.actor)
      return sectionSummary(reading, section, reader.actor)
    })
  })
}

function serveSaving(router: Router, { door }: Services): void {
  router.serve(contract.saveSection, async ({ params: { id }, body, permit, ...reader }) => {
    const { aside, view } = await door.write(
      reader.actor,
      { name: 'draft.save', subject: id },
      async (tx, trail) => {
        await permitSection(tx, id, { actor: reader.actor, permission: 'draft.write', permit })
        const aside = await saveSection(tx, { ...body, id }, reader)
        const view = await getSection(tx, id, reader)
        trail.subject(id, aside ? { setAside: aside.number } : { version: view.version })
        return { aside, view }
      },
    )
    // Said once the text is kept: a refusal inside would have lost it.
    if (aside) {
      const { who, when, number } = aside
      throw new Refusal('section-set-aside', { who, when, number })
    }
    return view
  })

  router.serve(contract.restoreVersion, ({ params, body, permit, ...reader }) => {
    const detail = { version: params.number }
    return door.write(reader.actor, { name: 'draft.restore', subject: params.id, detail }, async (tx) => {
      await permitSection(tx, params.id, { actor: reader.actor, permission: 'draft.write', permit })
      await restoreVersion(tx, { ...params, ...body }, reader)
      return getSection(tx, params.id, reader)
    })
  })

  router.serve(contract.takeOriginal, ({ params: { id }, body, permit, ...reader }) =>
    door.write(reader.actor, { name: 'draft.takeOriginal', subject: id }, async (tx) => {
      await permitSection(tx, id, { actor: reader.actor, permission: 'draft.write', permit })
      await takeOriginal(tx, { ...body, sectionId: id }, reader)
      return getSection(tx, id, reader)
    }),
  )
}

function serveComments(router: Router, { door }: Services): void {
  const permission = 'draft.comment'

  router.serve(contract.commentSection, ({ params: { id }, body, permit, ...reader }) =>
    door.write(reader.actor, { name: 'draft.comment', subject: id }, async (tx, trail) => {
      await permitSection(tx, id, { actor: reader.actor, permission, permit })
      const { reading, section } = await readSection(tx, id, reader)
      await keepDrafting(tx, reading.report)
      const { number: version, document } = section.version
      await writeComment(tx, reader.actor, { ...body, sectionId: id, version, document, now: reader.now })
      const said = { reading, section, topic: 'draft.comment' as const, speakers: [], ...body }
      await tellSaid(tx, trail, said, reader.actor)
      return getSection(tx, id, reader)
    }),
  )

  router.serve(contract.replyToComment, ({ params: { id }, body, permit, ...reader }) =>
    door.write(reader.actor, { name: 'draft.reply', subject: id }, async (tx, trail) => {
      const { sectionId, blockId } = await getComment(tx, id)
      await permitSection(tx, sectionId, { actor: reader.actor, permission, permit })
      const { reading, section } = await readSection(tx, sectionId, reader)
      await keepDrafting(tx, reading.report)
      const speakers = await speakersOf(tx, id)
      await writeReply(tx, reader.actor, { ...body, commentId: id, now: reader.now })
      const topic = `draft.${body.action}` as const
      await tellSaid(tx, trail, { reading, section, topic, blockId, text: body.text, speakers }, reader.actor)
      return getSection(tx, sectionId, reader)
    }),
  )
}
