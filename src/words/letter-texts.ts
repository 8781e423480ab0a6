/** The wording of letters as they are drafted. They are Chinese; the English says what each text means. */

import type { Topic } from './language.ts'

export const letterTexts = {
  office: { zh: '{{issuer}}办公室', en: 'Office of {{issuer}}' },
  everyUnit: { zh: '各有关单位', en: 'all units concerned' },
  reminderTitle: { zh: '关于催报{{evaluation}}有关材料的函', en: 'Reminder: what is due for {{evaluation}}' },
  reminderText: {
    zh: '按照{{evaluation}}工作安排，有关评估材料应按规定时限报送。截至{{day}}，尚有{{units}}个单位共{{count}}项材料未报送（详见附件）。',
    en: 'By the plan of {{evaluation}} what is asked for is due on the days set. On {{day}}, {{count}} filings of {{units}} units had not come in (see annex).',
  },
  reminderOne: {
    zh: '按照{{evaluation}}工作安排，有关评估材料应按规定时限报送。截至{{day}}，你单位尚有{{count}}项材料未报送（详见附件）。',
    en: 'By the plan of {{evaluation}} what is asked for is due on the days set. On {{day}}, {{count}} filings of your unit had not come in (see annex).',
  },
  reminderAsk: {
    zh: '请抓紧完成填报、审核并报送。确有困难不能按时报送的，请书面说明原因和预计报送时间。',
    en: 'Please fill in, review and file soon. Where that is not possible, say in writing why, and by when it will be.',
  },
  reminderAnnex: { zh: '未报送材料情况表', en: 'What has not come in' },
  number: { zh: '序号', en: 'No.' },
  unit: { zh: '单位', en: 'Unit' },
  about: { zh: '评估事项', en: 'Matter' },
  dueOn: { zh: '报送时限', en: 'Due' },
  state: { zh: '目前状态', en: 'State' },
  late: { zh: '（已逾期）', en: ' (late)' },
  submissionTitle: { zh: '关于报送《{{title}}》的报告', en: 'Submission of {{title}}' },
  submissionText: {
    zh: '按照工作要求，现将《{{title}}》报上。\n特此报告，请审阅。',
    en: 'As asked, {{title}} is submitted herewith.',
  },
  copyTitle: { zh: '关于送达《{{title}}》的函', en: 'Copy of {{title}}' },
  copyText: { zh: '现将《{{title}}》送上，请查收。', en: '{{title}} is sent to you herewith.' },
} as const satisfies Topic
