/** Text on its way into a document. */

import { expect, test } from 'vitest'
import { officialText } from './text.ts'

test.each([
  { name: 'straight quotes become Chinese ones in pairs', given: '实施"甲"和"乙"', text: '实施“甲”和“乙”' },
  { name: 'dots become an ellipsis', given: '等等...及。。。和…', text: '等等……及……和……' },
  { name: 'an ellipsis stays', given: '等等……', text: '等等……' },
  { name: 'numbers stay', given: '6.0、12.50%、1.2.3', text: '6.0、12.50%、1.2.3' },
  { name: 'what XML cannot hold goes', given: '甲\u000c乙\u0000丙\ud800丁\ufffe', text: '甲乙丙丁' },
  { name: 'rare characters stay', given: '堃\u{20bb7}\ue000', text: '堃\u{20bb7}\ue000' },
])('$name', ({ given, text }) => {
  expect(officialText(given)).toBe(text)
})
