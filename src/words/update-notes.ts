/** The wording of 数据更新说明. It is Chinese; the English says what each text means. */

import type { Topic } from './language.ts'

export const updateNotes = {
  title: { zh: '关于《{{report}}》的数据更新说明', en: 'Update of figures in {{report}}' },
  opening: {
    zh: '《{{report}}》（第{{version}}稿）报送后，所用数据有{{count}}项更新。报告文本不作改动，现将更新情况说明如下。',
    en: 'After {{report}} (draft {{version}}) was submitted, {{count}} of its figures were updated. Its text stands; the updates are these.',
  },
  figure: {
    zh: '{{name}}{{period}}数据由{{before}}更新为{{after}}。',
    en: '{{name}}, {{period}}: from {{before}} to {{after}}.',
  },
  figureNew: { zh: '{{name}}{{period}}数据新增{{after}}。', en: '{{name}}, {{period}}: new, {{after}}.' },
  graded: { zh: '{{number}}{{unit}}（{{grade}}）', en: '{{number}}{{unit}} ({{grade}})' },
  published: { zh: '数据来源：{{publication}}。', en: 'Source: {{publication}}.' },
  because: { zh: '说明：{{reason}}', en: 'Reason: {{reason}}' },
  places: {
    zh: '报告中引用上述数据共{{count}}处，更新前后对照见附件。',
    en: 'The report quotes them at {{count}} {{count, place|places}}; see the annex.',
  },
  estimatesLeft: {
    zh: '更新后，报告所用数据中仍有{{count}}个为预计数，待正式数据发布后另行说明。',
    en: '{{count}} {{count, figure|figures}} of the report {{count, is|are}} still {{count, an estimate|estimates}}.',
  },
  noEstimatesLeft: {
    zh: '更新后，报告所用数据已无预计数。',
    en: 'None of its figures is an estimate any more.',
  },
  annexLine: { zh: '附件：数据更新前后对照表', en: 'Annex: the places before and after' },
  annexMark: { zh: '附件', en: 'Annex' },
  annex: { zh: '数据更新前后对照表', en: 'The places before and after' },
  number: { zh: '序号', en: 'No.' },
  where: { zh: '位置', en: 'Place' },
  before: { zh: '报告原文', en: 'As the report has it' },
  after: { zh: '按更新数据', en: 'By the updated figures' },
  sentence: { zh: '正文“{{where}}”', en: 'Text, {{where}}' },
  table: { zh: '{{where}}：{{label}}', en: '{{where}}: {{label}}' },
  chart: { zh: '{{where}}：{{label}}', en: '{{where}}: {{label}}' },
  fileName: { zh: '数据更新说明（第{{number}}号）.docx', en: 'Update of figures {{number}}.docx' },
} as const satisfies Topic
