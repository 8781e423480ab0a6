/** Words of the screen of early warnings. */

import type { Topic } from './language.ts'

export const warningPage = {
  title: { zh: '预警', en: 'Early warning' },
  paper: {
    zh: '工作底稿，不对外。按目前在用的数据和规则计算。',
    en: 'Working paper, not for release. Reckoned by the figures and rules in use now.',
  },
  halfYear: { zh: '半年', en: 'Half-year' },
  line: {
    zh: '{{period}}：查看了{{indicators}}项指标和{{work}}项任务、项目，预警{{count}}项，其中约束性{{binding}}项。',
    en: '{{period}}: {{indicators}} indicators and {{work}} tasks and projects looked at, {{count}} warned of, {{binding}} of them binding.',
  },
  none: { zh: '没有需要预警的事项', en: 'Nothing to warn of' },
  noneNext: {
    zh: '无法计算的指标不预警，见“数据与评价”。',
    en: 'Indicators that cannot be computed are not warned of: see Data and verdicts.',
  },
  binding: { zh: '约束性', en: 'Binding' },
  others: { zh: '其他', en: 'Others' },
  bindingGroup: {
    zh: '约束性指标和支撑它们的事项（{{count}}）',
    en: 'Binding indicators and what serves them ({{count}})',
  },
  otherGroup: { zh: '其他（{{count}}）', en: 'Others ({{count}})' },
  level: { zh: '预警', en: 'Level' },
  item: { zh: '事项', en: 'Item' },
  lead: { zh: '牵头单位', en: 'Lead unit' },
  reason: { zh: '原因', en: 'Reason' },
  movement: { zh: '与上次评估相比', en: 'Against the exercise before' },
  movementLine: {
    zh: '与“{{name}}”（截止{{date}}）相比：{{improved}}项上升，{{worsened}}项下降，{{unchanged}}项不变，{{incomparable}}项不可比。',
    en: 'Against "{{name}}" (cut-off {{date}}): {{improved}} better, {{worsened}} worse, {{unchanged}} unchanged, {{incomparable}} not comparable.',
  },
  movementRule: {
    zh: '两次均按目前在用的数据和规则、各自的截止日期计算；行为上次，列为本次，点数字看指标。',
    en: 'Both by the figures and rules in use now, each at its own cut-off. Rows: before; columns: now. Click a number to see the indicators.',
  },
  before: { zh: '上次', en: 'Before' },
  now: { zh: '本次', en: 'Now' },
  cell: { zh: '{{from}}到{{to}}：{{count}}项', en: 'From {{from}} to {{to}}: {{count}}' },
  cellItems: { zh: '{{from}} → {{to}}', en: '{{from}} → {{to}}' },
  noEarlier: { zh: '没有更早的评估可比。', en: 'There is no earlier exercise to compare with.' },
} as const satisfies Topic
