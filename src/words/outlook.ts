/** The outlook: the projection, the unit's expected value beside it, and why there may be none. */

import type { ProjectionMethod } from '#domain/outlook/method.ts'
import type { StatementCode } from '#domain/outlook/statements.ts'
import type { Topic, Wording } from './language.ts'

export const outlookStatements = {
  'kind-not-projected': {
    zh: '此类目标不能由最后一年的数值判定，不作推算。',
    en: 'The figure of the last year does not decide this kind of target; nothing is projected.',
  },
  'target-missing': { zh: '没有目标数值，不作推算。', en: 'The target has no number; nothing is projected.' },
  'direction-missing': {
    zh: '没有说明指标是越高越好还是越低越好，不作推算。',
    en: 'It is not stated whether more or less is better; nothing is projected.',
  },
  'base-missing': {
    zh: '目标为比基期的变动，缺少基期值，不作推算。',
    en: 'The target is a change from the base, which is missing; nothing is projected.',
  },
  'year-missing': { zh: '缺少目标年份，不作推算。', en: 'The target year is missing; nothing is projected.' },
  'beyond-plan': {
    zh: '目标年份在规划期之后，属方向性目标，不作推算。',
    en: 'The target lies beyond the plan and is a direction; nothing is projected.',
  },
  'value-missing': {
    zh: '截止日前没有年度数据，不作推算。',
    en: 'There is no yearly figure up to the cut-off; nothing is projected.',
  },
  'gap-in-changes': {
    zh: '累计目标缺少部分年份的数据，缺报不按0计，不作推算。',
    en: 'A year of the cumulative change is missing and does not count as 0; nothing is projected.',
  },
  'sign-unclear': {
    zh: '目标写为正数（降低幅度），各年数据为负数，无法判断是降低还是上升，不作推算。',
    en: 'The target is the positive size of a fall, the figures are negative: unclear; nothing is projected.',
  },
  'year-over': {
    zh: '目标年份已有数据，无需推算。',
    en: 'The figure of the target year is known; there is nothing to project.',
  },
  'stands-on': {
    zh: '依据{{first}}年至{{last}}年的{{points}}个数据推算。',
    en: 'Projected from {{points}} figures, {{first}} to {{last}}.',
  },
  projected: {
    zh: '按以往增量递减推算，{{year}}年约为{{mean}}{{unit}}，80%区间为{{lower}}{{unit}}至{{upper}}{{unit}}。',
    en: 'Past steps going on, each weaker than the last: about {{mean}}{{unit}} in {{year}}, 80% interval {{lower}} to {{upper}}{{unit}}.',
  },
  'projected-mean': {
    zh: '按以往增量递减推算，{{year}}年约为{{mean}}{{unit}}。',
    en: 'Past steps going on, each weaker than the last: about {{mean}}{{unit}} in {{year}}.',
  },
  capped: {
    zh: '指标为百分比，推算值以100%为上限。',
    en: 'The indicator is a percentage; projections end at 100%.',
  },
  'too-few': {
    zh: '数据太少：现有{{points}}个，至少要有{{needed}}个才能进一步推算。',
    en: 'Too few data for more: {{points}} at hand, {{needed}} needed.',
  },
  'too-far': {
    zh: '推算超过五年，不给出区间，不判断可能性。',
    en: 'More than five years ahead: no interval and no probability.',
  },
  'direction-towards': {
    zh: '只看走势：数值{{direction}}，朝目标方向变化；不判断可能性。',
    en: 'Direction only: {{direction}}, towards the target. No probability is given.',
  },
  'direction-away': {
    zh: '只看走势：数值{{direction}}，与目标方向相反；不判断可能性。',
    en: 'Direction only: {{direction}}, away from the target. No probability is given.',
  },
  'direction-level': {
    zh: '只看走势：数值持平；不判断可能性。',
    en: 'Direction only: unchanged. No probability is given.',
  },
  likely: {
    zh: '按推算，{{year}}年实现目标的可能性{{chance}}，预计能够完成。',
    en: 'By the projection the chance of meeting the target in {{year}} is {{chance}}: it can be expected.',
  },
  uncertain: {
    zh: '按推算，{{year}}年实现目标的可能性{{chance}}，存在不确定性。',
    en: 'By the projection the chance of meeting the target in {{year}} is {{chance}}: it is uncertain.',
  },
  unlikely: {
    zh: '按推算，{{year}}年实现目标的可能性{{chance}}，难以完成。',
    en: 'By the projection the chance of meeting the target in {{year}} is {{chance}}: it can hardly be met.',
  },
  'expected-missing': { zh: '单位未填报预期值。', en: 'The unit has given no expected value.' },
  'expected-meets': {
    zh: '单位预期值{{number}}{{unit}}，达到目标。',
    en: 'The unit expects {{number}}{{unit}}, which meets the target.',
  },
  'expected-misses': {
    zh: '单位预期值{{number}}{{unit}}，未达到目标。',
    en: 'The unit expects {{number}}{{unit}}, which misses the target.',
  },
  expected_above_projection: {
    zh: '单位预期值{{number}}{{unit}}高于推算区间的上限{{upper}}{{unit}}。',
    en: 'The expected {{number}}{{unit}} lies above the upper end of the interval, {{upper}}{{unit}}.',
  },
  expected_within_projection: {
    zh: '单位预期值{{number}}{{unit}}在推算区间之内。',
    en: 'The expected {{number}}{{unit}} lies within the interval.',
  },
  expected_below_projection: {
    zh: '单位预期值{{number}}{{unit}}低于推算区间的下限{{lower}}{{unit}}。',
    en: 'The expected {{number}}{{unit}} lies below the lower end of the interval, {{lower}}{{unit}}.',
  },
  optimistic: {
    zh: '单位预期好于推算，请说明依据。',
    en: 'The unit expects better than the projection; its grounds should be given.',
  },
  cautious: {
    zh: '单位预期比推算保守。',
    en: 'The unit expects less than the projection.',
  },
  'stated-contradicts': {
    zh: '单位认为“{{stated}}”，与所报预期值不一致，请核对。',
    en: 'The unit says "{{stated}}", which contradicts its expected value; please check.',
  },
} as const satisfies Record<StatementCode, Wording>

