/** Words for where something stands in a file. */

import type { Topic } from './language.ts'

export const places = {
  'sheet-cell': { zh: '“{{sheet}}”表{{cell}}', en: 'sheet "{{sheet}}", cell {{cell}}' },
  sheet: { zh: '“{{sheet}}”表', en: 'sheet "{{sheet}}"' },
  'table-cell': {
    zh: '表{{table}}第{{row}}行第{{column}}列',
    en: 'table {{table}}, row {{row}}, column {{column}}',
  },
  'line-cell': { zh: '第{{row}}行第{{column}}列', en: 'row {{row}}, column {{column}}' },
  table: { zh: '表{{table}}', en: 'table {{table}}' },
  file: { zh: '整个文件', en: 'the whole file' },
} as const satisfies Topic
