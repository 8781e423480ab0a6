/** What a text is called. */

import { expect, test } from 'vitest'
import { shortTitle } from './short-title.ts'

test.each([
  { name: 'a sentence loses its stop', text: '加快补短板。', title: '加快补短板' },
  { name: 'the first of several', text: '加快补短板。要早做。', title: '加快补短板' },
  { name: 'lines run on', text: '加快\n补短板', title: '加快 补短板' },
  { name: 'exactly as long as may be', text: '字'.repeat(40), title: '字'.repeat(40) },
  { name: 'longer is cut between letters', text: '𠮷'.repeat(41), title: `${'𠮷'.repeat(40)}……` },
  { name: 'nothing', text: '', title: '' },
])('$name', ({ text, title }) => {
  expect(shortTitle(text)).toBe(title)
})
