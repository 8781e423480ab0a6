/** What a third party's report says around its own words: how it was engaged, what it covers, how it rates. */

import type { ReportPhrase } from '#domain/reports/phrases.ts'
import type { Wording } from '../language.ts'

export const assessmentPhrases = {
  'assessment.engagement': { zh: '评估工作概况', en: 'The engagement' },
  'assessment.overview': { zh: '总体评价', en: 'Overall' },
  'assessment.items': { zh: '分项评价', en: 'Item by item' },
  'assessment.problems': { zh: '存在的主要问题', en: 'Main problems' },
  'assessment.proposals': { zh: '对策建议', en: 'Proposals' },
  'assessment.plansNamed': { zh: '上述{{count}}个规划', en: 'these {{count}} plans' },
  'assessment.engaged.entrusted': {
    zh: '受{{client}}定向委托，{{institution}}作为第三方机构，对{{subject}}实施情况开展评估。评估期限为{{from}}至{{to}}。',
    en: 'Engaged by {{client}}, {{institution}} evaluated {{subject}} from {{from}} to {{to}}.',
  },
  'assessment.engaged.tender': {
    zh: '经公开招标并受{{client}}委托，{{institution}}作为第三方机构，对{{subject}}实施情况开展评估。评估期限为{{from}}至{{to}}。',
    en: 'Chosen by public tender and engaged by {{client}}, {{institution}} evaluated {{subject}} from {{from}} to {{to}}.',
  },
  'assessment.scope': {
    zh: '评估范围为{{subject}}确定的{{counts}}。',
    en: 'It covers of {{subject}}: {{counts}}.',
  },
  'assessment.count': { zh: '{{what}}{{count}}项', en: '{{count}} {{what}}' },
  'assessment.data': {
    zh: '评估采用委托方提供的经审核的填报数据，年度数据截至{{yearly}}，任务进展截至{{progress}}。',
    en: 'It rests on accepted figures: yearly ones up to {{yearly}}, progress up to {{progress}}.',
  },
  'assessment.undertaking': { zh: '独立性承诺：', en: 'Undertaking: ' },
  'assessment.method': { zh: '评估方法：', en: 'Method: ' },
  'assessment.part.method': { zh: '评估方法', en: 'method' },
  'assessment.part.overview': { zh: '总体评价', en: 'overall judgement' },
  'assessment.part.problems': { zh: '存在的主要问题', en: 'main problems' },
  'assessment.part.proposals': { zh: '对策建议', en: 'proposals' },
  'assessment.told': {
    zh: '其中进展滞后和不作评价的{{what}}如下：',
    en: 'Those of the {{what}} that lag or are not rated:',
  },
  'assessment.rated': { zh: '评价为{{word}}：{{reason}}。', en: 'Rated “{{word}}”: {{reason}}.' },
  'assessment.notRated': { zh: '{{word}}：{{reason}}。', en: '{{word}}: {{reason}}.' },
  'assessment.word': { zh: '评价', en: 'Rating' },
  'assessment.reason': { zh: '评价理由', en: 'Reason' },
  'assessment.open': { zh: '未评价', en: 'not rated yet' },
  'assessment.latest': { zh: '最新数据', en: 'Latest' },
  'assessment.invested': { zh: '完成投资', en: 'Invested' },
  'assessment.see': {
    zh: '各项{{what}}的评价和理由见附表{{number}}。',
    en: 'Ratings and reasons of all {{what}} stand in annex table {{number}}.',
  },
  'assessment.period': { zh: '数据时期', en: 'Of' },
  'assessment.table.indicator': { zh: '主要指标第三方评价表', en: 'Ratings of main indicators' },
  'assessment.table.task': { zh: '重点任务第三方评价表', en: 'Ratings of key tasks' },
  'assessment.table.project': { zh: '专栏项目第三方评价表', en: 'Ratings of column projects' },
} as const satisfies Partial<Record<ReportPhrase, Wording>>
