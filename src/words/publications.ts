/** Words of publication: openness, the clock, what would be public. */

import type { PublicationAction, PublicationState } from '#domain/processes/publication.ts'
import type { Topic, Wording } from './language.ts'

export const publicationSteps = {
  draft: { zh: '拟定', en: 'Being drawn up' },
  in_review: { zh: '公开审查中', en: 'Under review' },
  cleared: { zh: '审查通过', en: 'Cleared' },
  released: { zh: '已公开', en: 'Released' },
  submit_review: { zh: '送公开审查', en: 'Submit for review' },
  clear: { zh: '审查通过', en: 'Clear' },
  send_back: { zh: '退回', en: 'Send back' },
  release: { zh: '发布', en: 'Release' },
  recall: { zh: '撤回', en: 'Recall' },
} as const satisfies Record<PublicationState | PublicationAction, Wording>

export const publications = {
  title: { zh: '信息公开', en: 'Publication' },
  none: { zh: '还没有确定公开属性的文件', en: 'No file has an openness yet' },
  noneNext: {
    zh: '正式稿生成后，由协调人在这里确定是否公开、送审查、按期发布。',
    en: 'Once a final version is made, the coordinator says here whether it is open; then it is reviewed and released in time.',
  },
  add: { zh: '确定公开属性', en: 'Say whom a file is open to' },
  noCandidates: {
    zh: '没有待定的正式稿。请先在报告页面生成正式稿。',
    en: 'No final version waits. Make one on the page of its report first.',
  },
  file: { zh: '文件', en: 'File' },
  fileNamed: { zh: '{{title}}（第{{number}}稿）', en: '{{title}} (draft {{number}})' },
  openness: { zh: '公开属性', en: 'Openness' },
  active: { zh: '主动公开', en: 'Open to all' },
  on_request: { zh: '依申请公开', en: 'Open on request' },
  closed: { zh: '不予公开', en: 'Not open' },
  reason: { zh: '不主动公开的理由', en: 'Why it is not open to all' },
  formedOn: { zh: '形成日期', en: 'Formed on' },
  dueOn: { zh: '公开期限', en: 'Due' },
  clock: { zh: '{{day}}前公开', en: 'By {{day}}' },
  daysLeft: { zh: '还有{{days}}个工作日', en: '{{days}} working days left' },
  dayLeft: { zh: '还有1个工作日', en: '1 working day left' },
  today: { zh: '今天到期', en: 'Due today' },
  overdue: { zh: '已超{{days}}个工作日', en: '{{days}} working days over' },
  rule: {
    zh: '自形成之日起20个工作日内公开（政府信息公开条例第二十六条），形成当日不计。',
    en: 'Within 20 working days of being formed (art. 26 of the regulations on open government information), that day not counted.',
  },
  noHolidays: {
    zh: '没有录入这一年的节假日安排，只按周末推算。',
    en: 'The holidays of these years are not entered; only weekends are left out.',
  },
  state: { zh: '进度', en: 'State' },
  releasedAt: { zh: '{{at}}发布', en: 'Released {{at}}' },
  wouldBePublic: { zh: '公开的内容', en: 'What would be public' },
  stays: {
    zh: '只公开这份文件及其标题、署名、形成日期。各轮征求意见、办理过程、测算和评定的依据、草稿均不公开。',
    en: 'Only this file, with its title, issuer and day. Comments, steps, computations and the grounds of decisions, and drafts stay inside.',
  },
  issuer: { zh: '署名', en: 'Issuer' },
  headings: { zh: '目录', en: 'Headings' },
  fingerprint: { zh: '校验值 SHA-256', en: 'SHA-256' },
  edit: { zh: '修改', en: 'Edit' },
  save: { zh: '保存', en: 'Save' },
  toList: { zh: '全部文件', en: 'All files' },
} as const satisfies Topic
