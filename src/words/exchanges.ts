/** Words of joint research, discussions, bulletins and shared documents. */

import type { ExchangeKind } from '#domain/exchanges/exchange.ts'
import type { Topic, Wording } from './language.ts'

const kinds = {
  research: { zh: '联合调研', en: 'Joint research' },
  discussion: { zh: '交流研讨', en: 'Discussion' },
  bulletin: { zh: '专题信息', en: 'Bulletin' },
  document: { zh: '共享资料', en: 'Shared document' },
} as const satisfies Record<ExchangeKind, Wording>

export const exchanges = {
  ...kinds,
  title: { zh: '调研交流和信息', en: 'Research and bulletins' },
  line: {
    zh: '联合调研、交流研讨、专题信息和共享资料。参与单位可以阅看；注明评估事项的，该事项各单位都可以阅看。',
    en: 'Joint research, discussions, bulletins and shared documents. Participants read them; so do the units of the track they are shared on.',
  },
  none: { zh: '还没有记录', en: 'There is no record yet' },
  noneNext: {
    zh: '有参与的调研、研讨或共享的资料时出现在这里。',
    en: 'What your unit takes part in, or is shared with it, appears here.',
  },
  add: { zh: '登记', en: 'Add a record' },
  addTitle: { zh: '登记调研交流和信息', en: 'Add a record' },
  addMeans: {
    zh: '登记后不能修改；参与单位随即可以阅看。',
    en: 'It cannot be changed afterwards; participants can read it at once.',
  },
  save: { zh: '登记', en: 'Add' },
  added: { zh: '已登记。', en: 'Added.' },
  all: { zh: '全部', en: 'All' },
  kind: { zh: '类别', en: 'Kind' },
  heldOn: { zh: '日期', en: 'Day' },
  heading: { zh: '标题', en: 'Title' },
  text: { zh: '内容', en: 'Text' },
  textHint: { zh: '主要情况、意见建议和下一步', en: 'What was found, proposed and agreed' },
  unit: { zh: '登记单位', en: 'Unit' },
  units: { zh: '参与单位', en: 'Participants' },
  plans: { zh: '相关规划', en: 'Plans' },
  items: { zh: '相关条目', en: 'Items' },
  itemNumbered: { zh: '{{plan}} 第{{number}}项 {{name}}', en: '{{plan}} no. {{number}} {{name}}' },
  track: { zh: '共享范围（评估事项）', en: 'Shared with the units of' },
  trackNone: { zh: '仅参与单位', en: 'Participants alone' },
  files: { zh: '附件', en: 'Files' },
  filesCount: { zh: '{{count}}个', en: '{{count}}' },
  addFile: { zh: '添加附件', en: 'Add a file' },
  needed: { zh: '请填写', en: 'Please fill in' },
  by: { zh: '{{unit}} {{by}} 登记于{{at}}', en: 'Added by {{by}}, {{unit}}, {{at}}' },
  toList: { zh: '全部调研交流和信息', en: 'All records' },
  find: { zh: '按标题、单位查找', en: 'Find a title or unit' },
} as const satisfies Topic
