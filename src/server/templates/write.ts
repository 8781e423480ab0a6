/** Keeping versions of templates, and putting one to use. */

import { v7 } from 'uuid'
import type { Actor } from '#domain/people/role.ts'
import { Refusal } from '#domain/refusal.ts'
import { isBlocking, type TemplateCheck } from '#domain/templates/check.ts'
import { isMadeBy, purposesOf, type TemplateKind, type TemplatePurpose } from '#domain/templates/kind.ts'
import { changedMeanwhile } from '../database/meanwhile.ts'
import { takeTurn } from '../database/turn.ts'
import type { Tx } from '../db.ts'
import { refuseElsewhere, shownEvaluation } from '../evaluations/elsewhere.ts'
import { keepOpenOf } from '../evaluations/end.ts'
import { mediaTypeOf, storeFile } from '../files/queries.ts'
import { getTemplate, getVersion } from './queries.ts'

export interface NewVersion {
  readonly kind: TemplateKind
  readonly trackId: string | null
  readonly purpose: TemplatePurpose | null
  readonly name: string
  readonly reason: string
  readonly file: { readonly name: string; readonly bytes: Uint8Array }
  readonly check: TemplateCheck
  readonly at: Date
}

/** Answers the template's id and the version's number. */
export async function addVersion(tx: Tx, actor: Actor, version: NewVersion) {
  const { tenantId, personId: uploadedBy } = actor
  const templateId = await takeTemplate(tx, actor, version)
  const { file, at, reason, check } = version
  const stored = await storeFile(tx, actor, { ...file, mediaType: mediaTypeOf(file.name), unitId: null, at })
  const last = await tx
    .selectFrom('templateVersion')
    .select(({ fn }) => fn.max('number').as('number'))
    .where('templateId', '=', templateId)
    .executeTakeFirst()
  const number = (last?.number ?? 0) + 1
  const checkResult = JSON.stringify({ found: check.found, findings: check.findings })
  await tx
    .insertInto('templateVersion')
    .values({
      ...{ tenantId, id: v7(), templateId, number, fileId: stored.id, reason, checkResult },
      ...{ uploadedBy, uploadedAt: at },
    })
    .execute()
  return { templateId, number, sha256: stored.sha256 }
}

/** The template of this document and scope, made when it is first needed. */
async function takeTemplate(
  tx: Tx,
  { tenantId }: Actor,
  { kind, trackId, purpose, name }: NewVersion,
): Promise<string> {
  await takeTurn(tx, tenantId)
  if (purpose !== null && !purposesOf(kind).includes(purpose)) throw new Refusal('not-found')
  if (trackId !== null) await refuseOtherTrack(tx, kind, trackId)
  await keepOpenOf(tx, 'track', trackId)
  const known = await tx
    .selectFrom('template')
    .select('id')
    .where('kind', '=', kind)
    .where('trackId', trackId === null ? 'is' : '=', trackId)
    .where('purpose', purpose === null ? 'is' : '=', purpose)
    .where('name', '=', name)
    .executeTakeFirst()
  if (known) return known.id
  const id = v7()
  await tx.insertInto('template').values({ tenantId, id, kind, trackId, purpose, name }).execute()
  return id
}

async function refuseOtherTrack(tx: Tx, kind: TemplateKind, trackId: string): Promise<void> {
  const track = await tx
    .selectFrom('track')
    .select(['process', 'evaluationId', shownEvaluation(tx).as('shownId')])
    .where('id', '=', trackId)
    .executeTakeFirst()
  if (!track || !isMadeBy(kind, track.process)) throw new Refusal('not-found')
  await refuseElsewhere(tx, track)
}

export interface NewChoice {
  readonly templateId: string
  readonly versionId: string | null
  readonly reason: string
  /** Choices that the person saw. */
  readonly choices: number
  readonly at: Date
}

/** Refuses `changed-meanwhile`, and `template-faulty` for a version in which a placeholder would remain. */
export async function chooseVersion(tx: Tx, actor: Actor, choice: NewChoice): Promise<void> {
  const { templateId, versionId, reason, at } = choice
  await takeTurn(tx, templateId)
  await keepOpenOf(tx, 'template', templateId)
  const { choices, chosen } = await getTemplate(tx, templateId)
  if (choices !== choice.choices)
    throw changedMeanwhile(chosen ? { by: chosen.by, takenAt: new Date(chosen.at) } : undefined)
  if (versionId !== null) {
    const version = await getVersion(tx, versionId)
    if (version.templateId !== templateId) throw new Refusal('not-found')
    const faults = version.checkResult.findings.filter(isBlocking).length
    if (faults > 0) throw new Refusal('template-faulty', { count: faults })
  }
  const { tenantId, personId: chosenBy } = actor
  await tx
    .insertInto('templateChoice')
    .values({
      ...{ tenantId, id: v7(), templateId, number: choices + 1, versionId, reason, chosenBy, chosenAt: at },
    })
    .execute()
}
