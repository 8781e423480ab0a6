/** Words of units: their people, how they approve, and the codes that let people in. */

import type { UnitKind } from '#domain/units/unit.ts'
import type { Topic, Wording } from './language.ts'

export const units = {
  ended: { zh: '已撤并 {{count}}', en: 'Ended {{count}}' },
  formerly: { zh: '曾用名：{{names}}', en: 'Formerly {{names}}' },
  endedOn: { zh: '{{day}}撤并，由{{units}}承接', en: 'Ended {{day}}; {{units}} took over' },
  changes: { zh: '机构变动', en: 'Changes of units' },
  title: { zh: '单位与邀请码', en: 'Units and invitations' },
  line: {
    zh: '{{total}}个单位，其中{{leading}}个有牵头事项',
    en: '{{total}} units, {{leading}} of them lead items',
  },
  none: { zh: '还没有单位', en: 'There are no units yet' },
  search: { zh: '按单位或姓名查找', en: 'Find a unit or name' },
  noneShown: { zh: '没有符合条件的单位。', en: 'No unit matches.' },
  all: { zh: '全部 {{count}}', en: 'All {{count}}' },
  leading: { zh: '有牵头事项 {{count}}', en: 'Leading {{count}}' },
  without: { zh: '有牵头事项而无人能登录 {{count}}', en: 'Leading, nobody can sign in {{count}}' },
  show: { zh: '显示范围', en: 'Show' },
  unit: { zh: '单位', en: 'Unit' },
  kind: { zh: '类别', en: 'Kind' },
  items: { zh: '牵头事项', en: 'Items led' },
  people: { zh: '人员', en: 'People' },
  nobody: { zh: '没有登记人员', en: 'Nobody is registered' },
  noAccess: { zh: '尚未启用', en: 'no access yet' },
  invitation: { zh: '邀请码', en: 'Invitation' },
  codeNone: { zh: '未发', en: 'None' },
  codeOpen: { zh: '有效至{{at}}', en: 'Good until {{at}}' },
  codeUsed: { zh: '已使用', en: 'Used' },
  codeExpired: { zh: '已过期', en: 'Expired' },
  make: { zh: '发邀请码', en: 'Make a code' },
  innerSteps: { zh: '内部审核级数', en: 'Approvals in the unit' },
  steps: { zh: '{{count}}级', en: '{{count}}' },
  stepsNone: { zh: '不设', en: 'None' },
  stepsOf: { zh: '{{unit}}内部审核级数', en: 'Approvals inside {{unit}}' },
  makeTitle: { zh: '给{{unit}}发邀请码', en: 'A code for {{unit}}' },
  makeMeans: {
    zh: '新码只显示一次，以前发给同一角色的随即失效。请通过电话或当面告知本人。',
    en: 'The code is shown once, and earlier ones for the same role stop working. Tell the person by phone or in person.',
  },
  role: { zh: '角色', en: 'Role' },
  forWhom: { zh: '发给谁', en: 'For whom' },
  another: { zh: '另一人', en: 'Somebody else' },
  makeVerb: { zh: '生成', en: 'Make' },
  codeTitle: { zh: '{{unit}}{{role}}的邀请码', en: 'Code for {{unit}}, {{role}}' },
} as const satisfies Topic

export const unitKindWords = {
  government: { zh: '政府部门', en: 'Government' },
  party: { zh: '党委部门', en: 'Party' },
  subdistrict: { zh: '街道', en: 'Sub-district' },
  branch: { zh: '上级派驻机构', en: 'Branch' },
  committee: { zh: '管委会', en: 'Committee' },
  other: { zh: '其他', en: 'Other' },
} as const satisfies Record<UnitKind, Wording>
