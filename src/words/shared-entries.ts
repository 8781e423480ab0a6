/** Words of what is filled once: aligned items, where a text comes from, what becomes of submitted reports. */

import type { Topic } from './language.ts'

export const shared = {
  heading: { zh: '上下联动', en: 'Aligned items' },
  of: { zh: '{{plan}} 第{{number}}项', en: '{{plan}}, no. {{number}}' },
  source: { zh: '本项沿用其内容', en: 'this one says what that one says' },
  follower: { zh: '沿用本项内容', en: 'follows this one' },
  apart: { zh: '分别填报', en: 'written by itself' },
  unwritten: { zh: '尚未填写', en: 'not written yet' },
  follow: { zh: '沿用其内容', en: 'Take what it says' },
  followed: { zh: '已沿用，对方修改后随之更新。', en: 'Taken; changes there will follow.' },
  takenFrom: {
    zh: '内容取自{{plan}}第{{number}}项“{{name}}”，随之更新；在此修改后即单独保存。',
    en: 'Taken from {{plan}}, no. {{number}} "{{name}}", and follows it; once changed here it stands by itself.',
  },
  pending: {
    zh: '所改内容已用于{{count}}份提交过的报告，请决定怎样处理。',
    en: '{{count}} submitted reports use what was changed. Decide what is to become of them.',
  },
  decideNow: { zh: '处理', en: 'Decide' },
  askTitle: { zh: '所改内容已用于提交过的报告', en: 'Submitted reports use what was changed' },
  askLine: {
    zh: '下列报告已提交，仍是修改前的内容：',
    en: 'These reports were submitted and hold what stood before:',
  },
  report: { zh: '{{track}} · {{report}}', en: '{{track}} · {{report}}' },
  choice_here: {
    zh: '已提交的保持原样，其他报告也不改，只改这里',
    en: 'Leave them, and all other reports, as they stand; change it here only',
  },
  choice_open: {
    zh: '已提交的保持原样，尚未提交的报告随之更新',
    en: 'Leave them as they stand; reports not submitted yet follow',
  },
  choice_reopen: {
    zh: '申请协调人退回已提交的报告，退回后随之更新',
    en: 'Ask the coordinator to return them; they follow once returned',
  },
  reason: { zh: '说明（可不填）', en: 'Why (optional)' },
  decide: { zh: '确定', en: 'Decide' },
  later: { zh: '稍后决定', en: 'Later' },
  decided_here: { zh: '已记录：只改这里。', en: 'Kept: changed here only.' },
  decided_open: { zh: '已记录，未提交的报告已更新。', en: 'Kept; reports not submitted yet follow.' },
  decided_reopen: { zh: '已申请退回，协调人会看到。', en: 'Asked; the coordinator will see it.' },
} as const satisfies Topic

/** Findings about the figures of aligned items. */
export const alignedFindings = {
  'aligned-unit-differs': {
    zh: '计量单位不同（本项“{{expected}}”，对方“{{found}}”），数据不共用。',
    en: 'Another unit of measure (here "{{expected}}", there "{{found}}"): figures are not shared.',
  },
  'aligned-definition-differs': {
    zh: '口径不同（本项“{{expected}}”，对方“{{found}}”），数据不共用。',
    en: 'Another definition (here "{{expected}}", there "{{found}}"): figures are not shared.',
  },
  'aligned-figure-differs': {
    zh: '{{period}}数据不一致：本项{{expected}}，对方{{found}}。请核对。',
    en: '{{period}} differs: {{expected}} here, {{found}} there. Please check.',
  },
} as const satisfies Topic
