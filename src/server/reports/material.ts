/** Reads everything a report is composed from. */

import { statedClass } from '#domain/evaluations/stated-class.ts'
import type { FormSubject } from '#domain/forms/form.ts'
import type { DecompositionItem, ItemContent, ItemKind } from '#domain/plans/item.ts'
import { Refusal } from '#domain/refusal.ts'
import type { ReportedItem, ReportMaterial } from '#domain/reports/material.ts'
import type { Tx } from '../db.ts'
import { type CurrentEntry, currentEntries, currentValues } from '../entries/current.ts'
import { getEvaluation, getForms, getTracks } from '../evaluations/queries.ts'
import { currentDecisions } from '../indicators/decisions.ts'
import { listPlans } from '../plans/queries.ts'
import { getTenant } from '../work/session-view.ts'

export interface Wanted {
  readonly trackId: string
  /** A unit's own report from what it says now; null: the report of the place, from what was accepted. */
  readonly unitId: string | null
  readonly title: string
  readonly today: string
}

export async function readMaterial(tx: Tx, wanted: Wanted): Promise<ReportMaterial> {
  const tenant = await getTenant(tx)
  const evaluation = await getEvaluation(tx)
  const track = (await getTracks(tx, evaluation.id)).find((t) => t.id === wanted.trackId)
  const plan = (await listPlans(tx)).find((p) => track?.planIds.includes(p.id))
  if (!track || !plan) throw new Refusal('not-found')
  const units = await tx.selectFrom('unit').select(['id', 'name']).orderBy('position').execute()
  const unitName = units.find((u) => u.id === wanted.unitId)?.name ?? null
  const entries = await countedEntries(tx, { evaluationId: evaluation.id, wanted })
  const forms = await getForms(tx, evaluation.id)
  const scales = await readScales(tx, plan.id)
  const items = await reportedItems(tx, {
    planIds: track.planIds,
    entries,
    forms,
    scales,
    ownOnly: wanted.unitId !== null,
  })
  return {
    example: tenant.example,
    unit: unitName,
    issuer: unitName ?? evaluation.issuer,
    title: wanted.title,
    datedOn: wanted.today,
    plan: {
      name: plan.name,
      periodStart: plan.periodStart,
      periodEnd: plan.periodEnd,
      version: plan.version,
    },
    cutOffs: {
      yearly: evaluation.yearlyCutOff,
      monthly: evaluation.monthlyCutOff,
      progress: evaluation.progressCutOff,
    },
    frame: evaluation.frame,
    forms: [...forms.values()].map((f) => f.form),
    indicators: items.flatMap((i) => (isOf(i, 'indicator') ? [i] : [])),
    tasks: items.flatMap((i) => (isOf(i, 'task') ? [i] : [])),
    projects: items.flatMap((i) => (isOf(i, 'project') ? [i] : [])),
    unitAnswers: await unitAnswers(tx, { trackId: track.id, wanted, entries, units }),
    scaleWords: {
      indicator: scales.indicator.map((c) => c.word.zh),
      task: scales.task.map((c) => c.word.zh),
      project: scales.project.map((c) => c.word.zh),
    },
    auditHead: await auditHead(tx),
  }
}

type AnyItem = ReportedItem<ItemContent & { kind: ItemKind }>
type ItemOf<Kind extends ItemKind> = ReportedItem<Extract<ItemContent, { kind: Kind }>>

const isOf = <Kind extends ItemKind>(item: AnyItem, kind: Kind): item is AnyItem & ItemOf<Kind> =>
  item.item.content.kind === kind

/** What counts: for a unit its words as they stand, for the place only what the newest accepted filings froze. */
async function countedEntries(
  tx: Tx,
  { evaluationId, wanted }: { evaluationId: string; wanted: Wanted },
): Promise<CurrentEntry[]> {
  if (wanted.unitId !== null) return currentEntries(tx, { evaluationId, unitIds: [wanted.unitId] })
  const rows = await tx
    .selectFrom('submission')
    .distinctOn('submission.assignmentId')
    .innerJoin('assignment', 'assignment.id', 'submission.assignmentId')
    .innerJoin('case', (join) =>
      join.onRef('case.subjectId', '=', 'assignment.id').on('case.process', '=', 'submission'),
    )
    .select('submission.id')
    .where('assignment.trackId', '=', wanted.trackId)
    .where('case.state', '=', 'accepted')
    .orderBy('submission.assignmentId')
    .orderBy('submission.round', 'desc')
    .execute()
  if (rows.length === 0) return []
  const frozen = await tx
    .selectFrom('submissionEntry')
    .innerJoin('entryVersion', 'entryVersion.id', 'submissionEntry.entryVersionId')
    .innerJoin('entry', 'entry.id', 'entryVersion.entryId')
    .select(['entry.id as entryId', 'entry.itemId', 'entry.unitId', 'entryVersion.version'])
    .select(['entryVersion.id as versionId', 'answers', 'asOf'])
    .select(['entryVersion.createdAt as changedAt', 'entryVersion.createdBy as changedBy'])
    .where(
      'submissionId',
      'in',
      rows.map((r) => r.id),
    )
    .execute()
  return frozen
}

