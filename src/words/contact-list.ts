/** Words of the list of all units' contacts. */

import type { Topic } from './language.ts'

export const contactList = {
  title: { zh: '各单位联系人', en: 'Contacts of units' },
  line: {
    zh: '{{total}}个单位，已反馈{{named}}个',
    en: '{{named}} of {{total}} units have named a contact',
  },
  none: { zh: '还没有需要确定联系人的单位', en: 'No unit has to name a contact yet' },
  noneNext: {
    zh: '评估启用后，要报联系人的单位会列在这里。',
    en: 'Once an evaluation is open, the units that are asked stand here.',
  },
  all: { zh: '全部 {{count}}', en: 'All {{count}}' },
  unnamed: { zh: '未反馈 {{count}}', en: 'Not named {{count}}' },
  named: { zh: '已反馈 {{count}}', en: 'Named {{count}}' },
  late: { zh: '逾期 {{count}}', en: 'Late {{count}}' },
  show: { zh: '显示范围', en: 'Show' },
  search: { zh: '按单位或姓名查找', en: 'Find a unit or name' },
  noneShown: { zh: '没有符合条件的单位。', en: 'No unit matches.' },
  unit: { zh: '单位', en: 'Unit' },
  state: { zh: '回执', en: 'Receipt' },
  person: { zh: '联系人', en: 'Contact' },
  phones: { zh: '电话', en: 'Phone' },
  changed: { zh: '填写', en: 'Filled in' },
  receipt: { zh: '下载回执', en: 'Download receipt' },
} as const satisfies Topic
