/** The consistency check of a report. */

import type { ConsistencyCode } from '#domain/consistency/finding.ts'
import type { Wording } from './language.ts'

export const consistencyFindings = {
  'figure-differs': {
    zh: '“{{about}}”的数据与库中不一致，应为{{right}}',
    en: 'The figure of "{{about}}" differs from the data, which have {{right}}',
  },
  'figure-outdated': {
    zh: '“{{about}}”仍引用已更换的预计数，现为{{right}}',
    en: '"{{about}}" is quoted with an estimate that was replaced by {{right}}',
  },
  'figure-unknown': {
    zh: '库中没有“{{about}}”的这个数，请核实来源',
    en: 'The data have no such figure of "{{about}}"; check where it comes from',
  },
  'unit-differs': { zh: '计量单位不对，应为{{right}}', en: 'Another unit of measure: {{right}}' },
  'points-expected': {
    zh: '百分率的变化应说百分点：{{right}}',
    en: 'A change of a share is in percentage points: {{right}}',
  },
  'change-differs': {
    zh: '按库中这两年的数应为“{{right}}”',
    en: 'By the figures of the two years: "{{right}}"',
  },
  'sum-differs': {
    zh: '分项合计为{{right}}，与总数不符',
    en: 'The parts come to {{right}}, not to the whole',
  },
  'share-differs': {
    zh: '按所列项数计算（{{about}}）应为{{right}}',
    en: 'By the counts beside it ({{about}}) it is {{right}}',
  },
  'shares-over-whole': {
    zh: '各项占比合计{{about}}，超过100%',
    en: 'The shares come to {{about}}, above 100%',
  },
  'count-differs': { zh: '规划中应为{{right}}{{about}}', en: 'The plan has {{right}} of them' },
  'verdict-count-differs': {
    zh: '评定为“{{about}}”的应为{{right}}项',
    en: '{{right}} were decided as "{{about}}"',
  },
  'verdict-differs': {
    zh: '“{{about}}”评定为“{{right}}”',
    en: '"{{about}}" was decided as "{{right}}"',
  },
  'name-unlike': { zh: '名称疑有误，应为“{{right}}”', en: 'Probably meant: "{{right}}"' },
  'year-outside': {
    zh: '年份不在规划所及范围（{{about}}），请核对',
    en: 'A year outside of what the plan speaks of ({{about}})',
  },
} as const satisfies Record<ConsistencyCode, Wording>

export const consistency = {
  line: {
    zh: '把文字中的数据、合计、占比、项数、年份、评价用语和名称与库中数据对照。只提示，不改动。',
    en: 'Figures, sums, shares, counts, years, verdict words and names in the text are held against the data. Nothing is changed.',
  },
  ofDraft: { zh: '检查系统成稿', en: 'Check the draft' },
  ofFile: { zh: '检查改过的 Word 文件', en: 'Check an edited Word file' },
  none: {
    zh: '检查了{{paragraphs}}段，没有发现与数据不一致之处。',
    en: '{{paragraphs}} paragraphs checked; nothing differs from the data.',
  },
  some: {
    zh: '检查了{{paragraphs}}段，发现{{count}}处。',
    en: '{{paragraphs}} {{paragraphs, paragraph|paragraphs}} checked; {{count}} {{count, place|places}} found.',
  },
  paragraph: { zh: '第{{number}}段', en: 'Paragraph {{number}}' },
} as const satisfies Record<string, Wording>
