/** Default words of the scales, and why a verdict is not computed. A plan's own words stand in its scale. */

import type {
  FinerLine,
  OutlookClass,
  projectClasses as projectKeys,
  taskClasses as taskKeys,
  VerdictClass,
} from '#domain/verdicts/scale.ts'
import type { ReasonCode } from '#domain/verdicts/verdict.ts'
import type { Wording } from './language.ts'

export const verdictClasses = {
  ahead: { zh: '提前实现', en: 'Achieved early' },
  faster: { zh: '快于预期', en: 'Faster than expected' },
  on_schedule: { zh: '基本符合预期', en: 'Basically as expected' },
  behind: { zh: '滞后', en: 'Behind' },
} as const satisfies Record<VerdictClass, Wording>

export const finerLines = {
  slow: { zh: '略有滞后', en: 'Slightly behind' },
  far_behind: { zh: '明显滞后', en: 'Far behind' },
  regressing: { zh: '出现倒退', en: 'Regressing' },
} as const satisfies Record<FinerLine, Wording>

export const outlookClasses = {
  will_meet: { zh: '能够完成', en: 'Will be met' },
  at_risk: { zh: '有风险', en: 'At risk' },
  will_miss: { zh: '难以完成', en: 'Can hardly be met' },
} as const satisfies Record<OutlookClass, Wording>

export const taskClasses = {
  done: { zh: '已完成', en: 'Done' },
  on_schedule: { zh: '达到序时进度', en: 'On schedule' },
  slow: { zh: '推进缓慢', en: 'Slow' },
  not_started: { zh: '未启动', en: 'Not started' },
} as const satisfies Record<(typeof taskKeys)[number], Wording>

export const projectClasses = {
  built: { zh: '已建成', en: 'Built' },
  building: { zh: '在建', en: 'Under construction' },
  not_started: { zh: '未开工', en: 'Not started' },
} as const satisfies Record<(typeof projectKeys)[number], Wording>

export const verdictReasons = {
  'no-number': {
    zh: '规划没有给出目标数值，无法计算。',
    en: 'The plan gives no number for the target.',
  },
  assigned: {
    zh: '目标由上级逐年下达，缺少当年下达数，无法计算。',
    en: 'The target is issued yearly from above; the figure of the year is not here.',
  },
  'beyond-plan': {
    zh: '目标年份{{year}}年在规划期之后，属方向性目标，不作进度评价。',
    en: 'The target is for {{year}}, after the plan: a direction, not judged by schedule.',
  },
  'target-missing': {
    zh: '没有目标值：规划未给出数值，或尚未填写。',
    en: 'There is no target value: the plan gives none, or it was not filled in.',
  },
  'target-zero': {
    zh: '累计目标为0，无法计算完成份额。',
    en: 'The cumulative target is 0, so no share of it can be computed.',
  },
  'target-year-missing': { zh: '缺少目标年份。', en: 'The target year is missing.' },
  'base-missing': {
    zh: '缺少基期值，且尚未达到目标，无法计算进度。',
    en: 'The base value is missing and the target is not reached.',
  },
  'base-year-missing': { zh: '缺少基期年份，无法计算时间进度。', en: 'The base year is missing.' },
  'years-contradict': {
    zh: '目标年份{{targetYear}}年不晚于基期{{baseYear}}年，请核对。',
    en: 'The target year {{targetYear}} is not after the base year {{baseYear}}.',
  },
  'value-missing': {
    zh: '截止日前没有年度数据。',
    en: 'There is no yearly figure on or before the cut-off.',
  },
  'only-part-year': {
    zh: '截止日前没有年度数据；半年、季度、月度或累计数据不与年度目标比较。',
    en: 'There is no yearly figure on or before the cut-off; others are not compared with a yearly target.',
  },
  'no-time-elapsed': {
    zh: '最近的数据是基期数据，尚无进展可评价。',
    en: 'The last figure is that of the base year: there is no progress to judge yet.',
  },
  'year-missing': {
    zh: '缺少{{years}}年数据；缺报不按0计，无法计算。',
    en: 'Figures are missing for {{years}}; a missing year is not 0.',
  },
  'path-contradicts': {
    zh: '节点目标年份{{year}}年不在基期与目标年份之间，或先后有误，请核对。',
    en: 'A milestone is set for {{year}}, which is not between base and target year or out of order.',
  },
  'direction-missing': {
    zh: '没有说明指标是越高越好还是越低越好，无法判断。',
    en: 'It is not stated whether more or less is better.',
  },
  'direction-contradicts': {
    zh: '目标与指标方向矛盾，请核对。',
    en: 'The target contradicts the direction of the indicator.',
  },
  'sign-unclear': {
    zh: '目标写为正数（降低幅度），各年数据均为负数，无法判断是降低还是上升。请统一写法。',
    en: 'The target is a positive size of a fall while all yearly figures are negative: fall or rise is unclear.',
  },
  'rates-expected': {
    zh: '年均增长目标须用各年增长率（%）评价，现有数据单位为{{unit}}。',
    en: 'A target of mean yearly growth needs yearly rates in %; the figures are in {{unit}}.',
  },
  'reference-missing': {
    zh: '目标与另一指标挂钩（{{target}}），未指明所对照的指标，无法比较。',
    en: 'The target is bound to another indicator ({{target}}), which is not named.',
  },
  'reference-year-missing': {
    zh: '所对照的指标缺少同年数据，无法比较。',
    en: 'The other indicator lacks figures for the same years.',
  },
} as const satisfies Record<ReasonCode, Wording>

export const verdictWords = {
  points: { zh: '个百分点', en: 'points' },
} as const satisfies Record<string, Wording>
