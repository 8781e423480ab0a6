/** What `guiheng progress` prints. */

import type { ProgressStatus } from '#domain/verdicts/statistics-canada-series.ts'
import type { Topic, Wording } from './language.ts'

export const progressCommand = {
  usage: {
    zh: '用法：guiheng progress 文件.csv --rule statistics-canada [--json]',
    en: 'Usage: guiheng progress FILE.csv --rule statistics-canada [--json]',
  },
  row: { zh: '第{{row}}条：{{status}}', en: 'Row {{row}}: {{status}}' },
  numbers: { zh: '（数值{{value}}，评分{{score}}）', en: ' (value {{value}}, score {{score}})' },
} as const satisfies Topic

export const progressStatuses = {
  target_achieved: { zh: '已达到目标', en: 'Target achieved' },
  substantial_progress: { zh: '进展显著', en: 'Substantial progress' },
  moderate_progress: { zh: '进展一般', en: 'Moderate progress' },
  limited_progress: { zh: '进展有限', en: 'Limited progress' },
  deterioration: { zh: '出现恶化', en: 'Deterioration' },
  not_available: { zh: '不能计算', en: 'Not available' },
} as const satisfies Record<ProgressStatus, Wording>
