/** Words of the frame around every screen: navigation, top bar, example band. */

import type { Topic } from './language.ts'

export const shell = {
  program: { zh: '规衡', en: 'Guiheng' },
  programLine: { zh: '规划实施评估', en: 'plan evaluation' },
  navigation: { zh: '主导航', en: 'Main navigation' },
  openNavigation: { zh: '打开导航', en: 'Open navigation' },
  toContent: { zh: '跳到正文', en: 'Skip to content' },
  work: { zh: '我的工作', en: 'My work' },
  plans: { zh: '规划', en: 'Plans' },
  filing: { zh: '填报', en: 'Filing' },
  contact: { zh: '联系人', en: 'Contact' },
  review: { zh: '审核', en: 'Review' },
  indicators: { zh: '数据与评价', en: 'Data and verdicts' },
  reports: { zh: '报告', en: 'Reports' },
  contacts: { zh: '各单位联系人', en: 'Contacts of units' },
  deadlines: { zh: '时限', en: 'Deadlines' },
  notifications: { zh: '通知签收', en: 'Notifications' },
  noticesUnread: { zh: '消息，{{count}}条未读', en: 'Notices, {{count}} unread' },
  mail: { zh: '邮件通知', en: 'Mail' },
  units: { zh: '单位与邀请码', en: 'Units, invitations' },
  audit: { zh: '操作记录', en: 'Audit trail' },
  exampleData: { zh: '示例数据', en: 'Example data' },
  exampleLine: {
    zh: '所有内容均为演示用，不是真实情况。演示日期：{{date}}',
    en: 'Everything here is for demonstration only. Demonstration date: {{date}}',
  },
  exampleLineToday: {
    zh: '所有内容均为演示用，不是真实情况。',
    en: 'Everything here is for demonstration only.',
  },
  planVersion: { zh: '{{name}} 第{{version}}版', en: '{{name}}, version {{version}}' },
  planDraft: { zh: '{{name}} 草案', en: '{{name}}, draft' },
  today: { zh: '今天', en: 'Today' },
  demonstrationDate: { zh: '演示日期', en: 'Demonstration date' },
  noEvaluation: { zh: '尚未设立评估', en: 'No evaluation yet' },
  language: { zh: 'English', en: '中文' },
  account: { zh: '账号：{{name}}', en: 'Account: {{name}}' },
  signOut: { zh: '退出登录', en: 'Sign out' },
  notFound: { zh: '没有这个页面', en: 'There is no such page' },
  notFoundNext: {
    zh: '网址可能有误，或页面已移走。请从左侧导航重新进入。',
    en: 'The address may be wrong, or the page has moved. Start again from the navigation.',
  },
  toWork: { zh: '回到我的工作', en: 'Back to my work' },
  fault: { zh: '这个页面没能显示出来', en: 'This page could not be shown' },
  faultNext: {
    zh: '已填写的内容仍保留在本机。请重新载入页面；仍不行时，请把下面这行文字告诉协调人。',
    en: 'What you typed is kept on this computer. Reload the page; if that does not help, tell the coordinator the line below.',
  },
  reload: { zh: '重新载入', en: 'Reload' },
} as const satisfies Topic
