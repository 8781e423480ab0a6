/** What a report on a theme says of the theme itself. */

import type { ReportPhrase } from '#domain/reports/phrases.ts'
import type { Wording } from '../language.ts'

export const themePhrases = {
  'theme.about': { zh: '专题概况', en: 'About this theme' },
  'theme.basis': { zh: '本专题依据：{{basis}}', en: 'Basis: {{basis}}' },
  'theme.gap.basis': { zh: '专题的依据', en: 'what orders the theme' },
  'theme.parties': {
    zh: '本专题由{{lead}}牵头，{{members}}参加。',
    en: 'Led by {{lead}}, with {{members}}.',
  },
  'theme.partiesAlone': { zh: '本专题由{{lead}}牵头。', en: 'Led by {{lead}}.' },
  'theme.covers': { zh: '涉及{{plans}}的{{kinds}}。', en: 'It covers {{kinds}} of {{plans}}.' },
  'theme.coversNothing': { zh: '有关事项', en: 'the items of the theme' },
  'theme.kind': { zh: '{{what}}{{count}}项', en: '{{count}} {{what}}' },
  'theme.questions': { zh: '分题评估', en: 'Question by question' },
  'theme.items': { zh: '有关事项进展', en: 'Progress of the items' },
  'theme.others': { zh: '其他相关事项', en: 'Other items' },
  'theme.gap.answer': { zh: '对本题的答复', en: 'the answer to this question' },
  'theme.gap.section': {
    zh: '起草之后新增的问题，起草稿中尚无此节',
    en: 'asked after the drafting began; the draft has no such section yet',
  },
} as const satisfies Partial<Record<ReportPhrase, Wording>>
