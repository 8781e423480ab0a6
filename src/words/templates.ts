/** Words of users' own templates: the page, what a check found, and the list of keys. */

import type { TemplateFindingCode, TemplatePlace } from '#domain/templates/check.ts'
import type { unlost } from '#domain/templates/held.ts'
import type { TemplateKind, TemplatePurpose } from '#domain/templates/kind.ts'
import type { Topic, Wording } from './language.ts'

const kinds = {
  kind_outline_report: { zh: '纲要评估报告', en: 'Outline report' },
  kind_congress_report: { zh: '提请人大常委会审议的报告', en: 'Report to the standing committee' },
  kind_short_report: { zh: '评估报告简版（5000字以内）', en: 'Report in short (5,000 characters)' },
  kind_special_report: { zh: '专项规划评估报告', en: 'Special-plan report' },
  kind_theme_report: { zh: '专题评估报告', en: 'Theme report' },
  kind_third_party_report: { zh: '第三方评估报告', en: 'Third-party report' },
  kind_unit_report: { zh: '单位自评报告', en: "Unit's own report" },
  kind_letter: { zh: '函件', en: 'Letter' },
  kind_red_head: { zh: '版头文件（红头）', en: 'Document with a red head' },
  kind_receipt: { zh: '联系人回执', en: 'Contact receipt' },
  kind_leader_brief: { zh: '领导阅示单', en: "Leader's brief" },
  kind_comment_table: { zh: '意见采纳情况表', en: 'Table of comments' },
  kind_adjustment: { zh: '规划调整方案', en: 'Adjustment of a plan' },
  kind_form: { zh: '上级表格', en: "Superior's form" },
} as const satisfies Readonly<Record<`kind_${TemplateKind}`, Wording>>

const purposes = {
  purpose_review: { zh: '送审稿', en: 'Draft for review' },
  purpose_comments: { zh: '征求意见稿', en: 'Draft for comments' },
  purpose_deliberation: { zh: '审议稿', en: 'Draft for deliberation' },
  purpose_final: { zh: '正式稿', en: 'Final' },
  purpose_reminder: { zh: '催报函', en: 'Reminder' },
  purpose_submission: { zh: '报送文件', en: 'Submission' },
  purpose_copy: { zh: '抄送函', en: 'Copy' },
  purpose_notice: { zh: '通知', en: 'Notice' },
  purpose_round: { zh: '征求意见函', en: 'Letter of a comment round' },
  purpose_feedback: { zh: '审核反馈函', en: 'Letter of feedback' },
  purpose_proposed: { zh: '批准前', en: 'Before its approval' },
  purpose_approved: { zh: '批准后', en: 'After its approval' },
} as const satisfies Readonly<Record<`purpose_${TemplatePurpose}`, Wording>>

