/** Placeholders in a line of text, also in one that was made to keep the reader busy. */

import { expect, test } from 'vitest'
import { keysIn } from './placeholder-text.ts'

test.each(['{{ 标题 }}', '{{标题', '{标题}}', '{ {标题} }', '{ {  标题 }}'])('%s is found', (text) => {
  expect(keysIn(text).map(({ key }) => key)).toEqual(['标题'])
})

test('a single pair of braces is a slip only where somebody knows the key', () => {
  expect(keysIn('见{标题}处和{{正文}}').map(({ key, isBare }) => [key, isBare])).toEqual([
    ['正文', false],
    ['标题', true],
  ])
})

test('a loop of another program is one slip', () => {
  expect(keysIn('{% for x in 指标 %}').map(({ key, isBare }) => [key, isBare])).toEqual([
    ['% for x in 指标', false],
  ])
})

// Each would take longer than anybody waits, were the blanks parted in every way there is.
test.each(['{{', '{', '{{}', '{ {'])('%s and a million blanks are read', (braces) => {
  expect(keysIn(`${braces}${' '.repeat(1_000_000)}x`).length).toBeLessThan(2)
})

test('a key in a key is told in characters that can be kept', () => {
  expect(keysIn('A{{标{{单位}}题}}B').map(({ key }) => key)).toEqual(['单位', '标题'])
})
