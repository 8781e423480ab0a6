/** Words of a file that was read and waits to be confirmed. */

import type { Topic } from './language.ts'

export const intake = {
  title: { zh: '核对填报表', en: 'Check the form' },
  read: { zh: '已读取“{{file}}”，{{at}}上传。', en: 'Read "{{file}}", uploaded {{at}}.' },
  previewed: { zh: '待确认', en: 'To be confirmed' },
  confirmed: { zh: '已确认', en: 'Confirmed' },
  dropped: { zh: '已放弃', en: 'Dropped' },
  changes: { zh: '将作{{count}}处修改', en: '{{count}} changes would be made' },
  noChanges: {
    zh: '文件与系统中的内容一致，没有需要修改的地方。',
    en: 'The file says the same as what is stored; nothing would change.',
  },
  noChangesRead: { zh: '没有读到可以导入的修改。', en: 'No change was read that could be imported.' },
  nothingStored: { zh: '确认之前，系统中的内容不变。', en: 'Until you confirm, nothing stored changes.' },
  blocked: {
    zh: '有错误的文件不能确认。请下载标注文件，在标注处改正后重新上传。',
    en: 'A file with errors cannot be confirmed. Download the marked file, correct what is marked and upload it again.',
  },
  item: { zh: '内容', en: 'Item' },
  part: { zh: '栏目', en: 'Part' },
  before: { zh: '现有', en: 'Now' },
  after: { zh: '改为', en: 'Becomes' },
  empty: { zh: '（空）', en: '(empty)' },
  place: { zh: '位置', en: 'Place' },
  raw: { zh: '原值', en: 'As written' },
  problem: { zh: '问题', en: 'What is wrong' },
  right: { zh: '应为', en: 'Should be' },
  downloadMarked: { zh: '下载标注文件', en: 'Download the marked file' },
  doubted: { zh: '{{count}}个数据存疑，须写说明', en: '{{count}} doubtful figures want a sentence' },
  doubtedLine: {
    zh: '在此写一句说明，或导入后在填报页该数据下补写；没有说明不能提交。',
    en: 'Write it here, or later under the figure; without it nothing can be submitted.',
  },
  matches: { zh: '按文字对应了{{count}}处', en: '{{count}} places were matched by their words' },
  matchesLine: {
    zh: '这些行、表格或标题没有隐藏标识（可能是复制到新文件造成的，也可能是单位自己的报告），已按序号和名称对应。请逐处核对。',
    en: "These rows, tables or headings have no hidden keys: copied into a new file perhaps, or from a report of the unit's own. They were matched by number and name; check what each was taken for.",
  },
  matchFound: { zh: '文件中的内容', en: 'In the file' },
  matchRow: { zh: '对应的事项', en: 'Taken for' },
  matchesAgree: { zh: '已逐处核对，对应无误', en: 'I have checked each; they match' },
  confirm: { zh: '确认导入', en: 'Confirm the import' },
  drop: { zh: '放弃', en: 'Drop' },
  imported: { zh: '已导入{{count}}处修改。', en: '{{count}} changes were imported.' },
  wasDropped: { zh: '已放弃这次导入，内容没有变化。', en: 'Dropped; nothing changed.' },
  back: { zh: '返回填报', en: 'Back to filing' },
} as const satisfies Topic
