/** What stands around tables set into the running text, and around the chart of one indicator's years. */

import type { ReportPhrase } from '#domain/reports/phrases.ts'
import type { Wording } from '../language.ts'

export const placedPhrases = {
  'table.titleInText': { zh: '表{{number}}　{{title}}', en: 'Table {{number}}  {{title}}' },
  'table.seeInText': { zh: '见表{{number}}。', en: 'See table {{number}}.' },
  'table.unitAbove': { zh: '单位：{{unit}}', en: 'Unit: {{unit}}' },
  'table.cutOffNote': { zh: '{{cutOff}}。', en: '{{cutOff}}.' },
  'short.textTables': { zh: '表{{count}}张', en: '{{count}} tables in the text' },
  'chart.yearsName': { zh: '{{name}}历年情况', en: '{{name}} by year' },
  'chart.yearsCaption': { zh: '图{{number}}　{{title}}', en: 'Figure {{number}}  {{title}}' },
  'chart.yearsBase': { zh: '{{year}}（基期）', en: '{{year}} (base)' },
  'chart.yearsTarget': { zh: '{{name}}：{{year}}规划目标', en: '{{name}}: target for {{year}}' },
  'chart.yearsTargetNote': { zh: '{{year}}规划目标为{{target}}', en: 'target for {{year}}: {{target}}' },
  'chart.yearsCutOff': { zh: '年度数据截止时点为{{day}}', en: 'yearly figures up to {{day}}' },
  'chart.yearsEstimate': { zh: '标“（预计）”的为预计数', en: '(estimate) marks an estimate' },
  'chart.yearsGap': { zh: '未报、未到的年份留空', en: 'years not reported or still to come are left blank' },
} as const satisfies Partial<Record<ReportPhrase, Wording>>