export const projectionMethods = {
  damped_drift: { zh: '增量递减法', en: 'Damped drift' },
  rwdrift: { zh: '平均增量法', en: 'Drift' },
  thetaf: { zh: 'Theta 法', en: 'Theta' },
  ols_trend: { zh: '线性趋势法', en: 'Trend line' },
  naive: { zh: '末期值法', en: 'Last figure' },
} as const satisfies Record<ProjectionMethod, Wording>

export const outlookWords = {
  rising: { zh: '上升', en: 'rising' },
  falling: { zh: '下降', en: 'falling' },
  about: { zh: '约为{{percent}}%', en: 'about {{percent}}%' },
  atLeast: { zh: '不低于{{percent}}%', en: 'at least {{percent}}%' },
  atMost: { zh: '不高于{{percent}}%', en: 'at most {{percent}}%' },
} as const satisfies Topic

export const outlookPanel = {
  title: { zh: '到规划期末的推算', en: 'Outlook to the last year' },
  hidden: {
    zh: '推算只供协调人和牵头单位查看。',
    en: 'Only the coordinator and the lead unit see the projection.',
  },
  expected: { zh: '单位预期', en: 'The unit expects' },
  projection: { zh: '机器推算', en: 'Projection' },
  ofYear: { zh: '{{year}}年', en: '{{year}}' },
  interval: { zh: '80%区间 {{lower}}—{{upper}}', en: '80% interval {{lower}} to {{upper}}' },
  noInterval: { zh: '不给出区间', en: 'no interval' },
  pace: { zh: '年均进度', en: 'Change a year' },
  paceLine: {
    zh: '以往年均 {{past}}{{step}}，剩余{{years}}年须年均 {{needed}}{{step}}',
    en: '{{past}}{{step}} so far; {{needed}}{{step}} needed in each of the {{years}} years left',
  },
  lag: { zh: '与计划路径相比', en: 'Against the planned path' },
  behind: { zh: '晚约{{days}}天', en: 'about {{days}} {{days, day|days}} behind' },
  ahead: { zh: '早约{{days}}天', en: 'about {{days}} {{days, day|days}} ahead' },
  level: { zh: '与计划相当', en: 'as planned' },
  second: { zh: '另一算法', en: 'Second method' },
  secondDiffers: {
    zh: '按年均增速比计算为“{{word}}”，与测算不同，请研判',
    en: 'The ratio of growth rates gives "{{word}}", another class: to be weighed',
  },
  fan: { zh: '比较各种推算方法', en: 'Compare the methods' },
  fanHide: { zh: '收起', en: 'Hide' },
  fanLine: {
    zh: '除增量递减法外，区间未经校准，只用来看各方法相差多大。',
    en: 'Only damped drift has calibrated intervals; the others show how far methods differ.',
  },
  method: { zh: '方法', en: 'Method' },
  year: { zh: '年份', en: 'Year' },
  mean: { zh: '推算值', en: 'Projected' },
  of80: { zh: '80%区间', en: '80% interval' },
  of95: { zh: '95%区间', en: '95% interval' },
  range: { zh: '{{lower}}—{{upper}}', en: '{{lower}} to {{upper}}' },
  lineName: { zh: '推算 {{number}}', en: 'Projected {{number}}' },
  bandName: { zh: '80%区间', en: '80% interval' },
  takeData: { zh: '下载数据', en: 'Download data' },
  takePicture: { zh: '下载图片', en: 'Download picture' },
  series: { zh: '系列', en: 'Series' },
  figure: { zh: '数值', en: 'Figure' },
  lower: { zh: '80%下限', en: '80% lower' },
  upper: { zh: '80%上限', en: '80% upper' },
  unit: { zh: '单位', en: 'Unit' },
  fileName: { zh: '{{name}}走势', en: '{{name}} trend' },
} as const satisfies Topic
