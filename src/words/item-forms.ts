/** Words of an item's own form and method. */

import type { Topic } from './language.ts'

export const itemForms = {
  title: { zh: '专用填报表：{{name}}', en: 'Own form: {{name}}' },
  line: { zh: '{{plan}} · {{item}}', en: '{{plan}} · {{item}}' },
  standardNow: { zh: '目前使用标准表。', en: 'It has the standard form.' },
  ownNow: {
    zh: '目前使用专用表，{{by}} {{at}}设定。',
    en: 'It has a form of its own, set by {{by}}, {{at}}.',
  },
  own: { zh: '本项使用专用填报表。', en: 'This item has a form of its own.' },
  methodIs: { zh: '评估方法：{{method}}。', en: 'Method: {{method}}.' },
  reasonIs: { zh: '理由：{{reason}}', en: 'Why: {{reason}}' },
  asked: { zh: '要求填写', en: 'Asked' },
  field: { zh: '栏目', en: 'Question' },
  type: { zh: '类型', en: 'Type' },
  type_text: { zh: '一行文字', en: 'line' },
  type_long_text: { zh: '文字', en: 'text' },
  type_choice: { zh: '选择', en: 'choice' },
  required: { zh: '必填', en: 'Required' },
  standard: { zh: '标准栏目', en: 'standard' },
  added: { zh: '专用栏目', en: 'added' },
  add: { zh: '增加栏目', en: 'Add a question' },
  remove: { zh: '删除', en: 'Remove' },
  newField: { zh: '新栏目', en: 'New question' },
  method: { zh: '评估方法', en: 'Method' },
  methodHint: { zh: '例：现场核查、前后对比、服务对象访谈', en: 'e.g. visits, before and after, interviews' },
  reason: { zh: '为什么不用标准表', en: 'Why not the standard form' },
  save: { zh: '保存专用表', en: 'Save the form' },
  back: { zh: '恢复标准表', en: 'Back to the standard form' },
  saved: {
    zh: '已保存。以后填写按新表，已填内容不变。',
    en: 'Saved. It holds from now on; what was filled in stays.',
  },
  link: { zh: '设定专用填报表', en: 'Give it a form of its own' },
  toReview: { zh: '返回审核', en: 'Back to the review' },
} as const satisfies Topic
