/** Lights of tasks and projects, why they burn, and where a unit's word differs. */

import type { DeclarationCode } from '#domain/progress/declared.ts'
import type { Light, LightReason } from '#domain/progress/light.ts'
import type { Wording } from './language.ts'

export const progressLights = {
  done: { zh: '已完成', en: 'Done' },
  green: { zh: '正常推进', en: 'On track' },
  amber: { zh: '进展缓慢', en: 'Slow' },
  red: { zh: '严重滞后', en: 'Far behind' },
  grey: { zh: '暂不评价', en: 'Not rated' },
} as const satisfies Record<Light, Wording>

export const lightReasons = {
  'all-done': { zh: '各节点均已完成。', en: 'All milestones are done.' },
  'on-pace': { zh: '节点按期完成。', en: 'Milestones are done as planned.' },
  'pace-slow': {
    zh: '已完成份额为应完成份额的{{ratio}}，略低于要求。',
    en: 'Done is {{ratio}} of what was due, a little too low.',
  },
  'pace-far-behind': {
    zh: '已完成份额仅为应完成份额的{{ratio}}。',
    en: 'Done is only {{ratio}} of what was due.',
  },
  'milestone-late': {
    zh: '节点“{{milestone}}”已逾期{{days}}天。',
    en: '"{{milestone}}" is {{days}} days late.',
  },
  'key-milestone-late': {
    zh: '关键节点“{{milestone}}”已逾期{{days}}天。',
    en: 'The key milestone "{{milestone}}" is {{days}} days late.',
  },
  'no-update': { zh: '已{{days}}天没有更新进展。', en: 'No word on progress for {{days}} days.' },
  'never-updated': { zh: '从未填报进展。', en: 'Nothing was ever said on progress.' },
  'evidence-stale': { zh: '已{{days}}天没有新的佐证材料。', en: 'No new evidence for {{days}} days.' },
  'evidence-missing': { zh: '没有佐证材料。', en: 'There is no evidence.' },
  'investment-slow': {
    zh: '投资进度为时间进度的{{ratio}}，略低于要求。',
    en: 'Investment is at {{ratio}} of the share of time, a little too low.',
  },
  'investment-far-behind': {
    zh: '投资进度仅为时间进度的{{ratio}}。',
    en: 'Investment is only at {{ratio}} of the share of time.',
  },
  'finish-after-plan': {
    zh: '预计{{finishOn}}完成，晚于规划期末{{planEnd}}。',
    en: 'Expected to finish on {{finishOn}}, after the plan ends on {{planEnd}}.',
  },
  'binding-regressing': {
    zh: '所支撑的约束性指标出现倒退。',
    en: 'A binding indicator it serves is regressing.',
  },
  'nothing-due': { zh: '尚无到期节点。', en: 'No milestone is due yet.' },
  'nothing-known': { zh: '没有节点，无法计算。', en: 'There are no milestones to reckon with.' },
} as const satisfies Record<LightReason['code'], Wording>

export const declarationFindings = {
  'declared-better': {
    zh: '填报为“{{declared}}”，按节点计算为“{{computed}}”。请说明理由或更正。',
    en: 'Declared "{{declared}}", computed "{{computed}}". Give the reason or correct it.',
  },
  'declared-worse': {
    zh: '填报为“{{declared}}”，按节点计算为“{{computed}}”。',
    en: 'Declared "{{declared}}", computed "{{computed}}".',
  },
} as const satisfies Record<DeclarationCode, Wording>
