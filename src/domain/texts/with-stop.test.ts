/** Sentences that somebody wrote without their stop. */

import { expect, test } from 'vitest'
import { withStop } from './with-stop.ts'

test.each([
  ['已核对，不影响', '已核对，不影响。'],
  ['已落实。', '已落实。'],
  ['（见“说明。”）', '（见“说明。”）。'],
  ['他说“同意。”', '他说“同意。”'],
  ['分三步：', '分三步：'],
  ['做好准备，', '做好准备。'],
  [' 形势变化 ', '形势变化。'],
  ['', ''],
])('%s', (text, sentence) => {
  expect(withStop(text)).toBe(sentence)
})
