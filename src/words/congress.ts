/** Words on the way to the congress: its dates, the reading package, the leader's brief. */

import type { Topic } from './language.ts'

export const congress = {
  title: { zh: '提请审议', en: 'Submission to the congress' },
  meeting: { zh: '会议日期', en: 'Day of the meeting' },
  meetingNone: {
    zh: '会议日期未定，报送时限按会议日期倒排。',
    en: 'The day is not set; what is due before it is reckoned back from it.',
  },
  setMeeting: { zh: '确定会议日期', en: 'Set the day' },
  changeMeeting: { zh: '更改会议日期', en: 'Change the day' },
  setTitle: { zh: '审议《{{title}}》的会议', en: 'The meeting on {{title}}' },
  setMeans: {
    zh: '各项报送时限按会议日期倒排，并列入近期时间节点。',
    en: 'What is due before is reckoned back from it and stands among the coming dates.',
  },
  set: { zh: '确定', en: 'Set' },
  setDone: { zh: '会议日期已确定。', en: 'The day is set.' },
  setBy: { zh: '{{by}}确定于{{at}}', en: 'Set by {{by}}, {{at}}' },
  daysBefore: { zh: '会前{{days}}日', en: '{{days}} {{days, day|days}} before' },
  noDeliveries: {
    zh: '本次评估没有规定会前报送事项。',
    en: 'This evaluation sets nothing to be delivered before.',
  },
  packages: { zh: '审议材料包', en: 'Reading package' },
  packageLine: {
    zh: '含提请审议的函、报告正式稿、附表和校验清单；正式稿已生成PDF的，一并装入。只含已确定的内容。',
    en: 'The letter, the final version of the report with its PDF where one was made, its tables and a list of hashes; only what was decided.',
  },
  makePackage: { zh: '生成审议材料包', en: 'Make the package' },
  packageDone: { zh: '审议材料包已生成。', en: 'The package is made.' },
  noFinal: { zh: '先生成报告正式稿。', en: 'Make the final version of the report first.' },
  ofVersion: { zh: '第{{number}}稿', en: 'of draft {{number}}' },
  brief: { zh: '领导阅示单（一页）', en: "Leader's brief (one page)" },
  briefLine: {
    zh: '一页A4：请审定的事项、已认定的评价、滞后事项。',
    en: 'One A4: what is to be decided, the decided words counted, what lags.',
  },
  // Files
  letterTitle: { zh: '关于提请审议《{{title}}》的函', en: 'Request to deliberate {{title}}' },
  letterText: {
    zh: '按照有关规定，现将《{{title}}》报送，请予审议。',
    en: '{{title}} is submitted for deliberation.',
  },
  fileLetter: { zh: '提请审议的函', en: 'Letter' },
  fileTables: { zh: '附表', en: 'Tables' },
  fileHashes: { zh: '校验清单', en: 'Hashes' },
  annexTables: { zh: '报告附表（电子表格）', en: 'Tables of the report (for spreadsheets)' },
  annexHashes: { zh: '材料校验清单', en: 'List of hashes' },
  packageName: { zh: '{{title}}（审议材料包）', en: '{{title}} (reading package)' },
  hashesHead: {
    zh: '《{{title}}》审议材料包校验清单\n报告为第{{number}}稿，生成于{{day}}。下列各文件的SHA-256值用于核对文件未经改动。',
    en: 'Hashes of the reading package on {{title}}\nDraft {{number}}, made on {{day}}. The SHA-256 of each file proves that it is unchanged.',
  },
  briefTitle: { zh: '《{{title}}》阅示单', en: 'Brief on {{title}}' },
  briefDecided: { zh: '请审定事项', en: 'To be decided' },
  briefCounts: { zh: '总体评价', en: 'In all' },
  briefLagging: { zh: '进展滞后事项', en: 'What lags' },
  briefAsked: { zh: '请批示', en: 'Asked of the leader' },
  briefKind: { zh: '{{kind}}{{total}}项：{{words}}{{open}}。', en: '{{total}} {{kind}}: {{words}}{{open}}.' },
  briefWord: { zh: '{{word}}{{count}}项', en: '{{word}} {{count}}' },
  briefOpen: { zh: '尚未评定{{count}}项', en: '{{count}} not yet decided' },
  briefEstimates: {
    zh: '报告采用数据{{figures}}个，其中{{estimates}}个为预计数，待正式数据发布后更换。',
    en: '{{figures}} figures, {{estimates}} of them estimates to be replaced once official.',
  },
  briefNoItems: {
    zh: '本规划按文字评估，不逐项评定。',
    en: 'The plan is evaluated by text; items are not decided on.',
  },
  briefNoLag: { zh: '没有评定为滞后的事项。', en: 'Nothing is decided to lag.' },
  briefItem: { zh: '{{name}}（{{word}}，{{lead}}）', en: '{{name}} ({{word}}, {{lead}})' },
  briefMore: { zh: '等{{count}}项，详见报告附表', en: 'and others, {{count}} in all; see the tables' },
  subject_outline_report: {
    zh: '《{{title}}》目前处于“{{state}}”环节。',
    en: '{{title}} stands at: {{state}}.',
  },
  subject_city_report: {
    zh: '《{{title}}》目前处于“{{state}}”环节。',
    en: '{{title}} stands at: {{state}}.',
  },
  subject_special_report: {
    zh: '《{{title}}》由{{lead}}组织起草，目前处于“{{state}}”环节。',
    en: '{{title}} is written by {{lead}}; it stands at: {{state}}.',
  },
  asked_outline_report: {
    zh: '请审阅；同意后按程序提请人大常委会审议。需修改的，请批示意见。',
    en: 'Please review it; once agreed it goes to the standing committee. Otherwise please say what is to be changed.',
  },
  askedWithCongress: {
    zh: '已提请人大常委会审议，供审阅。有意见的，请批示。',
    en: 'It lies before the standing committee; this is for your information. Please say where you disagree.',
  },
  asked_city_report: {
    zh: '请审阅；同意后报上级发展改革委。需修改的，请批示意见。',
    en: 'Please review it; once agreed it goes to the superior commission. Otherwise please say what is to be changed.',
  },
  asked_special_report: {
    zh: '请审定；审定后抄送发展改革委。需修改的，请批示意见。',
    en: 'Please approve it; it is then copied to the commission. Otherwise please say what is to be changed.',
  },
  briefSign: { zh: '领导批示：', en: 'Instruction:' },
} as const satisfies Topic
