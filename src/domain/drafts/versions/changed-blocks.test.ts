/** The history of a section says of each version what it changed, and of an order alone nothing. */

import { expect, test } from 'vitest'
import { blockText, type DraftBlock, type DraftDocument } from '../document.ts'
import { changedBlocks } from './changed-blocks.ts'

const block = (id: string, text: string): DraftBlock => ({
  type: 'paragraph',
  attrs: { id, origin: null, source: null, cited: false, gap: false },
  content: [{ type: 'text', text }],
})
const of = (...content: DraftBlock[]): DraftDocument => ({ type: 'doc', content })
const textOf = (one: DraftBlock) => blockText(one, new Map())

test.each([
  { name: 'nothing', after: of(block('a', '甲'), block('b', '乙')), changed: [] },
  { name: 'the order alone', after: of(block('b', '乙'), block('a', '甲')), changed: [] },
  {
    name: 'one rewritten, one new, one gone',
    after: of(block('a', '甲。'), block('c', '丙')),
    changed: [
      { before: '甲', after: '甲。' },
      { before: null, after: '丙' },
      { before: '乙', after: null },
    ],
  },
])('$name', ({ after, changed }) => {
  expect(changedBlocks(of(block('a', '甲'), block('b', '乙')), after, textOf)).toEqual(changed)
})
