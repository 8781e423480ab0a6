/** What each key of a template means, with an example of what comes in its place. */

import type { RowField, TextKey } from '#domain/templates/keys.ts'
import type { Wording } from './language.ts'

interface KeyWords extends Wording {
  /** As it stands in a document, which is Chinese. */
  readonly example: string
}

const key = (zh: string, en: string, example: string): KeyWords => ({ zh, en, example })

export const templateKeys: Readonly<Record<TextKey, KeyWords>> = {
  title: key('文件标题，写成一行', 'Title on one line', '××区国民经济和社会发展规划实施评估报告'),
  'title.lines': key(
    '文件标题，按公文要求分行居中',
    'Title in balanced lines',
    '××区国民经济和社会发展规划\n实施评估报告',
  ),
  issuer: key('成文单位', 'Who issues it', '××区人民政府'),
  date: key('成文日期', 'Date', '2026年3月1日'),
  month: key('成文年月，汉字', 'Month in Chinese numerals', '二〇二六年三月'),
  plan: key('规划名称', 'Name of the plan', '××区国民经济和社会发展五年规划纲要'),
  'plan.period': key('规划期', 'Years of the plan', '2026～2030年'),
  variant: key(
    '送审稿、征求意见稿；定稿为空',
    'Draft for review or comments; empty when final',
    '（送审稿）',
  ),
  cutoff: key('任务进展截止日期', 'Cut-off of progress', '2026年6月30日'),
  'count.indicators': key('主要指标项数', 'Number of indicators', '20'),
  'count.tasks': key('重点任务项数', 'Number of tasks', '98'),
  'count.projects': key('工程项目项数', 'Number of projects', '12'),
  'note.indicators': key('指标表下的注', 'Note under the table of indicators', '注：标“*”的为预计数。'),
  'note.tasks': key('任务表下的注', 'Note under the table of tasks', '注：……'),
  'note.projects': key('工程表下的注', 'Note under the table of projects', '注：……'),
  audit: key('生成日期和数据留痕校验值', 'When and from what records it was made', '2026年3月1日……'),
  contents: key('目录', 'Contents', '目　录'),
  body: key(
    '正文：报告为各章节，函件为各段',
    'The text: chapters of a report, paragraphs of a letter',
    '一、……',
  ),
  tables: key('全部附表，每表另起一页', 'All annex tables, each on a new page', '附表1　……'),
  annexes: key('附表名称列表', 'List of annex tables', '附表：1.……'),
  signature: key('负责人、填表人、单位（盖章）、日期', 'Signatures, unit with seal, date', '××局（盖章）'),
  filledBy: key('填表人', 'Who filled it in', '张三'),
  phone: key('联系电话', 'Telephone', '010-12345678'),
  number: key('发文字号', 'Number of the document', '×发改函〔2026〕1号'),
  addressees: key('主送单位，顿号分开', 'Whom it is to', '甲局、乙局'),
  due: key('要求反馈的日期，没有则为空', 'By when an answer is asked for; empty where not', '2026年3月15日'),
  mark: key('发文机关标志', "Issuer's mark in the red head", '××局文件'),
  urgency: key('紧急程度，没有则为空', 'Urgency; empty where none', '特急'),
  signers: key(
    '签发人，上行文才有，含“签发人：”',
    'Who signs what goes to a superior, with its label',
    '签发人：张三',
  ),
  attached: key('附件名称列表，没有则为空', 'List of annexes; empty where none', '附件：1.……'),
  attachments: key('随文附件的内容，每件另起一页', 'The annexes themselves, each on a new page', '附件1……'),
  remark: key('附注，没有则为空', 'Remark; empty where none', '（联系人：张三；联系电话：……）'),
  copies: key('抄送行，没有则为空', 'Line of copies; empty where none', '抄送：甲局，乙局。'),
  printedBy: key('印发机关', 'Who printed it', '××局办公室'),
  printedOn: key('印发日期', 'Day it was printed', '2026年3月1日'),
  unit: key('填报单位', 'Unit that fills it in', '××局'),
  annex: key('附件序号，没有则为空', 'Number of the annex; empty where none', '附件3'),
  filledOn: key('填报日期', 'Day it was filled in', '2026年3月1日'),
  note: key('填表说明', 'Note to the receipt', '请于……前反馈。'),
  meetingDay: key('会议日期，留空手填', 'Day of the meeting, left to be written in', '——　　年　月　日'),
  meeting: key('在哪次会议上，届次留空手填', 'At which meeting', '在××人大常委会第　次会议上'),
  speaker: key('报告人', 'Who reports', '报告人：××'),
  salutation: key('对会议的称呼', 'Salutation', '主任、各位副主任、各位委员：'),
  opening: key('正文前的开头语', 'The words it begins with', '受××区人民政府委托，现报告……'),
  closing: key('正文后的结束语', 'The words it ends with', '以上报告，请予审议。'),
}

export const templateFields: Readonly<Record<RowField, KeyWords>> = {
  row: key('本表内的行号，从1起', 'Number of the row, from 1', '1'),
  no: key('条目在规划中的序号', 'Number of the item in its plan', '3'),
  kind: key('任务的类型，或指标、项目', 'Kind of task, or indicator, project', '改革'),
  name: key('名称', 'Name', '地区生产总值'),
  field: key('领域、类别或专栏', 'Field, class or column', '经济发展'),
  unit: key('计量单位', 'Unit of measure', '亿元'),
  nature: key('约束性或预期性', 'Binding or anticipatory', '预期性'),
  base: key('基期值', 'Base value', '1200'),
  target: key('规划目标，按规划原文', 'Target as the plan has it', '1700左右'),
  latest: key('最新一期的数值，预计数注明', 'Latest figure, estimates marked', '1523.5（预计）'),
  latestNumber: key(
    '最新一期的数字，不带标注，可求和；须与“数据性质”并列',
    'Latest bare number, for sums; show its grade beside',
    '1523.5',
  ),
  latestPeriod: key('最新数值所属时期', 'Period of the latest figure', '2026年上半年'),
  latestGrade: key('最新数值的性质', 'Grade of the latest figure', '预计'),
  expected: key('规划期末预期值', 'Expected value at the end', '1710'),
  completion: key('规划目标完成率（%）', 'Completion of the target in percent', '64.2'),
  content: key('建设内容', 'Content of the project', '新建校舍2万平方米'),
  years: key('建设年限', 'Years of building', '2026—2028'),
  investment: key('总投资', 'Total investment', '3.2'),
  investmentUnit: key('投资的计量单位', 'Unit of the investment', '亿元'),
  word: key('经人审定的评定结论', 'The word that people decided', '达到预期'),
  reason: key('评定理由', 'Reason of the decision', '……'),
  lead: key('牵头单位', 'Lead units', '甲局'),
  support: key('配合单位', 'Supporting units', '乙局、丙局'),
  asOf: key('任务进展截止日期', 'Day the progress is told up to', '2026年6月30日'),
  person: key('姓名', 'Name of the person', '张三'),
  office: key('科室', 'Office', '规划科'),
  position: key('职务', 'Position', '科长'),
  phone: key('办公电话', 'Office telephone', '010-12345678'),
  mobile: key('手机', 'Mobile', '13900000000'),
}
