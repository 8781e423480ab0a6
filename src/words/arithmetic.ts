/** The arithmetic of a verdict, line by line. `{{step}}` is the unit of a difference: points for per cent. */

import type { LineCode } from '#domain/verdicts/verdict.ts'
import type { Wording } from './language.ts'

export const arithmetic = {
  base: { zh: '基期{{by}}：{{number}}{{unit}}。', en: 'Base{{by}}: {{number}}{{unit}}.' },
  'target-level': { zh: '目标{{by}}：{{number}}{{unit}}。', en: 'Target{{by}}: {{number}}{{unit}}.' },
  'target-floor': {
    zh: '目标{{by}}：不低于{{number}}{{unit}}。',
    en: 'Target{{by}}: not below {{number}}{{unit}}.',
  },
  'target-ceiling': {
    zh: '目标{{by}}：不高于{{number}}{{unit}}。',
    en: 'Target{{by}}: not above {{number}}{{unit}}.',
  },
  'target-annual-cap': {
    zh: '目标：各年不高于{{number}}{{unit}}。',
    en: 'Target: not above {{number}}{{unit}} in any year.',
  },
  'target-annual-growth': {
    zh: '目标：年均增长{{number}}{{unit}}。',
    en: 'Target: {{number}}{{unit}} a year in the mean.',
  },
  'target-cumulative': {
    zh: '目标{{by}}：累计{{number}}{{unit}}。',
    en: 'Target{{by}}: {{number}}{{unit}} in all.',
  },
  'target-increment': {
    zh: '目标{{by}}：比基期变动{{number}}{{step}}。',
    en: 'Target{{by}}: {{number}}{{step}} from the base.',
  },
  'target-relative': { zh: '目标：{{number}}。', en: 'Target: {{number}}.' },
  value: { zh: '{{period}}：{{number}}{{unit}}{{grade}}。', en: '{{period}}: {{number}}{{unit}}{{grade}}.' },
  'set-aside': {
    zh: '{{period}}：{{number}}{{unit}}{{grade}}，不是全年数据，不与年度目标比较。',
    en: '{{period}}: {{number}}{{unit}}{{grade}}, not a full year and not compared with a yearly target.',
  },
  'older-value': {
    zh: '截至{{cutOff}}，最近的年度数据为{{year}}年。',
    en: 'The last yearly figure up to {{cutOff}} is that of {{year}}.',
  },
  reached: {
    zh: '{{number}}{{unit}}已达到目标{{target}}{{unit}}，判为“{{class}}”。',
    en: '{{number}}{{unit}} reaches the target of {{target}}{{unit}}: {{class}}.',
  },
  'reached-without-base': {
    zh: '没有基期值，不计算进度比；{{number}}{{unit}}已达到目标{{target}}{{unit}}，判为“{{class}}”。',
    en: 'No base, so no ratio; {{number}}{{unit}} reaches the target of {{target}}{{unit}}: {{class}}.',
  },
  'base-better-kept': {
    zh: '基期{{base}}{{unit}}已达到目标水平，按保持要求评价，不计算进度比；{{number}}{{unit}}仍达到目标，判为“{{class}}”。',
    en: 'The base of {{base}}{{unit}} already met the target, which is to be kept; {{number}}{{unit}} meets it: {{class}}.',
  },
  'base-better-lost': {
    zh: '基期{{base}}{{unit}}已达到目标水平，按保持要求评价，不计算进度比；{{number}}{{unit}}与目标相差{{gap}}{{step}}，判为“{{class}}”。',
    en: 'The base of {{base}}{{unit}} already met the target, which is to be kept; {{number}}{{unit}} is {{gap}}{{step}} off: {{class}}.',
  },
  'share-done': {
    zh: '完成份额：已变动{{done}}÷目标变动{{planned}}＝{{share}}。',
    en: 'Share done: {{done}} of {{planned}} planned = {{share}}.',
  },
  'share-elapsed': {
    zh: '时间进度：{{from}}年至{{to}}年，{{elapsed}}年÷{{whole}}年＝{{share}}。',
    en: 'Share of time: {{elapsed}} of {{whole}} years ({{from}} to {{to}}) = {{share}}.',
  },
  'time-over': {
    zh: '目标年份{{year}}年已过，时间进度按1计。',
    en: 'The target year {{year}} is over: the share of time is 1.',
  },
  'schedule-ratio': {
    zh: '进度比：{{done}}÷{{elapsed}}＝{{ratio}}。',
    en: 'Schedule ratio: {{done}} ÷ {{elapsed}} = {{ratio}}.',
  },
  pace: {
    zh: '已过时间年均变动{{past}}{{step}}，余下{{years}}年需年均变动{{needed}}{{step}}。',
    en: 'Pace so far {{past}}{{step}} a year; needed in the {{years}} years left: {{needed}}{{step}} a year.',
  },
  'path-due': {
    zh: '按节点目标，到{{year}}年底应为{{level}}{{unit}}，比基期变动{{planned}}{{step}}。',
    en: 'By the milestones {{level}}{{unit}} is due at the end of {{year}}, {{planned}}{{step}} from the base.',
  },
  'path-ratio': {
    zh: '进度比：已变动{{done}}÷应变动{{planned}}＝{{ratio}}。',
    en: 'Schedule ratio: {{done}} done ÷ {{planned}} due = {{ratio}}.',
  },
  'path-held': {
    zh: '节点目标到该年不要求提升，不计算进度比；{{number}}{{unit}}达到节点要求，判为“{{class}}”。',
    en: 'The milestones ask for no gain by then, so no ratio; {{number}}{{unit}} keeps them: {{class}}.',
  },
  'path-missed': {
    zh: '节点目标到该年不要求提升，不计算进度比；{{number}}{{unit}}未达到节点要求，判为“{{class}}”。',
    en: 'The milestones ask for no gain by then, so no ratio; {{number}}{{unit}} misses them: {{class}}.',
  },
  'path-unused': {
    zh: '此类目标不按节点目标评价，所列节点目标未采用。',
    en: 'Milestones are not used for a target of this kind.',
  },
  lag: { zh: '比计划进度晚约{{days}}天。', en: 'About {{days}} {{days, day|days}} later than planned.' },
  lead: { zh: '比计划进度早约{{days}}天。', en: 'About {{days}} {{days, day|days}} earlier than planned.' },
  'clock-at-cut-off': {
    zh: '时间进度算到{{cutOff}}，此后未报的年度按没有进展计。',
    en: 'Time is counted up to {{cutOff}}: years without a figure count as no progress.',
  },
  'limit-held': {
    zh: '{{number}}{{unit}}符合{{target}}{{unit}}的限值，判为“{{class}}”。',
    en: '{{number}}{{unit}} keeps the limit of {{target}}{{unit}}: {{class}}.',
  },
  'limit-broken': {
    zh: '{{number}}{{unit}}突破{{target}}{{unit}}的限值，相差{{gap}}{{step}}，判为“{{class}}”。',
    en: '{{number}}{{unit}} breaks the limit of {{target}}{{unit}} by {{gap}}{{step}}: {{class}}.',
  },
  mean: {
    zh: '年均：（{{terms}}）÷{{years}}＝{{mean}}{{unit}}。',
    en: 'Mean: ({{terms}}) ÷ {{years}} = {{mean}}{{unit}}.',
  },
  'mean-ratio': {
    zh: '年均与目标{{target}}{{unit}}之比：{{ratio}}。',
    en: 'Mean against the target of {{target}}{{unit}}: {{ratio}}.',
  },
  'mean-needed': {
    zh: '余下{{years}}年需年均{{needed}}{{unit}}。',
    en: 'Needed in the {{years}} years left: {{needed}}{{unit}} a year.',
  },
  'growth-held': {
    zh: '年均不低于目标{{target}}{{unit}}的要求，判为“{{class}}”。',
    en: 'The mean keeps the target of {{target}}{{unit}}: {{class}}.',
  },
  'growth-missed': {
    zh: '年均未达到目标{{target}}{{unit}}的要求，判为“{{class}}”。',
    en: 'The mean misses the target of {{target}}{{unit}}: {{class}}.',
  },
  'cap-held': {
    zh: '年均未超过{{target}}{{unit}}，判为“{{class}}”。',
    en: 'The mean is not above {{target}}{{unit}}: {{class}}.',
  },
  'cap-broken': {
    zh: '年均超过{{target}}{{unit}}，判为“{{class}}”。',
    en: 'The mean is above {{target}}{{unit}}: {{class}}.',
  },
  'cap-years': {
    zh: '其中{{years}}年高于{{target}}{{unit}}。',
    en: 'Above {{target}}{{unit}} in {{years}}.',
  },
  compounded: { zh: '逐年连乘：{{terms}}＝{{change}}%。', en: 'Compounded: {{terms}} = {{change}}%.' },
  summed: {
    zh: '逐年相加：{{terms}}＝{{change}}{{unit}}。',
    en: 'Summed: {{terms}} = {{change}}{{unit}}.',
  },
  'reference-mean': {
    zh: '对照指标同期年均：（{{terms}}）÷{{years}}＝{{mean}}{{unit}}。',
    en: 'Mean of the other indicator: ({{terms}}) ÷ {{years}} = {{mean}}{{unit}}.',
  },
  'rates-ratio': { zh: '两者之比：{{ratio}}。', en: 'One against the other: {{ratio}}.' },
  'relation-held': {
    zh: '符合“{{target}}”的要求，判为“{{class}}”。',
    en: 'This keeps "{{target}}": {{class}}.',
  },
  'relation-broken': {
    zh: '未达到“{{target}}”的要求，判为“{{class}}”。',
    en: 'This does not keep "{{target}}": {{class}}.',
  },
  'at-least': {
    zh: '{{ratio}}不低于{{least}}，判为“{{class}}”。',
    en: '{{ratio}} is at least {{least}}: {{class}}.',
  },
  below: {
    zh: '{{ratio}}低于{{least}}，判为“{{class}}”。',
    en: '{{ratio}} is below {{least}}: {{class}}.',
  },
  'finer-slow': {
    zh: '其中属略有滞后（不低于{{from}}，低于{{to}}）。',
    en: 'Slightly behind (from {{from}}, below {{to}}).',
  },
  'finer-far-behind': {
    zh: '其中属明显滞后（不低于{{from}}，低于{{to}}）。',
    en: 'Far behind (from {{from}}, below {{to}}).',
  },
  'finer-regressing': { zh: '其中属出现倒退（低于{{to}}）。', en: 'Regressing (below {{to}}).' },
  'second-opinion': {
    zh: '按增长率比（参考）计为{{ratio}}，判为“{{class}}”，与上述结论不同，请研判。',
    en: 'By the growth-rate ratio, {{ratio}}, it would be: {{class}}. The two differ; please weigh them.',
  },
} as const satisfies Record<LineCode, Wording>
