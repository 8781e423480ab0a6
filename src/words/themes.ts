/** Words of themes and research topics. */

import type { ThemeKind, ThemePart } from '#domain/themes/theme.ts'
import type { Topic, Wording } from './language.ts'

const kinds = {
  theme: { zh: '专题', en: 'Theme' },
  research: { zh: '研究课题', en: 'Research topic' },
} as const satisfies Record<ThemeKind, Wording>

/** As the headings of the report have them. */
const themeParts = {
  overview: { zh: '总体进展', en: 'Overall progress' },
  problems: { zh: '主要问题和风险', en: 'Main problems and risks' },
  proposals: { zh: '对策建议', en: 'Proposals' },
} as const satisfies Record<ThemePart, Wording>

export const themes = {
  ...kinds,
  ...themeParts,
  reportTitle: { zh: '关于{{title}}的专题评估报告', en: 'Report on the theme “{{title}}”' },
  reportTitleResearch: { zh: '关于{{title}}的研究报告', en: 'Research report on “{{title}}”' },
  title: { zh: '专题评估', en: 'Themes' },
  line: {
    zh: '跨规划的专题和研究课题：列出问题和有关事项，请单位答复，形成专题评估报告。',
    en: 'Themes and research topics across plans: their questions, items, answers and report.',
  },
  none: { zh: '还没有专题', en: 'There is no theme yet' },
  noneNext: {
    zh: '协调人设立专题后会出现在这里。',
    en: 'Themes appear here once the coordinator sets them up.',
  },
  add: { zh: '设立专题', en: 'Set up a theme' },
  change: { zh: '修改', en: 'Change' },
  changeTitle: { zh: '修改专题', en: 'Change the theme' },
  save: { zh: '保存', en: 'Save' },
  added: { zh: '已设立，专题评估报告已开立', en: 'The theme is set up and its report is open' },
  changed: { zh: '已保存', en: 'Saved' },
  kind: { zh: '类别', en: 'Kind' },
  order: { zh: '序号', en: 'No.' },
  heading: { zh: '名称', en: 'Title' },
  headingHint: {
    zh: '只写主题，如“养老服务体系建设”。报告标题会写成“关于……的专题评估报告”。',
    en: 'The subject alone; the report is titled “Report on the theme …”.',
  },
  basis: { zh: '依据', en: 'Basis' },
  basisHint: {
    zh: '由何文件、何会议提出，为什么开展这项专题评估',
    en: 'Which document or meeting orders it, and why',
  },
  product: { zh: '成果形式', en: 'Product' },
  productHint: { zh: '如：专题评估报告', en: 'For example: a theme report' },
  lead: { zh: '牵头单位', en: 'Lead unit' },
  members: { zh: '参加单位', en: 'Members' },
  dueOn: { zh: '完成时限', en: 'Due' },
  questions: { zh: '问题', en: 'Questions' },
  question: { zh: '问题{{number}}', en: 'Question {{number}}' },
  questionText: { zh: '要回答的问题', en: 'What is to be answered' },
  questionUnit: { zh: '答复单位', en: 'Unit that answers' },
  addQuestion: { zh: '加一个问题', en: 'Add a question' },
  removeQuestion: { zh: '移去问题{{number}}', en: 'Remove question {{number}}' },
  removedStays: {
    zh: '移去的问题不再要求答复，已有的答复留存备查。',
    en: 'A removed question is asked no more; its answers are kept.',
  },
  leftOut: { zh: '不再要求答复', en: 'asked no more' },
  items: { zh: '有关事项', en: 'Items' },
  itemsHint: { zh: '按规划、编号或名称查找', en: 'Find by plan, number or name' },
  itemsOther: { zh: '其他有关事项（不属于上述问题）', en: 'Other items (under none of the questions)' },
  itemNumbered: { zh: '第{{number}}项 {{name}}', en: 'No. {{number}}: {{name}}' },
  needed: { zh: '请填写', en: 'Please fill in' },
  state: { zh: '进展', en: 'Progress' },
  open: { zh: '进行中', en: 'Under way' },
  concludedOn: { zh: '{{day}}办结', en: 'Concluded {{day}}' },
  answered: { zh: '已答复{{answered}}/{{questions}}', en: '{{answered}} of {{questions}} answered' },
  itemCount: { zh: '{{count}}项', en: 'items: {{count}}' },
  find: { zh: '按名称或单位查找', en: 'Find by title or unit' },
  number: { zh: '第{{number}}号', en: 'No. {{number}}' },
  notAnswered: { zh: '尚未答复', en: 'Not answered yet' },
  notWritten: { zh: '尚未撰写', en: 'Not written yet' },
  answer: { zh: '答复', en: 'Answer' },
  changeAnswer: { zh: '修改答复', en: 'Change the answer' },
  writeText: { zh: '撰写', en: 'Write' },
  answerOf: { zh: '答复问题{{number}}', en: 'Answer question {{number}}' },
  textOf: { zh: '撰写“{{part}}”', en: 'Write “{{part}}”' },
  text: { zh: '内容', en: 'Text' },
  asOf: { zh: '情况截至', en: 'As of' },
  said: {
    zh: '{{unit}} {{by}} {{at}}，第{{version}}稿',
    en: '{{unit}}, {{by}}, {{at}}, version {{version}}',
  },
  saidFor: {
    zh: '{{unit}}（由协调人{{by}}代写）{{at}}，第{{version}}稿',
    en: '{{unit}} (written by the coordinator {{by}}), {{at}}, version {{version}}',
  },
  asOfDay: { zh: '情况截至{{day}}', en: 'as of {{day}}' },
  writtenFor: { zh: '是否由协调人代写', en: 'Written by the coordinator' },
  forUnit: {
    zh: '由您代{{unit}}撰写，会注明。',
    en: 'You write this for {{unit}}; it will be marked so.',
  },
  texts: { zh: '专题总述', en: 'The theme as a whole' },
  textsLine: { zh: '由牵头单位撰写，写入报告。', en: 'Written by the lead unit; they go into the report.' },
  report: { zh: '专题评估报告', en: 'Report' },
  toReport: { zh: '查看报告', en: 'Open the report' },
  conclude: { zh: '办结', en: 'Conclude' },
  concludeTitle: { zh: '办结专题', en: 'Conclude the theme' },
  concludeMeans: {
    zh: '办结后，专题的问题、事项、答复和文字都不再修改；报告的正文也不再起草。',
    en: 'After this nothing of the theme changes, and its report is drafted no more.',
  },
  concludeOwed: {
    zh: '没有答复的问题：{{questions}}个；没有撰写的总述：{{texts}}部分。报告中会标为待补充。',
    en: 'Questions not answered: {{questions}}; texts not written: {{texts}}. The report marks them as missing.',
  },
  concludeHint: {
    zh: '为什么办结、成果报送了谁',
    en: 'Why, and to whom the product went',
  },
  concludeReason: { zh: '办结说明', en: 'Why it is concluded' },
  concluded: { zh: '已办结', en: 'Concluded' },
  concludedBy: { zh: '{{by}} {{at}}办结：{{reason}}', en: 'Concluded by {{by}}, {{at}}: {{reason}}' },
} as const satisfies Topic
