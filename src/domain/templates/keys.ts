/**
 * The keys of templates: what stands between {{ and }}, by its Chinese name and its English alias. Checking a template,
 * listing the keys and filling a document all read this one table.
 */

import type { TemplateKind } from './kind.ts'

/** `text` stands anywhere, `block` alone in its paragraph, `row` in a table's row that is repeated. */
export type KeyShape = 'text' | 'block' | 'row'

export interface TemplateKey {
  readonly name: string
  readonly alias: string
  readonly shape: KeyShape
  /** What the exercise itself calls it, for keys that come from its forms and periods; null for keys of the program. */
  readonly label: string | null
}

/** Every key of the program, by its alias. The alias names its meaning and example in `words`. */
export const keyNames = {
  title: '标题',
  'title.lines': '分行标题',
  issuer: '单位',
  date: '成文日期',
  month: '成文年月',
  plan: '规划名称',
  'plan.period': '规划期',
  variant: '稿别',
  cutoff: '数据截止',
  'count.indicators': '指标数',
  'count.tasks': '任务数',
  'count.projects': '工程数',
  'note.indicators': '指标表注',
  'note.tasks': '任务表注',
  'note.projects': '工程表注',
  audit: '数据留痕',
  contents: '目录',
  body: '正文',
  tables: '附表',
  annexes: '附表说明',
  signature: '落款',
  filledBy: '填表人',
  phone: '联系电话',
  number: '发文字号',
  addressees: '主送单位',
  due: '反馈期限',
  mark: '发文机关标志',
  urgency: '紧急程度',
  signers: '签发人',
  attached: '附件说明',
  attachments: '附件',
  remark: '附注',
  copies: '抄送机关',
  printedBy: '印发机关',
  printedOn: '印发日期',
  unit: '填报单位',
  annex: '附件序号',
  filledOn: '填报日期',
  note: '填表说明',
  meetingDay: '会议日期',
  meeting: '会议',
  speaker: '报告人',
  salutation: '称呼',
  opening: '开头语',
  closing: '结束语',
  report: '报告名称',
  state: '办理阶段',
  decided: '请审定事项',
  overview: '总体评价',
  lagging: '滞后事项',
  asked: '请批示',
  round: '征求意见件',
  statistics: '意见统计',
  without: '无意见单位',
  silent: '未反馈单位',
  'count.comments': '意见数',
  'count.changes': '调整条数',
  version: '规划版次',
  reasons: '调整理由',
  basis: '调整依据',
  change: '调整内容',
  linked: '关联影响',
  opinions: '专家意见',
  approval: '批准情况',
} as const
export type TextKey = keyof typeof keyNames

/** What repeated rows tell of, by alias. */
export const groupNames = {
  items: '条目',
  indicators: '指标',
  tasks: '任务',
  projects: '工程',
  contacts: '联系人',
  comments: '意见',
  changes: '调整条目',
} as const
export type RowGroup = keyof typeof groupNames
export type ItemGroup = (typeof itemGroups)[number]
export const itemGroups = ['items', 'indicators', 'tasks', 'projects'] as const

/** What a row can say. */
export const fieldNames = {
  row: '行号',
  no: '序号',
  kind: '类别',
  name: '名称',
  field: '领域',
  unit: '计量单位',
  nature: '属性',
  base: '基期值',
  target: '目标值',
  latest: '最新值',
  latestNumber: '最新数',
  latestPeriod: '最新时期',
  latestGrade: '数据性质',
  expected: '预期值',
  completion: '完成率',
  content: '建设内容',
  years: '建设年限',
  investment: '总投资',
  investmentUnit: '投资单位',
  word: '评定',
  reason: '评定理由',
  lead: '牵头单位',
  support: '配合单位',
  asOf: '进展截止',
  person: '姓名',
  office: '科室',
  position: '职务',
  phone: '办公电话',
  mobile: '手机',
  from: '反馈单位',
  place: '所在位置',
  text: '意见内容',
  outcome: '采纳情况',
  grounds: '理由',
  changedPlace: '修改位置',
  label: '编号',
  way: '方式',
  before: '原内容',
  after: '调整后',
} as const
export type RowField = keyof typeof fieldNames

