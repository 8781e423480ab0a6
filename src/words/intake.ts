/** Words of a file that was read and waits to be confirmed. */

import type { Topic } from './language.ts'

export const intake = {
  title: { zh: '核对填报表', en: 'Check the workbook' },
  read: { zh: '已读取“{{file}}”，{{at}}上传。', en: 'Read "{{file}}", uploaded {{at}}.' },
  previewed: { zh: '待确认', en: 'To be confirmed' },
  confirmed: { zh: '已确认', en: 'Confirmed' },
  dropped: { zh: '已放弃', en: 'Dropped' },
  changes: { zh: '将作{{count}}处修改', en: '{{count}} changes would be made' },
  noChanges: {
    zh: '文件与系统中的内容一致，没有需要修改的地方。',
    en: 'The file says the same as what is stored; nothing would change.',
  },
  nothingStored: { zh: '确认之前，系统中的内容不变。', en: 'Until you confirm, nothing stored changes.' },
  blocked: {
    zh: '有错误的文件不能确认。请在表格中改正后重新上传。',
    en: 'A file with errors cannot be confirmed. Correct it and upload it again.',
  },
  item: { zh: '内容', en: 'Item' },
  part: { zh: '栏目', en: 'Part' },
  before: { zh: '现有', en: 'Now' },
  after: { zh: '改为', en: 'Becomes' },
  empty: { zh: '（空）', en: '(empty)' },
  confirm: { zh: '确认导入', en: 'Confirm' },
  drop: { zh: '放弃', en: 'Drop' },
  imported: { zh: '已导入{{count}}处修改。', en: '{{count}} changes were imported.' },
  wasDropped: { zh: '已放弃这次导入，内容没有变化。', en: 'Dropped; nothing changed.' },
  back: { zh: '返回填报', en: 'Back to filing' },
} as const satisfies Topic
