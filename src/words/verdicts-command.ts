/** What `guiheng verdicts` prints beside the verdicts. */

import type { Topic } from './language.ts'

export const verdictsCommand = {
  usage: {
    zh: '用法：guiheng verdicts 文件.csv [--json] [--cutoff 日期]',
    en: 'Usage: guiheng verdicts FILE.csv [--json] [--cutoff DATE]',
  },
  ignored: { zh: '未使用的列：{{columns}}。', en: 'Columns not used: {{columns}}.' },
  cutOff: { zh: '年度数据截止日：{{day}}。', en: 'Cut-off of yearly figures: {{day}}.' },
  ratio: { zh: '（进度比{{ratio}}）', en: ' (ratio {{ratio}})' },
  notComputable: { zh: '不能计算', en: 'not computable' },
  unverified: {
    zh: '待核实（文件标明尚未查证）：{{figures}}。',
    en: 'Not verified, as the file itself says: {{figures}}.',
  },
  base_value: { zh: '基期值', en: 'base value' },
  target_value: { zh: '目标值', en: 'target value' },
} as const satisfies Topic
