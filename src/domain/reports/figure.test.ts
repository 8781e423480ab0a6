/** Keys of figures: what they look like, and that they last. */

import { describe, expect, test } from 'vitest'
import { type Figure, figureKey, isSameFigure } from './figure.ts'

const value: Figure = { kind: 'value', itemId: '0190a', period: '2022' }

describe('figureKey', () => {
  test('is 12 letters and digits', () => {
    expect(figureKey(value, 'text', 0)).toMatch(/^[0-9a-z]{12}$/)
  })

  test('is the one it always was, so that a file from an earlier version is still understood', () => {
    expect(figureKey(value, 'table', 0)).toBe('2safwswnah21')
  })

  test('does not depend on the order in which the figure was written down', () => {
    expect(figureKey({ period: '2022', itemId: '0190a', kind: 'value' }, 'text', 0)).toBe(
      figureKey(value, 'text', 0),
    )
  })

  test('differs by place, occurrence and parameter', () => {
    const others = [
      figureKey(value, 'table', 0),
      figureKey(value, 'text', 1),
      figureKey({ ...value, period: '2021' }, 'text', 0),
      figureKey({ kind: 'word', itemId: '0190a' }, 'text', 0),
    ]
    expect(new Set([figureKey(value, 'text', 0), ...others]).size).toBe(5)
  })

  test('no two of 200,000 figures share one', () => {
    const keys = Array.from({ length: 100_000 }, (_, at) => [
      figureKey({ kind: 'number', itemId: String(at) }, 'table', 0),
      figureKey({ kind: 'word', itemId: String(at) }, 'table', 0),
    ]).flat()
    expect(new Set(keys).size).toBe(200_000)
  })
})

test('isSameFigure looks at what the figure is, not at how it is written', () => {
  expect(isSameFigure(value, { period: '2022', itemId: '0190a', kind: 'value' })).toBe(true)
  expect(isSameFigure(value, { ...value, period: '2021' })).toBe(false)
})