export const templates = {
  ...kinds,
  ...purposes,
  title: { zh: '文件模板', en: 'Templates' },
  line: {
    zh: '封面、版头、报告、函件、回执、阅示单、意见采纳情况表、调整方案的样式可用本单位自己的Word模板；上级下发的表格（Word或Excel）填入占位符后，由系统从条目数据填出。',
    en: "Covers, heads, reports, letters, receipts, briefs, tables of comments and adjustments can follow your own Word templates; a superior's form (Word or Excel) with placeholders is filled from the items.",
  },
  how: {
    zh: '下载默认模板，在Word或WPS中改好样式，保留{{placeholder}}这样的占位符，再传回来。',
    en: 'Download the default, change its look in Word or WPS, keep placeholders such as {{placeholder}}, and bring it back.',
  },
  defaultIssuer: { zh: '规衡', en: 'Guiheng' },
  scopeTrack: { zh: '适用事项', en: 'For which track' },
  scopePurpose: { zh: '适用文稿', en: 'For which draft or letter' },
  everywhere: { zh: '不限', en: 'Any' },
  scoped: { zh: '{{name}}（{{scope}}）', en: '{{name}} ({{scope}})' },
  nearest: {
    zh: '同一份文件有几个模板可用时，取最具体的：事项和文稿都对上的，其次事项对上的，再次文稿对上的，最后不限的。',
    en: 'Where several templates fit a document the nearest is taken: of its track and draft, of its track, of its draft, then the one for any.',
  },
  ownScopes: { zh: '另有专用模板', en: 'With templates of their own' },
  inUse: { zh: '现用：{{what}}', en: 'In use: {{what}}' },
  default: { zh: '默认模板', en: 'The default' },
  asEverywhere: { zh: '同“不限”的模板', en: 'As the one for any' },
  version: { zh: '第{{number}}版', en: 'Version {{number}}' },
  using: { zh: '正在使用', en: 'in use' },
  downloadDefault: { zh: '下载默认模板', en: 'Download the default' },
  downloadDefaultAs: { zh: '下载默认模板（{{format}}）', en: 'Download the default ({{format}})' },
  downloadVersion: { zh: '下载原件', en: 'Download' },
  sample: { zh: '看样张', en: 'Sample' },
  sample_all: { zh: '样张：各项齐全', en: 'Sample with every part' },
  sample_few: { zh: '样张：最简', en: 'Sample with the least' },
  sample_long: { zh: '样张：名称很长、单位很多', en: 'Sample with long names and many units' },
  sampleMeans: {
    zh: '样张用现有数据生成，供核对版式，不作为报告留存。',
    en: 'A sample is made from the present data to look at; it is not kept.',
  },
  sampleName: { zh: '样张', en: 'Sample' },
  sampleNumber: { zh: '×发改〔20××〕×号', en: 'No. × of 20××' },
  sampleTitle: { zh: '关于报送评估材料的函（样张）', en: 'Letter on material of the evaluation (sample)' },
  sampleAddressee: { zh: '各有关单位', en: 'the units concerned' },
  sampleSigner: { zh: '×××', en: '×××' },
  sampleAnnex: { zh: '附件名称', en: 'Name of an annex' },
  sampleLongName: {
    zh: '某某市某某区经济技术开发区管理委员会发展和改革局',
    en: 'Bureau of the administration of the zone',
  },
  sampleColumn: { zh: '栏目', en: 'Column' },
  sampleRemark: { zh: '（联系人：×××；联系电话：×××）', en: '(Contact: ×××, telephone ×××)' },
  sampleText: {
    zh: '这是一段样文，用于核对版式。正式函件的正文由系统按所办事项生成。',
    en: 'Sample text to check the layout. The text of a real letter comes from what it is about.',
  },
  sampleRound: {
    zh: '关于征求《××区规划实施评估报告》意见的函（样张）',
    en: 'Letter asking for comments on the report (sample)',
  },
  samplePlan: { zh: '××区规划（样张）', en: 'Plan (sample)' },
  sampleItem: { zh: '条目名称', en: 'Name of an item' },
  sampleField: { zh: '目标数值', en: 'Target figure' },
  samplePlace: { zh: '第二部分', en: 'Part two' },
  sampleStatistics: {
    zh: '共征求3个单位意见，收到意见3条，采纳1条，部分采纳1条，不采纳1条。',
    en: '3 units were asked; 3 comments came: 1 adopted, 1 in part, 1 not.',
  },
  sampleGrounds: { zh: '理由样文，用于核对版式。', en: 'Sample of a reason.' },
  use: { zh: '启用', en: 'Use' },
  useTitle: { zh: '启用{{name}}第{{number}}版', en: 'Use version {{number}} of {{name}}' },
  reset: { zh: '恢复默认', en: 'Return to the default' },
  resetTitle: { zh: '{{name}}恢复默认模板', en: 'Return {{name}} to the default' },
  reason: { zh: '说明', en: 'Reason' },
  reasonHint: { zh: '例如：按市里新样式调整封面', en: 'For example: cover as the city now wants it' },
  upload: { zh: '上传模板', en: 'Upload a template' },
  uploadTitle: { zh: '上传{{name}}的模板', en: 'Upload a template: {{name}}' },
  uploadForm: { zh: '登记上级表格', en: "Add a superior's form" },
  uploadMeans: {
    zh: '带宏、加密或带密级标志的文件不收。上传后先检查占位符，启用前不影响任何文件。',
    en: 'Files with macros, encrypted files and files marked secret are refused. Placeholders are checked first; nothing changes until a version is put to use.',
  },
  send: { zh: '上传并检查', en: 'Upload and check' },
  formName: { zh: '表格名称', en: 'Name of the form' },
  formNameHint: { zh: '例如：市级重点任务调度表', en: 'For example: City table of key tasks' },
  uploaded: {
    zh: '已上传第{{number}}版，检查结果见下。',
    en: 'Version {{number}} is uploaded; see below what was found.',
  },
  used: { zh: '已启用。', en: 'It is in use now.' },
  resetDone: { zh: '已恢复默认模板。', en: 'The default is in use again.' },
  by: { zh: '{{by}}上传于{{at}}：{{reason}}', en: 'Uploaded by {{by}}, {{at}}: {{reason}}' },
  chosenBy: { zh: '{{by}}于{{at}}启用：{{reason}}', en: 'Put to use by {{by}}, {{at}}: {{reason}}' },
  resetBy: {
    zh: '{{by}}于{{at}}恢复默认：{{reason}}',
    en: 'Returned to the default by {{by}}, {{at}}: {{reason}}',
  },
  keysCount: { zh: '识别占位符{{count}}个', en: '{{count}} keys recognised' },
  noKeys: { zh: '没有识别出占位符。', en: 'No key was recognised.' },
  sound: { zh: '占位符无误，可以启用。', en: 'Every placeholder is known; it can be put to use.' },
  faults: { zh: '须改正{{count}}处', en: '{{count}} to correct' },
  missingSome: { zh: '提醒{{count}}项（可不改）', en: '{{count}} to note (may stay so)' },
  withdraw: { zh: '停用', en: 'Stop using' },
  filled: { zh: '已填出，文件已下载。', en: 'Filled in and downloaded.' },
  choosePlan: { zh: '请选择规划', en: 'Choose a plan' },
  fileFormat: { zh: '文件格式', en: 'File' },
  fill: { zh: '填出表格', en: 'Fill it in' },
  fillTitle: { zh: '填出《{{name}}》', en: 'Fill in "{{name}}"' },
  plan: { zh: '规划', en: 'Plan' },
  kind: { zh: '条目', en: 'Items' },
  unit: { zh: '牵头单位', en: 'Lead unit' },
  allKinds: { zh: '全部条目', en: 'All items' },
  allUnits: { zh: '全部单位', en: 'All units' },
  noForms: { zh: '还没有登记上级表格', en: "No superior's form has been added yet" },
  forms: { zh: '上级表格', en: "Superiors' forms" },
  ownKinds: { zh: '系统生成的文件', en: 'Documents that Guiheng makes' },
  keys: { zh: '占位符一览', en: 'Keys' },
  keysTitle: { zh: '文件模板占位符一览', en: 'Keys of templates' },
  keysLine: {
    zh: '占位符写在两对花括号之间，中文名和英文名均可。“成行”的写在表格的一行中，该行按条目逐行重复；“成段”的单独成段。',
    en: 'A key stands between two pairs of braces, by its Chinese or its English name. A "row" key stands in a table row, which is repeated for each item; a "block" key stands alone in its paragraph.',
  },
  rowKeys: { zh: '成行的占位符{{count}}个', en: '{{count}} keys for table rows' },
  keysDownload: { zh: '下载占位符一览（Word）', en: 'Download the list of keys (Word)' },
  key: { zh: '占位符', en: 'Key' },
  alias: { zh: '英文名', en: 'English' },
  meaning: { zh: '含义', en: 'Meaning' },
  example: { zh: '示例', en: 'Example' },
  shape: { zh: '用法', en: 'Use' },
  shape_text: { zh: '文字', en: 'text' },
  shape_block: { zh: '成段', en: 'block' },
  shape_row: { zh: '成行', en: 'row' },
  ownKey: { zh: '本次评估填报表中的“{{label}}”', en: '"{{label}}" of this evaluation\'s forms' },
} as const satisfies Topic