const ofEvery = ['row', 'no', 'name', 'field', 'word', 'reason', 'lead', 'support', 'asOf'] as const
const ofFigures = ['latest', 'latestNumber', 'latestPeriod', 'latestGrade', 'expected'] as const

/** What the rows of each group say; periods and fields of the exercise's forms come beside. */
export const fieldsOf: Readonly<Record<RowGroup, readonly RowField[]>> = {
  items: [...ofEvery, 'kind', 'unit', 'target', ...ofFigures],
  indicators: [...ofEvery, 'unit', 'nature', 'base', 'target', ...ofFigures, 'completion'],
  tasks: [...ofEvery, 'kind'],
  projects: [...ofEvery, 'content', 'years', 'investment', 'investmentUnit', ...ofFigures],
  contacts: ['row', 'person', 'office', 'position', 'phone', 'mobile'],
  comments: ['row', 'from', 'place', 'text', 'outcome', 'grounds', 'changedPlace'],
  changes: ['row', 'label', 'name', 'way', 'before', 'after', 'grounds'],
}

const inReports: readonly TextKey[] = [
  ...([
    'title',
    'title.lines',
    'issuer',
    'date',
    'month',
    'plan',
    'plan.period',
    'variant',
    'cutoff',
  ] as const),
  ...(['count.indicators', 'count.tasks', 'count.projects'] as const),
  ...(['note.indicators', 'note.tasks', 'note.projects', 'audit', 'contents', 'body', 'tables'] as const),
]
/** Around the text of a report to the standing committee. */
export const congressKeys = ['meetingDay', 'meeting', 'speaker', 'salutation', 'opening', 'closing'] as const
export type CongressKey = (typeof congressKeys)[number]
const inShort: readonly TextKey[] = inReports.filter(
  (key) => key !== 'contents' && key !== 'tables' && !key.startsWith('note.'),
)
const ofUnit: readonly TextKey[] = ['annexes', 'signature', 'filledBy', 'phone']

const inPapers: readonly TextKey[] = [
  ...(['title', 'title.lines', 'number', 'urgency', 'addressees', 'body', 'due'] as const),
  ...(['attached', 'attachments', 'issuer', 'date', 'remark', 'copies'] as const),
]

const ofPapers: readonly TextKey[] = ['title', 'title.lines', 'issuer', 'date']

interface KindKeys {
  readonly texts: readonly TextKey[]
  readonly groups: readonly RowGroup[]
  /** Of each of these lists a template is expected to hold one key. */
  readonly expected: readonly (readonly string[])[]
}

const titles = ['title', 'title.lines']
const rowsOf = (groups: readonly RowGroup[]) => groups.map((group) => `${group}.name`)
const report: KindKeys = {
  texts: inReports,
  groups: itemGroups,
  expected: [titles, ['body'], ['tables', ...rowsOf(itemGroups)]],
}

