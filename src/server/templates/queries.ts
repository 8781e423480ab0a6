/** Users' templates as they stand: each document and scope with its versions, and which of them is in use. */

import type { TemplateView } from '#contract/templates.ts'
import { Refusal } from '#domain/refusal.ts'
import { isBlocking } from '#domain/templates/check.ts'
import {
  isMadeBy,
  purposesOf,
  scopesFor,
  type TemplateKind,
  type TemplatePurpose,
  type TemplateScope,
  templateKinds,
} from '#domain/templates/kind.ts'
import type { Tx } from '../db.ts'
import { shownEvaluation } from '../evaluations/elsewhere.ts'
import { getFileBytes } from '../files/queries.ts'

type VersionView = TemplateView['versions'][number]

/** The tracks and purposes that a template of each kind may be meant for. */
export async function listScopes(tx: Tx) {
  const tracks = await tracksOf(tx)
  return templateKinds.map((kind) => ({
    kind,
    tracks: tracks.filter(({ process }) => isMadeBy(kind, process)).map(({ id, name }) => ({ id, name })),
    purposes: [...purposesOf(kind)],
  }))
}

const tracksOf = (tx: Tx) =>
  tx
    .selectFrom('track')
    .select(['id', 'name', 'process'])
    .where('evaluationId', '=', shownEvaluation(tx))
    .orderBy('position')
    .execute()

/** One for each kind, one more for each track or purpose a template was meant for, and every superior's form. */
export async function listTemplates(tx: Tx): Promise<TemplateView[]> {
  const rows = await templateRows(tx)
  const tracks = await tracksOf(tx)
  const versions = await versionRows(tx)
  const choices = await choiceRows(tx)
  const view = ({ trackId, purpose, ...row }: TemplateRow): TemplateView => ({
    ...{ kind: row.kind, id: row.id, trackId, purpose, name: row.name },
    track: tracks.find(({ id }) => id === trackId)?.name ?? '',
    versions: versions.filter((v) => v.templateId === row.id).map(versionView),
    ...choiceView(choices.filter((c) => c.templateId === row.id)),
  })
  return templateKinds.flatMap((kind) => {
    const own = rows.filter((row) => row.kind === kind)
    if (kind === 'form') return own.map(view)
    const everywhere = own.find(({ trackId, purpose }) => trackId === null && purpose === null)
    const places = [null, ...tracks.map(({ id }) => id)]
    const purposes = [null, ...purposesOf(kind)]
    // Of the tracks of another evaluation nothing is said.
    const nearer = places.flatMap((trackId) =>
      purposes.flatMap((purpose) => own.filter((r) => r.trackId === trackId && r.purpose === purpose)),
    )
    return [view(everywhere ?? none(kind)), ...nearer.filter((row) => row !== everywhere).map(view)]
  })
}

interface TemplateRow {
  readonly id: string | null
  readonly kind: TemplateKind
  readonly trackId: string | null
  readonly purpose: TemplatePurpose | null
  readonly name: string
}

const none = (kind: TemplateKind): TemplateRow => ({
  ...{ id: null, kind, trackId: null, purpose: null, name: '' },
})

const templateRows = (tx: Tx) =>
  tx
    .selectFrom('template')
    .select(['id', 'kind', 'trackId', 'purpose', 'name'])
    .orderBy('name')
    .orderBy('id')
    .execute()

const versionRows = (tx: Tx) =>
  tx
    .selectFrom('templateVersion')
    .innerJoin('file', 'file.id', 'templateVersion.fileId')
    .innerJoin('person', 'person.id', 'templateVersion.uploadedBy')
    .select(['templateVersion.id', 'templateId', 'number', 'reason', 'checkResult', 'uploadedAt'])
    .select(['file.name as fileName', 'person.name as uploadedBy'])
    .orderBy('number', 'desc')
    .execute()

const choiceRows = (tx: Tx) =>
  tx
    .selectFrom('templateChoice')
    .innerJoin('person', 'person.id', 'templateChoice.chosenBy')
    .select(['templateId', 'number', 'versionId', 'reason', 'chosenAt', 'person.name as by'])
    .orderBy('number', 'desc')
    .execute()

function versionView({
  checkResult,
  uploadedAt,
  templateId: _,
  ...row
}: Awaited<ReturnType<typeof versionRows>>[number]): VersionView {
  const { found, findings } = checkResult
  return {
    ...row,
    format: /\.xlsx$/i.test(row.fileName) ? 'xlsx' : 'docx',
    uploadedAt: uploadedAt.toISOString(),
    found: [...found],
    findings: findings.map((finding) => ({ ...finding, place: finding.place ?? null })),
    faults: findings.filter(isBlocking).length,
  }
}

function choiceView(
  choices: Awaited<ReturnType<typeof choiceRows>>,
): Pick<TemplateView, 'inUse' | 'choices' | 'chosen'> {
  const [last] = choices
  return {
    inUse: last?.versionId ?? null,
    choices: choices.length,
    chosen: last ? { by: last.by, at: last.chosenAt.toISOString(), reason: last.reason } : null,
  }
}

export async function getTemplate(tx: Tx, id: string): Promise<TemplateView> {
  const found = (await listTemplates(tx)).find((one) => one.id === id)
  if (!found) throw new Refusal('not-found')
  return found
}

/** A version with the template it belongs to. */
export async function getVersion(tx: Tx, id: string) {
  const row = await tx
    .selectFrom('templateVersion')
    .innerJoin('template', 'template.id', 'templateVersion.templateId')
    .innerJoin('file', 'file.id', 'templateVersion.fileId')
    .select([
      'templateVersion.id',
      'templateVersion.templateId',
      'templateVersion.number',
      'checkResult',
      'fileId',
    ])
    .select(['template.kind', 'template.trackId', 'template.purpose', 'template.name'])
    .select(['file.name as fileName', 'file.mediaType'])
    .where('templateVersion.id', '=', id)
    .executeTakeFirst()
  if (!row) throw new Refusal('not-found')
  return row
}

/** Bytes of the template in use for the nearest scope that has one; null for the shipped default. */
export async function templateInUse(
  tx: Tx,
  kind: TemplateKind,
  { trackId = null, purpose = null }: Partial<TemplateScope> = {},
): Promise<Uint8Array | null> {
  const chosen = await tx
    .selectFrom('templateChoice')
    .innerJoin('template', 'template.id', 'templateChoice.templateId')
    .leftJoin('templateVersion', 'templateVersion.id', 'templateChoice.versionId')
    .select(['template.trackId', 'template.purpose', 'templateVersion.fileId'])
    .where('template.kind', '=', kind)
    .where('template.name', '=', '')
    .orderBy('templateChoice.number', 'desc')
    .execute()
  const lastOf = (scope: TemplateScope) =>
    chosen.find((one) => one.trackId === scope.trackId && one.purpose === scope.purpose)?.fileId
  for (const scope of scopesFor({ trackId, purpose })) {
    const fileId = lastOf(scope)
    if (fileId) return getFileBytes(tx, fileId)
  }
  return null
}

/** The last version of a superior's form that was put to use; null while none was. */
export async function formInUse(tx: Tx, templateId: string) {
  const { inUse, kind, name } = await getTemplate(tx, templateId)
  if (kind !== 'form' || inUse === null) return null
  const { fileId, fileName, mediaType } = await getVersion(tx, inUse)
  return { name, fileName, mediaType, bytes: await getFileBytes(tx, fileId) }
}