/** What a check found; `offered` is said by the `…Offered` text where there is something to offer. */
export const templateFindings = {
  unknown: { zh: '不认识“{{key}}”', en: '"{{key}}" is no key' },
  broken: {
    zh: '“{{key}}”的花括号不完整或用了全角',
    en: 'The braces of "{{key}}" are incomplete or full-width',
  },
  outside_row: { zh: '“{{key}}”应写在表格的一行中', en: '"{{key}}" belongs in a table row' },
  not_alone: { zh: '“{{key}}”应单独成段', en: '"{{key}}" must stand alone in its paragraph' },
  block_in_margin: {
    zh: '“{{key}}”不能放在页眉、页脚、脚注或文本框中',
    en: '"{{key}}" cannot stand in a header, footer, note or text box',
  },
  two_groups: {
    zh: '“{{key}}”与“{{offered}}”不能写在同一行',
    en: '"{{key}}" and "{{offered}}" cannot share a row',
  },
  not_filled: {
    zh: '“{{key}}”所在的位置不能填入，请移到正文、页眉页脚或文本框中',
    en: '"{{key}}" stands where nothing is filled in; move it into the text, a header or a text box',
  },
  logic: {
    zh: '“{{key}}”：模板不写循环和条件。表格中写有成行占位符的一行会逐条重复，没有内容的占位符自动留空',
    en: '"{{key}}": templates have no loops or conditions. A table row with row keys is repeated by itself, and what has no content stays empty',
  },
  nested: {
    zh: '“{{key}}”在嵌套表格中，外层的一行也会重复。请把内层表格拆开',
    en: '"{{key}}" is in a table within a row that is repeated itself; take the inner table out',
  },
  tracked: {
    zh: '文件中有未处理的修订。请在“审阅”中接受或拒绝全部修订后再上传',
    en: 'The file has tracked changes. Accept or decline them all, then upload it again',
  },
  lacking: {
    zh: '没有“{{key}}”：带有这一项的函件将不能生成',
    en: '"{{key}}" is missing: letters that have it could not be made',
  },
  commented: {
    zh: '文件中有批注，会出现在每一份生成的文件里',
    en: 'The file has comments, which every document made with it would have',
  },
  missing: { zh: '没有“{{key}}”', en: '"{{key}}" is missing' },
} as const satisfies Readonly<Record<TemplateFindingCode, Wording>>

