/** What a report on items has, whatever text they stand in: the plan, the days, the items by kind, the words. */

import type { ItemKind } from '#domain/plans/item.ts'
import { laggingClasses } from '#domain/reports/brief.ts'
import type { ReportMaterial } from '#domain/reports/material.ts'
import type { Tx } from '../db.ts'
import { salutationChosen } from '../document-settings/queries.ts'
import type { Evaluation, Forms } from '../evaluations/queries.ts'
import type { listPlans } from '../plans/queries.ts'
import type { Scales } from '../plans/scales.ts'
import { getTenant } from '../tenants/queries.ts'
import { ofKind, type reportedItems } from './reported-items.ts'

interface ItemsTold {
  readonly title: string
  readonly today: string
  readonly evaluation: Evaluation
  /** The first of the plans its items are of. */
  readonly plan: Awaited<ReturnType<typeof listPlans>>[number]
  readonly forms: Forms
  readonly scales: Scales
  readonly items: Awaited<ReturnType<typeof reportedItems>>
}

export async function itemMaterial(
  tx: Tx,
  { title, today, evaluation, plan, forms, scales, items }: ItemsTold,
): Promise<Omit<ReportMaterial, 'unit' | 'issuer' | 'frame' | 'unitAnswers'>> {
  const { example } = await getTenant(tx)
  const { name, periodStart, periodEnd, version } = plan
  return {
    ...{ example, title },
    evaluation: evaluation.kind,
    ...(await congressOf(tx, evaluation.id)),
    datedOn: today,
    plan: { name, periodStart, periodEnd, version },
    cutOffs: evaluation.cutOffs,
    forms: [...forms.values()].map((f) => f.form),
    indicators: ofKind(items, 'indicator'),
    tasks: ofKind(items, 'task'),
    projects: ofKind(items, 'project'),
    scaleWords: wordsOf(scales),
    lagWords: lagWordsOf(scales),
    auditHead: await auditHead(tx),
  }
}

const wordsOf = ({ indicator, task, project }: Scales): ReportMaterial['scaleWords'] => ({
  indicator: indicator.map((c) => c.word.zh),
  task: task.map((c) => c.word.zh),
  project: project.map((c) => c.word.zh),
})

const lagWordsOf = ({ indicator, task, project }: Scales): ReportMaterial['scaleWords'] => {
  const of = (kind: ItemKind, classes: Scales[ItemKind]) =>
    classes.filter(({ key }) => laggingClasses[kind].includes(key)).map(({ word }) => word.zh)
  return { indicator: of('indicator', indicator), task: of('task', task), project: of('project', project) }
}

/** The congress that the evaluation names, and the greeting the place chose. */
async function congressOf(
  tx: Tx,
  evaluationId: string,
): Promise<Pick<ReportMaterial, 'congress' | 'salutation'>> {
  const congress = await tx
    .selectFrom('evaluation')
    .innerJoin('unit', 'unit.id', 'evaluation.congressUnitId')
    .select('unit.name')
    .where('evaluation.id', '=', evaluationId)
    .executeTakeFirst()
  const salutation = await salutationChosen(tx)
  return { ...(congress ? { congress: congress.name } : {}), ...(salutation ? { salutation } : {}) }
}

async function auditHead(tx: Tx): Promise<string> {
  const head = await tx.selectFrom('auditHead').select(['sequence', 'hash']).executeTakeFirst()
  return head ? `${head.sequence} ${head.hash}` : ''
}
