/** The sentence for every combination of counts. */

import { describe, expect, test } from 'vitest'
import type { Tally } from '#domain/consultations/tally.ts'
import { commentStatistics } from './comment-statistics.ts'

const units = (count: number) => ({ units: count, experts: 0 })
const tally = (more: Partial<Tally>): Tally => ({
  ...{ asked: units(22), without: units(0), silent: units(0) },
  ...{ comments: 0, adopted: 0, partly: 0, rejected: 0, open: 0 },
  ...more,
})

const cases: { name: string; given: Partial<Tally>; zh: string; en: string }[] = [
  {
    name: 'every kind of ruling',
    given: { comments: 39, adopted: 34, partly: 4, rejected: 1 },
    zh: '征求22个单位意见，收到39条，采纳34条、部分采纳4条、不采纳1条。',
    en: '22 units were asked; 39 comments came: 34 adopted, 4 adopted in part and 1 not adopted.',
  },
  {
    name: 'all adopted',
    given: { comments: 5, adopted: 5 },
    zh: '征求22个单位意见，收到5条，采纳5条。',
    en: '22 units were asked; 5 comments came: 5 adopted.',
  },
  {
    name: 'none adopted',
    given: { comments: 2, rejected: 2 },
    zh: '征求22个单位意见，收到2条，不采纳2条。',
    en: '22 units were asked; 2 comments came: 2 not adopted.',
  },
  {
    name: 'adopted and rejected, none in part',
    given: { comments: 3, adopted: 2, rejected: 1 },
    zh: '征求22个单位意见，收到3条，采纳2条、不采纳1条。',
    en: '22 units were asked; 3 comments came: 2 adopted and 1 not adopted.',
  },
  {
    name: 'one unit, one comment',
    given: { asked: units(1), comments: 1, partly: 1 },
    zh: '征求1个单位意见，收到1条，部分采纳1条。',
    en: '1 unit was asked; 1 comment came: 1 adopted in part.',
  },
  {
    name: 'not all ruled on',
    given: { comments: 3, adopted: 1, open: 2 },
    zh: '征求22个单位意见，收到3条，采纳1条、尚未处理2条。',
    en: '22 units were asked; 3 comments came: 1 adopted and 2 not yet ruled on.',
  },
  {
    name: 'some without comment, some silent',
    given: { comments: 39, adopted: 34, partly: 4, rejected: 1, without: units(7), silent: units(2) },
    zh: '征求22个单位意见，收到39条，采纳34条、部分采纳4条、不采纳1条。其中7个单位无意见，2个单位未反馈。',
    en: '22 units were asked; 39 comments came: 34 adopted, 4 adopted in part and 1 not adopted. 7 units had no comment; 2 units did not answer.',
  },
  {
    name: 'all without comment',
    given: { without: units(22) },
    zh: '征求22个单位意见，均无意见。',
    en: '22 units were asked; no comment came. 22 units had no comment.',
  },
  {
    name: 'nobody answered yet',
    given: { silent: units(22) },
    zh: '征求22个单位意见，未收到意见。其中22个单位未反馈。',
    en: '22 units were asked; no comment came. 22 units did not answer.',
  },
  {
    name: 'no comment from some, nothing from others',
    given: { without: units(20), silent: units(2) },
    zh: '征求22个单位意见，未收到意见。其中20个单位无意见，2个单位未反馈。',
    en: '22 units were asked; no comment came. 20 units had no comment; 2 units did not answer.',
  },
  {
    name: 'experts beside units',
    given: { asked: { units: 2, experts: 3 }, comments: 4, adopted: 4, without: { units: 0, experts: 1 } },
    zh: '征求2个单位、3位专家意见，收到4条，采纳4条。其中1位专家无意见。',
    en: '2 units and 3 experts were asked; 4 comments came: 4 adopted. 1 expert had no comment.',
  },
  {
    name: 'experts alone',
    given: { asked: { units: 0, experts: 1 }, comments: 1, adopted: 1 },
    zh: '征求1位专家意见，收到1条，采纳1条。',
    en: '1 expert was asked; 1 comment came: 1 adopted.',
  },
  {
    name: 'nobody asked',
    given: { asked: units(0) },
    zh: '没有征求意见。',
    en: 'Nobody was asked for comments.',
  },
]

describe('the sentence', () => {
  test.each(cases)('$name', ({ given, zh, en }) => {
    expect(commentStatistics('zh-CN', tally(given))).toBe(zh)
    expect(commentStatistics('en', tally(given))).toBe(en)
  })
})
