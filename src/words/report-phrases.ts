/** The wording a report is composed with; the keys are the domain's. The English says what each text means. */

import type { ReportPhrase, ReportPhrases } from '#domain/reports/phrases.ts'
import type { Wording } from './language.ts'
import { assessmentPhrases } from './report-phrases/assessment.ts'
import { countPhrases } from './report-phrases/counts.ts'
import { figurePhrases } from './report-phrases/figures.ts'
import { placedPhrases } from './report-phrases/placed.ts'
import { tablePhrases } from './report-phrases/tables.ts'
import { themePhrases } from './report-phrases/themes.ts'

const composed = {
  ...countPhrases,
  ...figurePhrases,
  ...tablePhrases,
  ...placedPhrases,
  ...themePhrases,
  ...assessmentPhrases,
  'short.title': { zh: '{{title}}（简本）', en: '{{title}} (short edition)' },
  'short.note': {
    zh: '（简本摘自报告全文，共{{characters}}字，含标点{{left}}。）',
    en: '(Taken from the whole report: {{characters}} characters{{left}}.)',
  },
  'short.left': { zh: '；全文另有{{parts}}未收入', en: '; left out: {{parts}}' },
  'short.paragraphs': { zh: '{{count}}段文字的全部或者后半部分', en: '{{count}} paragraphs or their ends' },
  'short.tables': { zh: '附表{{count}}张', en: '{{count}} tables' },
  'short.figures': { zh: '图{{count}}幅', en: '{{count}} figures' },
  'congress.title.monitoring': {
    zh: '关于《{{plan}}》年度实施情况的报告',
    en: 'Report on how “{{plan}}” was carried out this year',
  },
  'congress.title.mid_term': {
    zh: '关于《{{plan}}》实施情况中期评估的报告',
    en: 'Report on the mid-term evaluation of “{{plan}}”',
  },
  'congress.title.final': {
    zh: '关于《{{plan}}》实施情况总结评估的报告',
    en: 'Report on the final evaluation of “{{plan}}”',
  },
  'list.comma': { zh: '、', en: ', ' },
  'list.and': { zh: '，', en: ', ' },
  'list.semicolon': { zh: '；', en: '; ' },
  'list.range': { zh: '{{from}}～{{to}}', en: '{{from}}–{{to}}' },
  'list.stop': { zh: '。', en: '.' },
} as const satisfies Record<ReportPhrase, Wording>

/** The Chinese wording that `composeReport` is given, its `{{names}}` unfilled. */
export const reportPhrase: ReportPhrases = (phrase) => composed[phrase].zh
