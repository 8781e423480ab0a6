/** Early warnings: their levels, reasons in one sentence, and what an item was in an earlier exercise. */

import type { Standing } from '#domain/warnings/movement.ts'
import type { WarningReason } from '#domain/warnings/reason.ts'
import type { WarningLevel } from '#domain/warnings/warning.ts'
import type { Topic, Wording } from './language.ts'

export const warningLevels = {
  red: { zh: '红色预警', en: 'Red' },
  amber: { zh: '黄色预警', en: 'Amber' },
} as const satisfies Record<WarningLevel, Wording>

export const warningReasons = {
  regressing: { zh: '比基期倒退。', en: 'It has fallen back behind its base.' },
  'far-behind': {
    zh: '进度比{{ratio}}{{late}}，差距较大。',
    en: 'Schedule ratio {{ratio}}{{late}}: far behind.',
  },
  behind: {
    zh: '进度比{{ratio}}{{late}}。',
    en: 'Schedule ratio {{ratio}}{{late}}.',
  },
  'behind-without-ratio': { zh: '目前未达到规划要求。', en: 'It does not keep what the plan asks for.' },
  'outlook-miss': { zh: '责任单位判断难以完成。', en: 'The unit expects to miss the target.' },
  'outlook-risk': { zh: '责任单位判断存在风险。', en: 'The unit sees the target at risk.' },
  'class-fell': {
    zh: '上次评价为“{{from}}”，本次为“{{to}}”。',
    en: 'Last time "{{from}}", now "{{to}}".',
  },
  'half-year-worse': {
    zh: '{{period}}为{{number}}{{unit}}，不如{{periodBefore}}的{{before}}{{unit}}。',
    en: '{{number}}{{unit}} in {{period}} is worse than {{before}}{{unit}} in {{periodBefore}}.',
  },
  'figure-missing': { zh: '{{period}}数据未报。', en: 'The figure for {{period}} was not reported.' },
} as const satisfies Record<WarningReason['code'], Wording>

export const warningWords = {
  late: { zh: '，比计划进度晚约{{days}}天', en: ', about {{days}} {{days, day|days}} later than planned' },
  slow: { zh: '，慢于计划进度', en: ', slower than planned' },
} as const satisfies Topic

export const movementStandings = {
  not_computable: { zh: '不能计算', en: 'Not computable' },
  absent: { zh: '未参加评价', en: 'Not evaluated' },
} as const satisfies Record<Standing<never>, Wording>
