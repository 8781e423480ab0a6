/** Words that tell the figures of a draft apart where several are of the same items. Chinese in every language: they go into the file. */

import type { FigureWord, FigureWords } from '#domain/drafts/insertables.ts'
import type { Wording } from './language.ts'

export const draftFigures = {
  count: { zh: '项数', en: 'count' },
  names: { zh: '名单', en: 'names' },
  share: { zh: '占比', en: 'share' },
  undecided: { zh: '尚未评定', en: 'not decided' },
  unanswered: { zh: '未报', en: 'not answered' },
  estimate: { zh: '含预计数', en: 'with estimates' },
  lags: { zh: '进度滞后', en: 'lagging' },
  keeps: { zh: '进度未滞后', en: 'not lagging' },
  unreported: { zh: '单位未报', en: 'nothing reported' },
  binding: { zh: '约束性', en: 'binding' },
  anticipatory: { zh: '预期性', en: 'anticipatory' },
  fromBase: { zh: '与基期', en: 'against the baseline' },
  fromTarget: { zh: '与目标', en: 'against the target' },
  fromYear: { zh: '与上年', en: 'against the year before' },
  pastPace: { zh: '已完成', en: 'so far' },
  neededPace: { zh: '尚需', en: 'still needed' },
} as const satisfies Record<FigureWord, Wording>

export const figureWord: FigureWords = (word) => draftFigures[word].zh
