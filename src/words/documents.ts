/** What only the documents say: covers, signatures, receipts. Official documents are Chinese; the English says what each text means. */

import type { Wording } from './language.ts'

export const documents = {
  example: { zh: '示例数据', en: 'Example data' },
  exampleProperty: { zh: '示例数据，非官方', en: 'Example data, not official' },
  contents: { zh: '目　录', en: 'Contents' },
  'variant.review': { zh: '（送审稿）', en: '(for review)' },
  'variant.comments': { zh: '（征求意见稿）', en: '(for comments)' },
  'variant.deliberation': { zh: '（审议稿）', en: '(for deliberation)' },
  'congress.body': { zh: '人民代表大会常务委员会', en: "the standing committee of the people's congress" },
  'congress.day': { zh: '——　　　　年　　月　　日', en: '— on ____' },
  'congress.meeting': { zh: '在{{congress}}第　　次会议上', en: 'at the ____ meeting of {{congress}}' },
  'congress.speaker': { zh: '报告人：　　　　　　　　', en: 'Reported by: ____' },
  'congress.salutation': { zh: '主任、各位副主任、各位委员：', en: 'Chair, vice-chairs, members:' },
  'congress.opening.monitoring': {
    zh: '受{{issuer}}委托，现将《{{plan}}》年度实施情况报告如下。',
    en: 'By order of {{issuer}}: how “{{plan}}” was carried out this year.',
  },
  'congress.opening.mid_term': {
    zh: '受{{issuer}}委托，现将《{{plan}}》实施情况中期评估结果报告如下。',
    en: 'By order of {{issuer}}: the mid-term evaluation of “{{plan}}”.',
  },
  'congress.opening.final': {
    zh: '受{{issuer}}委托，现将《{{plan}}》实施情况总结评估结果报告如下。',
    en: 'By order of {{issuer}}: the final evaluation of “{{plan}}”.',
  },
  'congress.closing': { zh: '以上报告，请予审议。', en: 'This is the report, for deliberation.' },
  source: { zh: '（供稿：{{unit}}）', en: '(from {{unit}})' },
  audit: {
    zh: '{{day}}生成。数据留痕校验值：{{head}}',
    en: 'Made on {{day}}; head of the audit trail: {{head}}',
  },
  annexes: { zh: '附表：', en: 'Annex tables: ' },
  'sign.head': { zh: '单位负责人（签字）：', en: 'Head of unit (signature): ' },
  'sign.filler': { zh: '填报人：', en: 'Filled in by: ' },
  'sign.phone': { zh: '联系电话：', en: 'Telephone: ' },
  'sign.seal': { zh: '（公章）', en: '(seal)' },
  'receipt.annex': { zh: '附件{{number}}', en: 'Annex {{number}}' },
  'receipt.unit': { zh: '单位、部门：', en: 'Unit, department: ' },
  'receipt.filledBy': { zh: '填表人：', en: 'Filled in by: ' },
  'receipt.filledOn': { zh: '填报日期：', en: 'Date: ' },
} as const satisfies Record<string, Wording>
