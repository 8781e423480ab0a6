/** Words of "my work": what a person owes, by when, and what happens next. */

import type { Topic } from './language.ts'

export const work = {
  title: { zh: '我的工作', en: 'My work' },
  owed: { zh: '待办 {{count}} 项', en: '{{count}} to do' },
  name_contact: { zh: '确定联系人', en: 'Name a contact' },
  fill: { zh: '填报{{report}}', en: 'Fill in: {{report}}' },
  correct: { zh: '修改退回的{{report}}', en: 'Correct what was returned: {{report}}' },
  approve: { zh: '审核本单位材料', en: "Approve your unit's filing" },
  review: { zh: '审核报送材料', en: 'Review a filing' },
  decide: { zh: '确定指标评价', en: 'Decide the verdicts of indicators' },
  make_report: { zh: '起草评估报告', en: 'Draft the evaluation report' },
  do_name_contact: { zh: '填写回执', en: 'Fill in' },
  do_fill: { zh: '去填报', en: 'Fill in' },
  do_correct: { zh: '去修改', en: 'Correct' },
  do_approve: { zh: '去审核', en: 'Approve' },
  do_review: { zh: '去审核', en: 'Review' },
  do_decide: { zh: '去确定', en: 'Decide' },
  do_make_report: { zh: '去起草', en: 'Draft' },
  progress: { zh: '已填{{done}}/{{total}}', en: '{{done}} of {{total}} filled' },
  returnedBecause: { zh: '退回理由', en: 'Returned because' },
  nothingOwed: { zh: '目前没有待办事项', en: 'There is nothing to do now' },
  nextIs: { zh: '接下来：{{date}}前，{{text}}。', en: 'Next: {{text}}, due {{date}}.' },
  nextNone: {
    zh: '有新的事项时会出现在这里。',
    en: 'New duties will appear here.',
  },
  waiting: { zh: '已报送，等待他人办理', en: 'Filed and waiting for others' },
  coming: { zh: '近期时间节点', en: 'Coming dates' },
  notices: { zh: '通知', en: 'Notices' },
  told_assignment_accept: { zh: '审核通过：{{track}}', en: 'Accepted: {{track}}' },
  told_assignment_return: { zh: '退回修改：{{track}}', en: 'Returned: {{track}}' },
  told_assignment_file_for: { zh: '协调人已代录：{{track}}', en: 'Filed on behalf of your unit: {{track}}' },
} as const satisfies Topic
