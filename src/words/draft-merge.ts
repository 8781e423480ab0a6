/** Words of making two texts of a section into one: the choice paragraph by paragraph, and what comes of it. */

import type { Topic } from './language.ts'

export const draftMerge = {
  views: { zh: '合并', en: 'Merging' },
  choosing: { zh: '逐段选择', en: 'Paragraph by paragraph' },
  outcome: { zh: '合并后的样子', en: 'The outcome' },
  allTheirs: { zh: '全用现在的', en: 'All: what stands' },
  allMine: { zh: '全用{{mine}}', en: 'All: {{mine}}' },
  allBoth: { zh: '全都留', en: 'Keep both everywhere' },
  proposed: { zh: '恢复建议', en: 'As proposed' },
  standing: { zh: '现在的文字', en: 'What stands' },
  yours: { zh: '您的文字', en: 'Your text' },
  ofVersion: { zh: '第{{number}}版', en: 'Version {{number}}' },
  useTheirs: { zh: '用现在的', en: 'What stands' },
  useMine: { zh: '用{{mine}}', en: '{{mine}}' },
  useBoth: { zh: '都要', en: 'Both' },
  keepIt: { zh: '要', en: 'Keep' },
  leaveIt: { zh: '不要', en: 'Leave out' },
  choiceOf: { zh: '第{{at}}处：{{begin}}', en: 'Place {{at}}: {{begin}}' },
  clash: { zh: '两人都改了这一段', en: 'Both changed this paragraph' },
  empty: { zh: '（空段）', en: '(empty paragraph)' },
  notThere: { zh: '（没有这一段）', en: '(no such paragraph)' },
  countLine: {
    zh: '{{count}}处不同，其中{{clashes}}处两人都改过；其余{{same}}段相同，不列出。',
    en: '{{count}} places differ, {{clashes}} of them changed by both; {{same}} equal paragraphs are not listed.',
  },
  countLineVersion: {
    zh: '{{count}}处不同；其余{{same}}段相同，不列出。',
    en: '{{count}} places differ; {{same}} equal paragraphs are not listed.',
  },
  headingNeeded: {
    zh: '这样选，这一节就没有标题了；请留下一个标题。',
    en: 'Chosen so, the section has no heading: keep one.',
  },
  asideMeans: {
    zh: '已按各自的改动选好：只有一人改过的段落用改过的，两人都改过的两段都留。可以逐段另选。',
    en: 'Chosen by who changed what: a paragraph changed by one is taken as changed, where both changed it both stay. Choose otherwise where you like.',
  },
  heldBy: {
    zh: '{{by}}正在写这一节，交还后才能写入合并的文字。您的文字已另存，也可以先用现在的文字，以后到“版本”里合并。',
    en: '{{by}} is writing this section: the merged text can be put in once it is given back. Yours is kept; you may leave what stands and merge later under "Versions".',
  },
  putIn: { zh: '写入合并的文字', en: 'Put the merged text in' },
  restoreTitle: {
    zh: '“{{title}}”：取回第{{number}}版的段落',
    en: '"{{title}}": bring back parts of version {{number}}',
  },
  restoreMeans: {
    zh: '现在的文字和第{{number}}版逐段对照。选出要取回的段落，写入后另成一版。',
    en: 'What stands beside version {{number}}. Choose what to bring back; it becomes a version of its own.',
  },
  restorePart: { zh: '取回其中几段', en: 'Bring back parts' },
  cancel: { zh: '取消', en: 'Cancel' },
} as const satisfies Topic
