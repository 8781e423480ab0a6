/** Words that stand in a unit's workbook itself: titles, the lines above a table, prompts and how to fill it in. */

import type { Topic } from './language.ts'

export const workbookSheets = {
  title: { zh: '{{evaluation}}{{sheet}}填报表', en: '{{evaluation}}: form for {{sheet}}' },
  exampleTitle: { zh: '{{title}}（示例数据）', en: '{{title}} (example data)' },
  example: { zh: '示例数据', en: 'Example data' },
  exampleNote: { zh: '示例数据，非官方，不得用于报送', en: 'Example data, not official, not for filing' },
  cutOffsFigures: {
    zh: '年度数据截至{{yearly}}，月度数据截至{{monthly}}，任务进展截至{{progress}}',
    en: 'yearly data up to {{yearly}}, monthly data up to {{monthly}}, progress up to {{progress}}',
  },
  cutOffsProgress: { zh: '任务进展截至{{progress}}', en: 'progress up to {{progress}}' },
  measures: { zh: '计量单位：见各行', en: 'Unit of measure: see each row' },
  oneMeasure: { zh: '计量单位：{{measure}}', en: 'Unit of measure: {{measure}}' },
  filler: { zh: '填表人：', en: 'Filled in by:' },
  phone: { zh: '联系电话：', en: 'Telephone:' },
  filledOn: { zh: '填报日期：    年    月    日', en: 'Date:' },
  head: { zh: '单位负责人：', en: 'Head of the unit:' },
  footer: { zh: '第&P页，共&N页', en: 'Page &P of &N' },

  total: { zh: '合计', en: 'Total' },

  findings: { zh: '检查结果', en: 'What was found' },
  markedLead: {
    zh: '红色单元格须改正，橙色单元格请核对，批注写明原因；点“单元格”一栏可直接到该处。原来所填内容都在各表中；表下方灰色的行不在填报范围内或者重复，处理后请删除。改好后将本文件重新上传。',
    en: 'Red cells must be corrected, amber ones checked; their notes say why. Everything that was filled in stands in the sheets; grey rows below a table are none of the form’s or stand twice: deal with them and delete them. Upload this file again.',
  },
  findingsLead: {
    zh: '文件“{{file}}”的检查结果。请在原文件中改正后重新上传。',
    en: 'What was found in “{{file}}”. Correct it there and upload it again.',
  },
  findingNumber: { zh: '序号', en: 'No.' },
  findingLevel: { zh: '程度', en: 'Level' },
  findingSheet: { zh: '工作表', en: 'Sheet' },
  findingCell: { zh: '单元格', en: 'Cell' },
  findingRow: { zh: '事项', en: 'Row' },
  findingColumn: { zh: '栏目', en: 'Column' },
  findingRaw: { zh: '原值', en: 'As written' },
  findingText: { zh: '问题', en: 'What is wrong' },
  findingRight: { zh: '应为（供参考）', en: 'What would be right' },
  levelError: { zh: '须改正', en: 'To correct' },
  levelWarning: { zh: '请核对', en: 'To check' },
  levelNote: { zh: '提示', en: 'Note' },
  restText: { zh: '内容', en: 'Content' },
  restLead: {
    zh: '以下内容写在原文件的填报栏之外，系统没有读取，附在这里以免遗失。',
    en: 'These were written outside the form’s columns and not read; they are kept here.',
  },

  promptPlain: {
    zh: '只填阿拉伯数字，按本行计量单位。百分数85%填85；没有数据留空；不涉及的填“不涉及”，并在文字栏说明。',
    en: 'Digits only, in the row’s unit. 85% is entered as 85. Leave blank without data; enter 不涉及 where none applies.',
  },
  errorNumber: {
    zh: '此处应填数字。预计数请填数字并在“性质”中选“预计”。',
    en: 'A number is asked for. Enter an estimate as a number and mark it 预计.',
  },
  promptGrade: {
    zh: '正式：已发布的统计数；初步：初步核算数；修订：发布后修订的数；预计：尚未发布，本单位预计。',
    en: '正式 published; 初步 preliminary; 修订 revised after publication; 预计 expected by the unit.',
  },
  promptDay: {
    zh: '本行数据和进展实际截至的日期，填年、月、日。',
    en: 'The day this row’s figures and progress describe: year, month, day.',
  },
  errorDay: { zh: '此处应填日期：年、月、日。', en: 'A day is asked for: year, month, day.' },
  errorChoice: { zh: '请从下拉列表中选择。', en: 'Choose from the list.' },
  promptChoice: { zh: '请从下拉列表中选择。', en: 'Choose from the list.' },
  promptTitle: { zh: '填写提示', en: 'How to fill in' },

  instructions: { zh: '填表说明', en: 'How to fill in this form' },
  evaluation: { zh: '评估', en: 'Evaluation' },
  track: { zh: '事项', en: 'Track' },
  unit: { zh: '填报单位', en: 'Unit' },
  cutOffs: { zh: '数据截止时点', en: 'Cut-offs' },
  preparedOn: { zh: '表格生成日期', en: 'Form made on' },
  contents: { zh: '本表内容', en: 'Contents' },
  content: { zh: '{{sheet}}{{count}}项', en: '{{sheet}}: {{count}}' },
  rules: { zh: '填写要求', en: 'Rules' },
  rule1: {
    zh: '只填浅黄色单元格，其余单元格已锁定。列宽、行高可以调整；请不要增删行列、合并单元格、改动表头。',
    en: 'Fill in the light yellow cells only. Widths and heights may change; do not add, delete or merge.',
  },
  rule2: {
    zh: '数值栏只填阿拉伯数字，不带单位、约、以上等字样，不填区间。百分数填百分点数值，85%填85。',
    en: 'Figures are digits alone, without unit, “about” or ranges. Per cent are points: 85% is 85.',
  },
  rule3: {
    zh: '留空、0和“不涉及”含义不同：没有数据留空；确为零填0；不适用填“不涉及”，并在文字栏写明理由。',
    en: 'Blank, 0 and 不涉及 differ: blank without data, 0 for zero, 不涉及 where none applies, with the reason in a text.',
  },
  rule4: {
    zh: '每个数值选择性质：正式、初步、修订或预计。没有正式统计数据的，可先填预计数，正式数据发布后更换。',
    en: 'Each figure has a grade. Where no official figure is out yet, give an estimate; it is replaced later.',
  },
  rule5: {
    zh: '截至日期填本行数据和进展实际截至的日期。早于截止时点的，按预计处理，届时再更新。',
    en: 'The as-of day is the day the row really describes. Before the cut-off it counts as an estimate.',
  },
  rule6: {
    zh: '文字栏中换行按 Alt+Enter。原有内容改为空白不会删除；确需删除的，填“（清空）”。',
    en: 'Alt+Enter starts a new line. Blanking a text does not delete it; to delete it enter （清空）.',
  },
  rule7: {
    zh: '填好后在系统中上传：先检查，列出每一处问题及所在单元格；确认后才保存。同一文件可以改正后再传。',
    en: 'Upload it in the system: it is checked first, cell by cell, and stored only when you confirm.',
  },
  rule8: {
    zh: '不得填写国家秘密、工作秘密和与填报无关的个人信息。填表人、联系电话等只用于打印签字，系统不读取。',
    en: 'No state or work secrets, no needless personal data. The names above a table are for print and are not read.',
  },
  fields: { zh: '栏目说明', en: 'The columns' },
  fieldSheet: { zh: '表', en: 'Sheet' },
  fieldName: { zh: '栏目', en: 'Column' },
  fieldHelp: { zh: '填写内容', en: 'What to enter' },
  required: { zh: '必填。', en: 'Required. ' },
  choices: { zh: '从列表中选择：{{choices}}。', en: 'Choose: {{choices}}.' },
} as const satisfies Topic
