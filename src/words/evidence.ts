/** Words of evidence, of what is required, and of samples checked against it. */

import type { Risk, SamplingResult, SamplingWay } from '#domain/evidence/sampling.ts'
import type { Topic, Wording } from './language.ts'

export const riskWords = {
  no_evidence: { zh: '无佐证材料', en: 'no evidence' },
  objection: { zh: '会签有异议', en: 'objection' },
  estimate: { zh: '含预计数', en: 'estimates' },
  on_behalf: { zh: '代录', en: 'filed on behalf' },
  late: { zh: '逾期报送', en: 'filed late' },
  returned: { zh: '曾退回', en: 'was returned' },
} as const satisfies Record<Risk, Wording>

export const samplingWords = {
  random: { zh: '随机抽取', en: 'at random' },
  risk: { zh: '按风险抽取', en: 'by risk' },
  confirmed: { zh: '属实', en: 'Confirmed' },
  differs: { zh: '有出入', en: 'Differs' },
  not_found: { zh: '查无依据', en: 'Not found' },
} as const satisfies Record<SamplingWay | SamplingResult, Wording>

export const evidence = {
  heading: { zh: '佐证材料', en: 'Evidence' },
  none: { zh: '没有附材料。', en: 'Nothing is attached.' },
  required: { zh: '须附', en: 'required' },
  add: { zh: '附材料', en: 'Attach' },
  note: { zh: '说明', en: 'Note' },
  show: { zh: '查看', en: 'Show' },
  remove: { zh: '撤下', en: 'Remove' },
  removeTitle: { zh: '撤下“{{name}}”', en: 'Remove "{{name}}"' },
  removeMeans: {
    zh: '撤下后不再作为佐证，记录保留。',
    en: 'It no longer counts as evidence; the record stays.',
  },
  hash: { zh: '校验值 {{hash}}', en: 'SHA-256 {{hash}}' },
  size: { zh: '{{size}} KB', en: '{{size}} KB' },
  rule: { zh: '佐证要求', en: 'What is required' },
  ruleItem: { zh: '只对本项', en: 'this item only' },
  ruleKind: { zh: '同类各项', en: 'every item of the kind' },
  must: { zh: '必须附', en: 'must be attached' },
  may: { zh: '可以不附', en: 'may be attached' },
  hint: { zh: '附什么', en: 'What to attach' },
  save: { zh: '保存要求', en: 'Save' },
  saved: { zh: '已保存。', en: 'Saved.' },
  title: { zh: '抽查核实', en: 'Sampling checks' },
  line: {
    zh: '从已报送的内容中抽取，逐项与佐证材料核对。',
    en: 'Drawn from what was filed, each checked against its evidence.',
  },
  noChecks: { zh: '还没有抽查', en: 'No sample was drawn yet' },
  noChecksNext: {
    zh: '选评估任务、抽取方式和数量，即可抽取。',
    en: 'Choose a track, a way and a size to draw one.',
  },
  draw: { zh: '抽取样本', en: 'Draw a sample' },
  track: { zh: '评估任务', en: 'Track' },
  way: { zh: '抽取方式', en: 'Way' },
  count: { zh: '数量', en: 'Size' },
  seed: { zh: '随机种子', en: 'Seed' },
  seedHelp: {
    zh: '同一种子、同样的报送内容，抽出的样本相同，可供复核。',
    en: 'The same seed and the same filings draw the same sample, so that others can repeat it.',
  },
  drawn: {
    zh: '{{way}}，{{population}}项中抽{{size}}项，种子“{{seed}}”',
    en: '{{way}}: {{size}} of {{population}}, seed "{{seed}}"',
  },
  by: { zh: '{{by}} {{at}}', en: '{{by}}, {{at}}' },
  item: { zh: '事项', en: 'Item' },
  unit: { zh: '单位', en: 'Unit' },
  why: { zh: '抽取理由', en: 'Why drawn' },
  attached: { zh: '佐证', en: 'Evidence' },
  result: { zh: '核查结果', en: 'Result' },
  open: { zh: '待核查', en: 'open' },
  check: { zh: '登记结果', en: 'Record' },
  resultNote: { zh: '说明（有出入、查无依据时必填）', en: 'Note (needed unless confirmed)' },
  resultOf: { zh: '核查结果：{{name}}', en: 'Result: {{name}}' },
  toReview: { zh: '返回审核', en: 'Back to the review' },
} as const satisfies Topic

export const points = {
  title: { zh: '评估要点', en: 'Points of the evaluation' },
  line: {
    zh: '共{{count}}条，{{open}}条未作答。',
    en: '{{count}} {{count, point|points}}, {{open}} unanswered.',
  },
  unanswered: { zh: '未作答', en: 'unanswered' },
  answered: { zh: '已作答', en: 'answered' },
  answer: { zh: '作答', en: 'Answer' },
  change: { zh: '修改', en: 'Change' },
  text: { zh: '评估结论', en: 'Answer' },
  items: { zh: '依据条目', en: 'Items it rests on' },
  evidence: { zh: '佐证材料', en: 'Evidence' },
  save: { zh: '保存', en: 'Save' },
  saved: { zh: '已保存。', en: 'Saved.' },
  itemName: { zh: '{{kind}}{{number}} {{name}}', en: '{{kind}} {{number}}: {{name}}' },
  proofName: { zh: '{{name}}（{{unit}}）', en: '{{name}} ({{unit}})' },
  by: { zh: '{{by}} {{at}}', en: '{{by}}, {{at}}' },
  onlyOpen: { zh: '未作答 {{count}}', en: 'Unanswered {{count}}' },
  all: { zh: '全部 {{count}}', en: 'All {{count}}' },
  allAnswered: { zh: '各条均已作答。', en: 'Every point is answered.' },
  link: { zh: '逐条作答', en: 'Answer the points' },
} as const satisfies Topic
