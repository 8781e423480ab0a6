/** What `guiheng forecast` prints. */

import type { Topic } from './language.ts'

export const forecastCommand = {
  usage: {
    zh: '用法：guiheng forecast 文件.csv [--json]',
    en: 'Usage: guiheng forecast FILE.csv [--json]',
  },
  row: { zh: '{{series}}，{{method}}，后推{{h}}期：', en: '{{series}}, {{method}}, {{h}} ahead: ' },
  intervals: {
    zh: '{{mean}}（80%区间{{lo80}}至{{hi80}}，95%区间{{lo95}}至{{hi95}}）',
    en: '{{mean}} (80%: {{lo80}} to {{hi80}}; 95%: {{lo95}} to {{hi95}})',
  },
  notOffered: { zh: '不提供此方法', en: 'this method is not offered' },
  tooFew: { zh: '数据太少，至少要有{{needed}}个', en: 'too few data: {{needed}} are needed' },
} as const satisfies Topic
