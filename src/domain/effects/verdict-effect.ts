/** What other figures do to a plan's verdicts and outlooks: which change, and how many are on schedule. */

import type { Likelihood } from '../outlook/likelihood.ts'
import { type Outlook, outlookOf } from '../outlook/outlook.ts'
import type { IndicatorContent } from '../plans/item.ts'
import type { KeptStage } from '../plans/path.ts'
import type { Value } from '../values/value.ts'
import { judge } from '../verdicts/judge.ts'
import { type Judged, judgedIndicator } from '../verdicts/judged.ts'
import { referenceOf } from '../verdicts/reference.ts'
import { type OutlookClass, type Scale, thresholdsOf, type VerdictClass } from '../verdicts/scale.ts'
import { type Tally, tallyOf } from '../verdicts/tally.ts'
import type { Verdict } from '../verdicts/verdict.ts'

export interface PlanIndicator {
  readonly itemId: string
  readonly number: number
  readonly content: IndicatorContent
  /** The class a person decided for the progress; null while nobody did. */
  readonly decided: string | null
  readonly stated: OutlookClass | null
  /** Stages on the way to its target; absent: none. */
  readonly path?: readonly KeptStage[]
}

/** A plan as its verdicts see it. */
export interface JudgedPlan {
  readonly planId: string
  readonly name: string
  readonly periodEnd: number
  /** Day up to which yearly figures count. */
  readonly cutOff: string
  readonly scale: Scale
  readonly indicators: readonly PlanIndicator[]
  /** The values in use, as they count. */
  readonly values: readonly Value[]
}

export interface VerdictSide {
  /** null where not computable. */
  readonly class: VerdictClass | null
  /** Schedule ratio as decimal text; null where the rule has none. */
  readonly ratio: string | null
}

export interface VerdictChange {
  readonly itemId: string
  readonly number: number
  readonly name: string
  readonly before: VerdictSide
  readonly after: VerdictSide
  /** Whether the class is another: the verdict flips. Else only its arithmetic moved. */
  readonly flips: boolean
  readonly decided: string | null
  /** Whether the decision agreed with the verdict and agrees no more, so that a person must look again. */
  readonly reopens: boolean
}

export interface OutlookChange {
  readonly itemId: string
  readonly number: number
  readonly name: string
  readonly before: OutlookSide
  readonly after: OutlookSide
}

interface OutlookSide {
  /** null: nothing is projected, or too few figures for a likelihood. */
  readonly likelihood: Likelihood | null
  /** The projected value of the target year; null where nothing is projected. */
  readonly projected: string | null
  /** What the unit expects; null where it does not say. */
  readonly expected: string | null
}

/** How many of the computed verdicts are on schedule or better; the rest of `indicators` could not be computed. */
export interface OnSchedule {
  readonly onSchedule: number
  readonly computed: number
  readonly indicators: number
}

export interface PlanEffect {
  readonly planId: string
  readonly name: string
  readonly verdicts: readonly VerdictChange[]
  readonly outlooks: readonly OutlookChange[]
  readonly before: OnSchedule
  readonly after: OnSchedule
  readonly tallyBefore: Tally
  readonly tallyAfter: Tally
}

/** Every verdict and outlook of the plan by the values it has and by others; a relative target follows its reference. */
export function planEffect(plan: JudgedPlan, values: readonly Value[]): PlanEffect {
  const [before, after] = [judgedAll(plan, plan.values), judgedAll(plan, values)]
  const pairs = plan.indicators.map((indicator, at) => ({ indicator, before: before[at], after: after[at] }))
  return {
    planId: plan.planId,
    name: plan.name,
    verdicts: pairs.flatMap(({ indicator, before, after }) =>
      before && after ? verdictChange(indicator, before.verdict, after.verdict) : [],
    ),
    outlooks: pairs.flatMap(({ indicator, before, after }) =>
      before && after ? outlookChange(indicator, before.outlook, after.outlook) : [],
    ),
    before: onScheduleOf(before.map(({ verdict }) => verdict)),
    after: onScheduleOf(after.map(({ verdict }) => verdict)),
    tallyBefore: tallyOf(before.map(({ verdict }) => verdict)),
    tallyAfter: tallyOf(after.map(({ verdict }) => verdict)),
  }
}

interface JudgedOnce {
  readonly verdict: Verdict
  readonly outlook: Outlook
}

function judgedAll(plan: JudgedPlan, values: readonly Value[]): JudgedOnce[] {
  const thresholds = thresholdsOf(plan.scale)
  const of = (itemId: string) => values.filter((value) => value.itemId === itemId)
  return plan.indicators.map((indicator) => {
    const { content, itemId } = indicator
    const reference = referenceOf(content, plan.indicators)
    const judged = judgedIndicator(content, of(itemId), {
      planEndYear: plan.periodEnd,
      reference: reference ? of(reference.itemId) : null,
      path: indicator.path ?? [],
    })
    return {
      verdict: judge(judged, { cutOff: plan.cutOff, thresholds }),
      outlook: outlookIn(plan, indicator, judged),
    }
  })
}

function outlookIn(
  { cutOff, periodEnd }: JudgedPlan,
  { content, stated }: PlanIndicator,
  judged: Judged,
): Outlook {
  const year = String(content.targetYear ?? periodEnd)
  const said = judged.values.find(({ period }) => period.text === year)
  return outlookOf(judged, { expected: said?.number ?? null, stated, cutOff, withFan: false })
}

function verdictChange(
  { itemId, number, content, decided }: PlanIndicator,
  one: Verdict,
  other: Verdict,
): VerdictChange[] {
  const [before, after] = [sideOf(one), sideOf(other)]
  const flips = before.class !== after.class
  if (!flips && before.ratio === after.ratio) return []
  const reopens = flips && decided !== null && decided === before.class
  return [{ itemId, number, name: content.name, before, after, flips, decided, reopens }]
}

const sideOf = (verdict: Verdict): VerdictSide => ({ class: verdict.class, ratio: verdict.ratio })

function outlookChange(
  { itemId, number, content }: PlanIndicator,
  one: Outlook,
  other: Outlook,
): OutlookChange[] {
  const [before, after] = [outlookSide(one), outlookSide(other)]
  const isSame =
    before.likelihood === after.likelihood &&
    before.expected === after.expected &&
    before.projected === after.projected
  return isSame ? [] : [{ itemId, number, name: content.name, before, after }]
}

const outlookSide = ({ likelihood, paths, expected }: Outlook): OutlookSide => ({
  likelihood: likelihood?.class ?? null,
  projected: paths[0]?.years.at(-1)?.mean ?? null,
  expected: expected?.number ?? null,
})

const onScheduleOf = (verdicts: readonly Verdict[]): OnSchedule => ({
  onSchedule: verdicts.filter((v) => v.class !== null && v.class !== 'behind').length,
  computed: verdicts.filter((v) => v.class !== null).length,
  indicators: verdicts.length,
})
