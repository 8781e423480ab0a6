/** Placeholders in a line of text, also in one that was made to keep the reader busy. */

import { expect, test } from 'vitest'
import { keysIn } from './placeholder-text.ts'

test.each(['{{ 标题 }}', '{{标题', '{标题}}', '{ {标题} }', '{ {  标题 }}'])('%s is found', (text) => {
  expect(keysIn(text).map(({ key }) => key)).toEqual(['标题'])
})

// Each would take longer than anybody waits, were the blanks parted in every way there is.
test.each(['{{', '{', '{{}', '{ {'])('%s and a million blanks are read', (braces) => {
  expect(keysIn(`${braces}${' '.repeat(1_000_000)}x`).length).toBeLessThan(2)
})
