/** Words of the overall score, made on request: a working paper. */

import type { ScoreGrade } from '#domain/scores/overall.ts'
import type { Topic, Wording } from './language.ts'

export const scoreGrades = {
  good: { zh: '好', en: 'Good' },
  fair: { zh: '一般', en: 'Fair' },
  poor: { zh: '较差', en: 'Poor' },
} as const satisfies Record<ScoreGrade, Wording>

export const scores = {
  title: { zh: '综合得分', en: 'Overall score' },
  paper: {
    zh: '工作底稿，不对外，不进入任何报告。',
    en: 'Working paper: not for release, in no report.',
  },
  line: {
    zh: '只在需要时计算。平均数会掩盖未完成的约束性指标，请与逐项评价一起看。',
    en: 'Made on request only. A mean hides what fails: read it beside the verdicts.',
  },
  make: { zh: '计算', en: 'Make a score' },
  made: { zh: '已计算。', en: 'Made.' },
  weights: { zh: '权重', en: 'Weights' },
  equal: { zh: '各类同等（默认）', en: 'Every class the same (default)' },
  compared: { zh: '专家两两比较（层次分析法）', en: 'Experts’ comparisons (AHP)' },
  comparedLine: {
    zh: '每行选出左边一类比右边一类重要多少。一致性比率超过0.10时不予计算，并指出矛盾最大的三类。',
    en: 'Say how much more the first class matters than the second. Above a consistency ratio of 0.10 nothing is made, and the three classes that agree least are named.',
  },
  notComparable: {
    zh: '两两比较须有2至9类指标，这个规划有{{count}}类。',
    en: 'Comparisons take 2 to 9 classes; this plan has {{count}}.',
  },
  chapterAt: { zh: '{{at}}．{{name}}', en: '{{at}}. {{name}}' },
  pair: { zh: '“{{first}}”比“{{second}}”', en: '"{{first}}" to "{{second}}"' },
  same: { zh: '同等重要', en: 'as important' },
  more: { zh: '重要{{times}}倍', en: '{{times}} times as important' },
  less: { zh: '只有1/{{times}}重要', en: '1/{{times}} as important' },
  seed: { zh: '随机种子', en: 'Seed' },
  seedHint: { zh: '不填则随机；填上次的种子可复算', en: 'Empty: drawn; an earlier one repeats the draws' },
  none: { zh: '还没有算过综合得分', en: 'No score was made yet' },
  results: { zh: '历次结果', en: 'Results so far' },
  madeBy: { zh: '{{by}}，{{at}}', en: '{{by}}, {{at}}' },
  basis: { zh: '{{evaluation}}，数据截止{{date}}', en: '{{evaluation}}, figures up to {{date}}' },
  noScore: {
    zh: '只有{{available}}/{{all}}项有完成率，不足80%，不给出得分。',
    en: 'Only {{available}} of {{all}} have a completion, less than 80%: no score is given.',
  },
  coverage: { zh: '有完成率的指标', en: 'With a completion' },
  coverageOf: { zh: '{{available}}/{{all}}项', en: '{{available}} of {{all}}' },
  score: { zh: '得分（算术平均）', en: 'Score (arithmetic mean)' },
  check: { zh: '核对（几何平均）', en: 'Check (geometric mean)' },
  grade: { zh: '等次', en: 'Grade' },
  capped: {
    zh: '有约束性指标未达进度，等次最高为“{{cap}}”。',
    en: 'A binding indicator has failed: the grade is at most "{{cap}}".',
  },
  failed: { zh: '未达进度的约束性指标：{{names}}', en: 'Binding indicators that failed: {{names}}' },
  robust: { zh: '权重变动的影响', en: 'Had the weights been others' },
  robustLine: {
    zh: '{{scores}}次试算，九成落在{{low}}至{{high}}之间，中位数{{median}}；{{same}}%等次不变。',
    en: '{{scores}} trials: nine tenths between {{low}} and {{high}}, median {{median}}; {{same}}% keep the grade.',
  },
  seedIs: { zh: '种子{{seed}}', en: 'seed {{seed}}' },
  ratioIs: { zh: '一致性比率{{ratio}}', en: 'consistency ratio {{ratio}}' },
  chapter: { zh: '指标类别', en: 'Class' },
  weight: { zh: '权重', en: 'Weight' },
  own: { zh: '本类得分', en: 'Its score' },
  indicator: { zh: '指标', en: 'Indicator' },
  completion: { zh: '完成率', en: 'Completion' },
  noField: { zh: '未分类', en: 'Unclassified' },
  inputs: { zh: '逐项数据', en: 'Item by item' },
  isFailed: { zh: '未达进度', en: 'behind' },
} as const satisfies Topic
