/** Words of notices: what each event says to the person told, and the page that lists them. */

import type { Topic } from './language.ts'

/** One line for each topic; `words/notice-text.ts` chooses among the variants. */
export const noticeTopics = {
  'assignment.submit': {
    zh: '{{unit}}已提交{{report}}，等待审核',
    en: '{{unit}} submitted its {{report}} for approval',
  },
  'assignment.approve': { zh: '{{unit}}已报送{{report}}', en: '{{unit}} filed its {{report}}' },
  'assignment.send_back': { zh: '单位负责人退回了{{report}}', en: 'The unit head sent the {{report}} back' },
  'assignment.withdraw': { zh: '{{unit}}撤回了{{report}}', en: '{{unit}} withdrew its {{report}}' },
  'assignment.file_for': {
    zh: '协调人已代录本单位{{report}}',
    en: 'The coordinator filed the {{report}} on behalf of your unit',
  },
  'assignment.accept': { zh: '本单位{{report}}审核通过', en: "Your unit's {{report}} was accepted" },
  'assignment.return': { zh: '本单位{{report}}被退回修改', en: "Your unit's {{report}} was returned" },
  'assignment.urge': { zh: '催办：{{report}}', en: 'Please file: {{report}}' },
  'extension.ask': {
    zh: '{{unit}}申请将{{report}}延期至{{until}}',
    en: '{{unit}} asks for more time for its {{report}}, until {{until}}',
  },
  'extension.granted': {
    zh: '{{report}}延期至{{until}}',
    en: 'More time for the {{report}}: until {{until}}',
  },
  'extension.declined': { zh: '{{report}}的延期申请未同意', en: 'No more time for the {{report}}' },
  'deadline.move': {
    zh: '“{{text}}”的时限由{{from}}调整为{{dueOn}}',
    en: '"{{text}}" moved from {{from}} to {{dueOn}}',
  },
  'deadline.hard': {
    zh: '“{{text}}”的时限有调整，完成时限{{dueOn}}',
    en: '"{{text}}" changed; due {{dueOn}}',
  },
  'mandate.submit': {
    zh: '{{unit}}已提交第三方评估结果：{{title}}',
    en: '{{unit}} handed in its assessment: {{title}}',
  },
  'mandate.return': {
    zh: '第三方评估退回补充，{{dueOn}}前再次提交：{{title}}',
    en: 'Your assessment was handed back, for more by {{dueOn}}: {{title}}',
  },
  'notification.issue': { zh: '请签收：{{title}}', en: 'Please acknowledge: {{title}}' },
  'reminder.filing.before': {
    zh: '{{report}}还有{{daysLeft}}天到期（{{dueOn}}）',
    en: '{{report}} is due in {{daysLeft}} days ({{dueOn}})',
  },
  'reminder.filing.today': { zh: '{{report}}今天24时到期', en: '{{report}} is due today, by midnight' },
  'reminder.filing.after': {
    zh: '{{report}}已逾期{{daysLate}}天（{{dueOn}}到期）',
    en: '{{report}} is {{daysLate}} days late (due {{dueOn}})',
  },
  'reminder.contact.before': {
    zh: '联系人回执还有{{daysLeft}}天到期（{{dueOn}}）',
    en: 'The contact receipt is due in {{daysLeft}} days ({{dueOn}})',
  },
  'reminder.contact.today': {
    zh: '联系人回执今天24时到期',
    en: 'The contact receipt is due today, by midnight',
  },
  'reminder.contact.after': {
    zh: '联系人回执已逾期{{daysLate}}天（{{dueOn}}到期）',
    en: 'The contact receipt is {{daysLate}} days late (due {{dueOn}})',
  },
  'reminder.deadline.before': {
    zh: '“{{text}}”还有{{daysLeft}}天到期（{{dueOn}}）',
    en: '"{{text}}" is due in {{daysLeft}} days ({{dueOn}})',
  },
  'reminder.deadline.today': { zh: '“{{text}}”今天24时到期', en: '"{{text}}" is due today, by midnight' },
  'reminder.comment.before': {
    zh: '“{{title}}”还有{{daysLeft}}天须反馈（{{dueOn}}）',
    en: 'Comments on "{{title}}" are due in {{daysLeft}} days ({{dueOn}})',
  },
  'reminder.comment.today': {
    zh: '“{{title}}”今天24时前须反馈',
    en: 'Comments on "{{title}}" are due today, by midnight',
  },
  'reminder.comment.after': {
    zh: '“{{title}}”已逾期{{daysLate}}天未反馈（{{dueOn}}到期）',
    en: 'Comments on "{{title}}" are {{daysLate}} days late (due {{dueOn}})',
  },
  'reminder.opinion.before': {
    zh: '“{{title}}”还有{{daysLeft}}天须报办理情况（{{dueOn}}）',
    en: 'The handling of "{{title}}" is due in {{daysLeft}} days ({{dueOn}})',
  },
  'reminder.opinion.today': {
    zh: '“{{title}}”今天24时前须报办理情况',
    en: 'The handling of "{{title}}" is due today, by midnight',
  },
  'reminder.opinion.after': {
    zh: '“{{title}}”办理已逾期{{daysLate}}天（{{dueOn}}到期）',
    en: 'The handling of "{{title}}" is {{daysLate}} days late (due {{dueOn}})',
  },
  'contribution.ask': {
    zh: '{{unit}}请本单位配合提供：{{title}}',
    en: '{{unit}} asks for your part of: {{title}}',
  },
  'contribution.circulate': {
    zh: '{{unit}}送会签：{{title}}',
    en: '{{unit}} asks to countersign: {{title}}',
  },
  'contribution.answer': {
    zh: '{{unit}}已答复异议：{{title}}',
    en: '{{unit}} answered the objection: {{title}}',
  },
  'contribution.write': { zh: '{{unit}}已提供配合内容：{{title}}', en: '{{unit}} contributed to: {{title}}' },
  'contribution.sign': { zh: '{{unit}}会签同意：{{title}}', en: '{{unit}} countersigned: {{title}}' },
  'contribution.object': { zh: '{{unit}}会签提出异议：{{title}}', en: '{{unit}} objects to: {{title}}' },
  'reuse.reopen': {
    zh: '{{unit}}申请退回{{report}}修改',
    en: '{{unit}} asks to have its {{report}} returned',
  },
  'theme.ask': {
    zh: '请本单位答复或撰写专题内容：{{title}}',
    en: 'A theme asks your unit to answer or write: {{title}}',
  },
  'update.open': {
    zh: '数据更新已开启，请更新预计数和较早的内容',
    en: 'An update round is open: please update',
  },
  'update.submit': { zh: '{{unit}}已提交数据更新', en: '{{unit}} submitted its update' },
  'update.approve': { zh: '{{unit}}已报送数据更新', en: '{{unit}} filed its update' },
  'update.accept': { zh: '本单位数据更新审核通过', en: "Your unit's update was accepted" },
  'update.return': { zh: '本单位数据更新被退回', en: "Your unit's update was returned" },
  'update.close': { zh: '数据更新已结束', en: 'The update round was closed' },
  'value.replace': {
    zh: '{{title}}{{periodName}}数据由{{before}}更新为{{after}}{{more}}',
    en: '{{title}}, {{periodName}}: from {{before}} to {{after}}{{more}}',
  },
  'value.object': {
    zh: '统计部门对{{title}}{{periodName}}数据{{number}}有异议',
    en: 'The statistics office objects to {{title}}, {{periodName}}: {{number}}',
  },
  'draft.author': {
    zh: '{{who}}请您起草《{{title}}》的{{sections}}',
    en: '{{who}} asks you to draft in "{{title}}": {{sections}}',
  },
  'draft.takeOver': {
    zh: '{{who}}接手起草《{{title}}》的“{{section}}”；原来写的人此后保存的文字另存一版，不会丢失',
    en: '{{who}} took over "{{section}}" of "{{title}}"; what its writer saves from now on is kept aside, not lost',
  },
  'draft.comment': {
    zh: '{{who}}在“{{section}}”写了批注（《{{title}}》）',
    en: '{{who}} commented on "{{section}}" of "{{title}}"',
  },
  'draft.reply': {
    zh: '{{who}}答复了“{{section}}”的批注（《{{title}}》）',
    en: '{{who}} answered a comment on "{{section}}" of "{{title}}"',
  },
  'draft.resolve': {
    zh: '{{who}}办结了“{{section}}”的批注（《{{title}}》）',
    en: '{{who}} resolved a comment on "{{section}}" of "{{title}}"',
  },
  'draft.reopen': {
    zh: '{{who}}重新打开了“{{section}}”的批注（《{{title}}》）',
    en: '{{who}} reopened a comment on "{{section}}" of "{{title}}"',
  },
  'draft.original': {
    zh: '{{unit}}报送的原文有变动，涉及您起草的{{sections}}（《{{title}}》）',
    en: '{{unit}} changed what it filed; it stands behind your {{sections}} of "{{title}}"',
  },
  'draft.stands': {
    zh: '《{{title}}》已报送：起草的文字就是报告正文，不再修改',
    en: '"{{title}}" was submitted: the drafted text is the report\'s text and stands',
  },
  'draft.back': {
    zh: '《{{title}}》退回修改，可以接着起草',
    en: '"{{title}}" came back for revision: drafting goes on',
  },
  'case.step': { zh: '{{title}}：{{action}}', en: '{{title}}: {{action}}' },
  'case.register': {
    zh: '{{title}}：“{{action}}”已登记，请对照扫描件核对',
    en: '{{title}}: "{{action}}" was registered and waits for a second person',
  },
  'case.reject': {
    zh: '{{title}}：“{{action}}”的登记已撤下',
    en: '{{title}}: the registration of "{{action}}" was taken back',
  },
  other: { zh: '{{title}}有新的办理情况', en: 'News of {{title}}' },
} as const satisfies Topic

export const notices = {
  figuresMore: { zh: '等{{count}}项', en: ' and others, {{count}} in all' },
  figureNone: { zh: '未报', en: 'not reported' },
  title: { zh: '消息', en: 'Notices' },
  line: { zh: '{{count}}条未读', en: '{{count}} unread' },
  none: { zh: '还没有消息', en: 'No notices yet' },
  noneNext: {
    zh: '别人办理与您有关的事项、时限临近时，会在这里告诉您。',
    en: 'What others do about your matters, and deadlines that come near, will be told here.',
  },
  unread: { zh: '未读', en: 'Unread' },
  markAll: { zh: '全部标为已读', en: 'Mark all as read' },
  earlier: { zh: '更早的消息', en: 'Earlier notices' },
  all: { zh: '全部消息', en: 'All notices' },
  mailChoice: { zh: '邮件设置', en: 'Mail settings' },
  somewhere: { zh: '有关事项', en: 'your matter' },
} as const satisfies Topic
