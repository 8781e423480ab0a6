/** Reads everything the walk of an effect passes: plans with their verdicts, reports with what they quote. */

import { sql } from 'kysely'
import {
  type EffectWorld,
  type ReportAt,
  type StoredVersion,
  type ValueChange,
  type ValueEffect,
  valueEffect,
} from '#domain/effects/value-effect.ts'
import type { JudgedPlan } from '#domain/effects/verdict-effect.ts'
import { statedClass } from '#domain/evaluations/stated-class.ts'
import { outlookClasses } from '#domain/verdicts/scale.ts'
import { reportPhrase } from '#words/report-phrases.ts'
import { inTurns } from '../database/in-turns.ts'
import type { Tx } from '../db.ts'
import { currentEntries } from '../entries/current.ts'
import { isEnded } from '../evaluations/end.ts'
import { getForms } from '../evaluations/queries.ts'
import { currentDecisions } from '../indicators/decisions.ts'
import { pathOf, readIndicators } from '../indicators/readings.ts'
import { getReportRow, materialOf } from '../reports/queries.ts'
import { standingOf } from '../reports/standing.ts'

/** What these changes of figures would do, on everything that rests on them. Stores nothing. */
export async function readEffect(
  tx: Tx,
  { changes, today }: { changes: readonly ValueChange[]; today: string },
): Promise<ValueEffect> {
  const itemIds = [...new Set(changes.map(({ itemId }) => itemId))]
  const planIds = await plansOf(tx, itemIds)
  const plans: JudgedPlan[] = []
  for (const planId of planIds) plans.push(await judgedPlan(tx, planId))
  const reports: ReportAt[] = []
  for (const id of await reportsOn(tx, { planIds, itemIds })) reports.push(await reportAt(tx, id, today))
  // Plan by plan and report by report: the whole walk of a large table would keep everybody waiting.
  const worlds: EffectWorld[] = [
    ...plans.map((plan) => ({ plans: [plan], reports: [] })),
    ...reports.map((report) => ({ plans: [], reports: [report] })),
  ]
  const effects = await inTurns(worlds, (world) => valueEffect(changes, world, reportPhrase))
  return {
    plans: effects.flatMap((effect) => effect.plans),
    reports: effects.flatMap((effect) => effect.reports),
  }
}

async function plansOf(tx: Tx, itemIds: readonly string[]): Promise<string[]> {
  const rows = await tx
    .selectFrom('item')
    .innerJoin('plan', 'plan.id', 'item.planId')
    .select(['plan.id', 'plan.position'])
    .distinct()
    .where('item.id', 'in', [...itemIds])
    .orderBy('plan.position')
    .orderBy('plan.id')
    .execute()
  return rows.map(({ id }) => id)
}

async function judgedPlan(tx: Tx, planId: string): Promise<JudgedPlan> {
  const readings = await readIndicators(tx, planId)
  const { evaluation, plan, rows, values, scale } = readings
  const decisions = await currentDecisions(tx, evaluation.id, 'progress')
  const form = (await getForms(tx, evaluation.id)).get('indicator')?.form
  const entries = await currentEntries(tx, {
    evaluationId: evaluation.id,
    itemIds: rows.map((row) => row.itemId),
  })
  const statedOn = (itemId: string) => {
    const answers = entries.find((entry) => entry.itemId === itemId)?.answers
    const stated = form && answers ? statedClass(form, outlookClasses, answers) : null
    return outlookClasses.find((key) => key === stated) ?? null
  }
  return {
    planId,
    name: plan.name,
    periodEnd: plan.periodEnd,
    cutOff: evaluation.cutOffs.yearly,
    scale: { subject: 'indicator', classes: scale },
    indicators: rows.map((row) => ({
      ...{ itemId: row.itemId, number: row.number, content: row.content },
      path: pathOf(readings, row),
      decided: decisions.get(row.itemId)?.class ?? null,
      stated: statedOn(row.itemId),
    })),
    values,
  }
}

/** Reports of the place on these plans and on themes that hold one of the items; of units those whose file quotes one of the items. In a closed evaluation nothing changes. */
async function reportsOn(
  tx: Tx,
  { planIds, itemIds }: { planIds: readonly string[]; itemIds: readonly string[] },
): Promise<string[]> {
  const ofThemes = tx
    .selectFrom('themeItem')
    .select('themeId')
    .where('itemId', 'in', [...itemIds])
  const ofPlans = await tx
    .selectFrom('report')
    .leftJoin('trackPlan', 'trackPlan.trackId', 'report.trackId')
    .select('report.id')
    .distinct()
    .where('report.kind', '!=', 'unit')
    .where(({ not, ref }) => not(isEnded(ref('report.evaluationId'))))
    .where(({ eb, or, and }) =>
      or([
        eb('report.planId', 'in', [...planIds]),
        and([eb('report.planId', 'is', null), eb('trackPlan.planId', 'in', [...planIds])]),
        eb('report.themeId', 'in', ofThemes),
      ]),
    )
    .orderBy('report.id')
    .execute()
  const ofUnits = await tx
    .selectFrom('report')
    .innerJoin('reportVersion', 'reportVersion.reportId', 'report.id')
    .innerJoin('binding', 'binding.reportVersionId', 'reportVersion.id')
    .select('report.id')
    .distinct()
    .where('report.kind', '=', 'unit')
    .where(({ not, ref }) => not(isEnded(ref('report.evaluationId'))))
    .where(sql<string>`binding.figure #>> '{figure,itemId}'`, '=', sql<string>`any(${[...itemIds]})`)
    .orderBy('report.id')
    .execute()
  return [...ofPlans, ...ofUnits].map(({ id }) => id)
}

async function reportAt(tx: Tx, id: string, today: string): Promise<ReportAt> {
  const row = await getReportRow(tx, id)
  return {
    reportId: id,
    title: row.title,
    ofUnit: row.kind === 'unit',
    standing: await standingOf(tx, row),
    material: await materialOf(tx, row, today),
    version: await newestVersion(tx, id),
  }
}

async function newestVersion(tx: Tx, reportId: string): Promise<StoredVersion | null> {
  const version = await tx
    .selectFrom('reportVersion')
    .select(['id', 'number'])
    .where('reportId', '=', reportId)
    .where('edition', '!=', 'short')
    .orderBy('number', 'desc')
    .executeTakeFirst()
  if (!version) return null
  const sections = await tx
    .selectFrom('section')
    .select(['key', 'content as document'])
    .where('reportVersionId', '=', version.id)
    .orderBy('position')
    .execute()
  const bindings = await tx
    .selectFrom('binding')
    .select(['key', 'figure', 'text'])
    .where('reportVersionId', '=', version.id)
    .orderBy('id')
    .execute()
  return {
    ...version,
    sections,
    bindings: bindings.map(({ key, figure, text }) => ({ ...figure, key, text })),
  }
}
