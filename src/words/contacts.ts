/** Words of the contact receipt. */

import type { Topic } from './language.ts'

export const contacts = {
  title: { zh: '联系人回执', en: 'Contact receipt' },
  line: { zh: '每个单位指定1名联系人。', en: 'Each unit names one contact.' },
  named: { zh: '已反馈', en: 'Named' },
  unnamed: { zh: '未反馈', en: 'Not named' },
  unit: { zh: '单位、部门', en: 'Unit' },
  name: { zh: '姓名', en: 'Name' },
  office: { zh: '科室', en: 'Office' },
  position: { zh: '职务', en: 'Position' },
  phone: { zh: '办公电话', en: 'Office phone' },
  mobile: { zh: '手机', en: 'Mobile' },
  filledBy: { zh: '填表人', en: 'Filled in by' },
  filledOn: { zh: '填报日期', en: 'Filled in on' },
  nameMissing: { zh: '请填写联系人姓名。', en: 'Please enter the name of the contact.' },
  save: { zh: '报送回执', en: 'Send the receipt' },
  saveAgain: { zh: '保存修改', en: 'Save the change' },
  saved: { zh: '回执已报送。', en: 'The receipt was sent.' },
  changed: { zh: '{{by}}于{{at}}填写。', en: 'Filled in by {{by}}, {{at}}.' },
  readOnly: {
    zh: '您可查看，不能填写；由本单位联系人、填报人填写。',
    en: 'You may read this; the contact and reporters of the unit fill it in.',
  },
  download: { zh: '下载回执', en: 'Download receipt' },
  downloadBlank: { zh: '下载空白回执', en: 'Download blank receipt' },
  list: { zh: '各单位联系人', en: 'Contacts of units' },
  noUnit: { zh: '您没有所属单位的联系人需要填写', en: 'You have no unit whose contact you could name' },
  handOver: { zh: '联系人交接', en: 'Hand over' },
  handOverTitle: { zh: '{{unit}}联系人交接', en: 'Hand over the contact of {{unit}}' },
  handOverMeans: {
    zh: '原联系人不再负责本单位的填报；新联系人凭邀请码进入，正在填写的内容保留。',
    en: 'The present contact leaves; the next one comes in by a code. What is being filled in stays.',
  },
  handOverTo: { zh: '由谁接任', en: 'Who takes over' },
  handOverNew: { zh: '新的人员', en: 'Somebody new' },
  handedOver: { zh: '已交接。', en: 'Handed over.' },
  codeTitle: { zh: '新联系人的邀请码', en: 'Code of the next contact' },
} as const satisfies Topic