export const kindKeys: Readonly<Record<TemplateKind, KindKeys>> = {
  outline_report: { ...report, expected: [...report.expected, ['issuer'], ['date', 'month']] },
  congress_report: {
    ...report,
    texts: [...inReports, ...congressKeys],
    expected: [...report.expected, ['meeting'], ['speaker'], ['salutation'], ['opening'], ['closing']],
  },
  // Nothing but its text, so that the pages hold no more characters than were counted.
  short_report: { texts: inShort, groups: [], expected: [titles, ['body']] },
  special_report: { ...report, expected: [...report.expected, ['issuer'], ['date', 'month']] },
  unit_report: {
    ...report,
    texts: [...inReports, ...ofUnit],
    expected: [...report.expected, ['signature', 'issuer'], ['signature', 'date']],
  },
  letter: {
    texts: inPapers,
    groups: [],
    expected: [titles, ['number'], ['addressees'], ['body'], ['attachments'], ['issuer'], ['date']],
  },
  red_head: {
    texts: [...inPapers, 'mark', 'signers', 'printedBy', 'printedOn'],
    groups: [],
    expected: [
      ...[titles, ['mark'], ['number'], ['signers'], ['addressees'], ['body'], ['attachments']],
      ...[['issuer'], ['date'], ['copies'], ['printedBy']],
    ],
  },
  receipt: {
    texts: ['title', 'title.lines', 'annex', 'unit', 'filledBy', 'filledOn', 'note'],
    groups: ['contacts'],
    expected: [['unit'], ['contacts.person'], ['contacts.mobile', 'contacts.phone']],
  },
  leader_brief: {
    texts: [...ofPapers, 'report', 'state', 'decided', 'overview', 'lagging', 'asked'],
    groups: [],
    expected: [titles, ['decided'], ['overview'], ['lagging'], ['asked'], ['issuer'], ['date']],
  },
  comment_table: {
    texts: [...ofPapers, 'round', 'count.comments', 'statistics', 'without', 'silent'],
    groups: ['comments'],
    expected: [
      ...[titles, ['round'], ['statistics'], ['comments.from'], ['comments.text'], ['comments.outcome']],
      ...[['comments.grounds'], ['without'], ['silent']],
    ],
  },
  adjustment: {
    texts: [
      ...[...ofPapers, ...(['plan', 'version', 'count.changes', 'reasons', 'basis'] as const)],
      ...(['change', 'linked', 'opinions', 'approval'] as const),
    ],
    groups: ['changes'],
    expected: [
      ...[titles, ['reasons'], ['basis'], ['change', 'changes.before'], ['change', 'changes.after']],
      ...[['linked'], ['opinions'], ['approval'], ['issuer'], ['date']],
    ],
  },
  form: {
    texts: [
      ...(['title', 'title.lines', 'issuer', 'unit', 'date', 'plan', 'plan.period', 'cutoff'] as const),
      ...(['count.indicators', 'count.tasks', 'count.projects'] as const),
    ],
    groups: itemGroups,
    expected: [rowsOf(itemGroups)],
  },
}

const blocks: readonly TextKey[] = [
  ...(['contents', 'tables', 'annexes', 'signature', 'note', 'attached', 'attachments'] as const),
  ...(['reasons', 'basis', 'change', 'linked', 'opinions'] as const),
]

/** The body of a letter or a report is a block too. */
const shapeOf = (alias: TextKey): KeyShape => (alias === 'body' || blocks.includes(alias) ? 'block' : 'text')

/** A key that the exercise brings: a period's figure, or an answer to a field of a form. */
export interface OwnKey {
  readonly group: ItemGroup
  readonly name: string
  readonly alias: string
  readonly label: string
}

/** Every key of a kind, in the order of the list. The exercise's own give way to the program's of the same name. */
export function keysOf(kind: TemplateKind, own: readonly OwnKey[]): TemplateKey[] {
  const { texts, groups } = kindKeys[kind]
  const known: TemplateKey[] = texts.map((alias) => ({
    ...{ alias, name: keyNames[alias], shape: shapeOf(alias), label: null },
  }))
  for (const group of groups) {
    for (const field of fieldsOf[group])
      known.push(rowKey(group, { name: fieldNames[field], alias: field }, null))
    for (const { name, alias, label, ...of } of own)
      if (of.group === group && !known.some((key) => key.name === `${groupNames[group]}.${name}`))
        known.push(rowKey(group, { name, alias }, label))
  }
  return known
}

const rowKey = (
  group: RowGroup,
  { name, alias }: { name: string; alias: string },
  label: string | null,
): TemplateKey => ({
  ...{ name: `${groupNames[group]}.${name}`, alias: `${group}.${alias}`, shape: 'row', label },
})
