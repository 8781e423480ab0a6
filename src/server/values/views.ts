/** A planned change as its preview shows it. */

import type { EffectView, PreviewView } from '#contract/values.ts'
import type { PlanEffect } from '#domain/effects/verdict-effect.ts'
import type { Finding } from '#domain/findings/finding.ts'
import type { Actor } from '#domain/people/role.ts'
import { seesVerdict } from '#domain/verdicts/readers.ts'
import type { Tx } from '../db.ts'
import { readScales } from '../plans/scales.ts'
import { standingItems } from '../plans/standing.ts'
import { leadsOf } from './cells.ts'
import type { Plan } from './change.ts'
import { wantsNote } from './notes.ts'

export async function previewView(tx: Tx, actor: Actor, plan: Plan): Promise<PreviewView> {
  return {
    findings: plan.changes.flatMap(({ findings }) => findings.map(findingView)),
    effect: await effectView(tx, actor, plan),
  }
}

export const findingView = ({
  code,
  severity,
  place,
  found,
  details,
}: Finding): PreviewView['findings'][number] => ({
  ...{ code, severity, found, place: { ...place } },
  ...(details ? { details: { ...details } } : {}),
})

export async function effectView(tx: Tx, actor: Actor, { changes, effect, told }: Plan): Promise<EffectView> {
  const mayReadReports = actor.memberships.some(({ role }) => role === 'coordinator' || role === 'statistics')
  return {
    plans: (await seesEvery(tx, actor, effect.plans))
      ? await Promise.all(effect.plans.map((plan) => planView(tx, plan)))
      : null,
    reports: effect.reports
      .filter(({ ofUnit }) => ofUnit || mayReadReports)
      .map((report) => {
        const { reportId, title, ofUnit, standing, versionNumber, estimatesBefore, estimatesAfter } = report
        return {
          ...{ reportId, title, ofUnit, standing, versionNumber, estimatesBefore, estimatesAfter },
          changes: report.changes.map((change) => ({ ...change })),
          note: wantsNote(report),
        }
      }),
    repeats: await repeatViews(tx, changes),
    told: told.map(({ name }) => name),
  }
}

/** Verdicts are working papers: all that change are the reader's to see, or none is shown. */
async function seesEvery(tx: Tx, actor: Actor, plans: readonly PlanEffect[]): Promise<boolean> {
  const itemIds = plans.flatMap(({ verdicts, outlooks }) =>
    [...verdicts, ...outlooks].map(({ itemId }) => itemId),
  )
  for (const itemId of new Set(itemIds)) {
    const leads = await leadsOf(tx, itemId)
    if (
      !seesVerdict(
        actor,
        leads.map(({ unitId }) => unitId),
      )
    )
      return false
  }
  return true
}

async function planView(tx: Tx, plan: PlanEffect) {
  const { indicator: scale } = await readScales(tx, plan.planId)
  const { planId, name, before, after } = plan
  return {
    ...{ planId, name, before, after },
    scale: scale.map(({ key, word }) => ({ key, word: { ...word } })),
    verdicts: plan.verdicts.map((verdict) => ({ ...verdict })),
    outlooks: plan.outlooks.map((outlook) => ({ ...outlook })),
  }
}

async function repeatViews(tx: Tx, changes: Plan['changes']): Promise<EffectView['repeats']> {
  const itemIds = changes.flatMap(({ repeats }) => repeats.map(({ itemId }) => itemId))
  const items = await standingItems(tx, { itemIds })
  const plans = await tx
    .selectFrom('plan')
    .select(['id', 'name'])
    .where(
      'id',
      'in',
      items.map(({ planId }) => planId),
    )
    .execute()
  return items.map(({ itemId, planId, number, content }) => ({
    ...{ itemId, number, name: content.name },
    plan: plans.find(({ id }) => id === planId)?.name ?? '',
  }))
}