/** Where the parts of a letter usually stand. */
export const templateHolds = {
  body: { zh: '正文处单独成段', en: 'alone in a paragraph where the text comes' },
  attached: { zh: '正文下空一行，单独成段', en: 'alone in a paragraph below the text' },
  attachments: { zh: '文末单独成段，附件另起一页', en: 'alone in a paragraph at the end' },
  urgency: { zh: '首页左上角', en: 'at the top left of the first page' },
  signers: { zh: '发文字号同一行的右侧', en: "right of the document's number" },
  remark: { zh: '成文日期下一行', en: 'below the date' },
  copies: { zh: '末页版记内', en: 'in the imprint of the last page' },
} as const satisfies Readonly<Record<(typeof unlost)[number], Wording>>

export const templatePlaceWords = {
  text: { zh: '正文', en: 'text' },
  table: { zh: '表格', en: 'table' },
  box: { zh: '文本框', en: 'text box' },
  header: { zh: '页眉', en: 'header' },
  footer: { zh: '页脚', en: 'footer' },
  note: { zh: '脚注或尾注', en: 'footnote or endnote' },
  comment: { zh: '批注', en: 'comment' },
  picture: { zh: '图片或文本框的名称、替代文字', en: 'name or alternative text of a picture or box' },
  chart: { zh: '图表或图形中的文字', en: 'text of a chart or drawing' },
  field: { zh: '域代码或超链接地址', en: 'code of a field, address of a link' },
  deleted: { zh: '修订中已删除的文字', en: 'text deleted under tracked changes' },
  property: { zh: '文件属性（文件—信息）', en: 'properties of the file' },
  cell: { zh: '单元格', en: 'cell' },
  sheet: { zh: '页眉页脚、批注或图形', en: 'head, foot, note or drawing' },
} as const satisfies Readonly<Record<TemplatePlace, Wording>>

export const templateFindingParts = {
  belongs: { zh: '，宜写在{{place}}。', en: '; it usually stands {{place}}.' },
  at: { zh: '位置：{{place}}', en: 'In: {{place}}' },
  meant: { zh: '，是否为“{{offered}}”？', en: '; did you mean "{{offered}}"?' },
  or: { zh: '，也可用“{{offered}}”。', en: '; "{{offered}}" would serve too.' },
  around: { zh: '附近文字：{{around}}', en: 'Near: {{around}}' },
} as const satisfies Topic
