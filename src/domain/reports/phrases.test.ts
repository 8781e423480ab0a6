/** Phrases: templates filled with texts and with nodes. */

import { expect, test } from 'vitest'
import { fill, fillText, listed, plain } from './phrases.ts'
import type { BindingNode } from './section.ts'

const figure: BindingNode = { type: 'binding', attrs: { key: '0123456789ab' } }

test('a text is filled by nodes and texts in its own order', () => {
  expect(fill('{{who}}填报{{count}}项。', { who: '甲', count: [figure] })).toEqual([
    plain('甲'),
    plain('填报'),
    figure,
    plain('项。'),
  ])
})

test('a name without a filling is a fault, in nodes and in texts', () => {
  expect(() => fill('{{a}}', {})).toThrow('{{a}}')
  expect(() => fillText('{{a}}', {})).toThrow('{{a}}')
})

test('a filling is not read as a template', () => {
  expect(fillText('{{a}}', { a: '{{b}} $1 $&' })).toBe('{{b}} $1 $&')
})

test('listed puts the separator between parts only', () => {
  expect(listed([[plain('甲')], [figure], []], '、')).toEqual([plain('甲'), plain('、'), figure, plain('、')])
  expect(listed([], '、')).toEqual([])
})