interface Counted {
  readonly planIds: readonly string[]
  readonly entries: readonly CurrentEntry[]
  readonly forms: Awaited<ReturnType<typeof getForms>>
  readonly scales: Scales
  readonly ownOnly: boolean
}

/** Every item of the plans with what counts for it; of a unit's own report only the items it has an entry for. */
async function reportedItems(
  tx: Tx,
  { planIds, entries, forms, scales, ownOnly }: Counted,
): Promise<AnyItem[]> {
  const rows = await tx
    .selectFrom('itemVersion')
    .innerJoin('planVersion', 'planVersion.id', 'itemVersion.planVersionId')
    .select(['itemVersion.itemId', 'itemVersion.number', 'itemVersion.content'])
    .where('planVersion.planId', 'in', [...planIds])
    .where('planVersion.adoptedOn', 'is not', null)
    .orderBy('planVersion.number')
    .orderBy('itemVersion.number')
    .execute()
  const own = rows.filter((r) => !ownOnly || entries.some((e) => e.itemId === r.itemId))
  const values = await currentValues(
    tx,
    own.map((r) => r.itemId),
  )
  const responsibilities = await tx.selectFrom('responsibility').selectAll().orderBy('position').execute()
  const decisions = await currentDecisions(tx, 'progress')
  return own.map(({ itemId, number, content }) => {
    const named = (role: 'lead' | 'support') => [
      ...new Set(
        responsibilities
          .filter((r) => r.itemId === itemId && r.role === role)
          .map((r) => r.viaGroup || r.name),
      ),
    ]
    const entry = entries.find((e) => e.itemId === itemId)
    const item: DecompositionItem = { number, content, leads: named('lead'), supporters: named('support') }
    const decision = decisions.get(itemId)
    const { form } = forms.get(content.kind) ?? {}
    const keys = scales[content.kind].map((c) => c.key)
    const decided =
      content.kind === 'indicator' ? decision?.class : form && entry && statedClass(form, keys, entry.answers)
    return {
      itemId,
      item,
      answers: entry?.answers ?? {},
      asOf: entry?.asOf ?? null,
      values: entry ? values.filter((v) => v.itemId === itemId) : [],
      decidedWord: scales[content.kind].find((c) => c.key === decided)?.word.zh ?? null,
      decidedReason: decision?.reason ?? null,
    }
  })
}

type Scales = Awaited<ReturnType<typeof readScales>>

export async function readScales(tx: Tx, planId: string) {
  const rows = await tx
    .selectFrom('scale')
    .select(['subject', 'classes'])
    .where('planId', '=', planId)
    .execute()
  const of = (subject: FormSubject) => rows.find((r) => r.subject === subject)?.classes ?? []
  return { indicator: of('indicator'), task: of('task'), project: of('project') }
}

/** Every unit that owes a report on the track, in order, with its answers or none. */
async function unitAnswers(
  tx: Tx,
  {
    trackId,
    wanted,
    entries,
    units,
  }: {
    trackId: string
    wanted: Wanted
    entries: readonly CurrentEntry[]
    units: { id: string; name: string }[]
  },
): Promise<ReportMaterial['unitAnswers']> {
  const owing = await tx.selectFrom('assignment').select('unitId').where('trackId', '=', trackId).execute()
  return units
    .filter((u) => (wanted.unitId === null ? owing.some((o) => o.unitId === u.id) : u.id === wanted.unitId))
    .map(({ id, name }) => {
      const entry = entries.find((e) => e.unitId === id && e.itemId === null)
      return { unit: name, answers: entry?.answers ?? {}, asOf: entry?.asOf ?? null }
    })
}

async function auditHead(tx: Tx): Promise<string> {
  const head = await tx.selectFrom('auditHead').select(['sequence', 'hash']).executeTakeFirst()
  return head ? `${head.sequence} ${head.hash}` : ''
}
