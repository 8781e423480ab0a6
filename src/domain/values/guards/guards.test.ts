/** All guards together: the order of the doubts, and what they ask for. */

import { describe, expect, test } from 'vitest'
import { Refusal } from '../../refusal.ts'
import { checkFigure, guardFigure } from './guards.ts'
import { makeAround, makeFigure } from './test-around.ts'

const refusalOf = (work: () => void): string => {
  try {
    work()
    return ''
  } catch (refusal) {
    if (refusal instanceof Refusal) return refusal.code
    throw refusal
  }
}

test('a plain official figure is not doubted', () => {
  expect(guardFigure(makeFigure(), makeAround())).toEqual([])
})

test('what blocks stands first', () => {
  const figure = makeFigure({ period: '2023-H1', number: '120', asOf: '2023-06-30', publishedOn: null })
  expect(guardFigure(figure, makeAround()).map(({ code }) => code)).toEqual([
    'as-of-ahead',
    'percent-range',
    'part-year-apart',
  ])
})

describe('checkFigure', () => {
  test.each([
    { name: 'no doubt', figure: {}, refusal: '' },
    { name: 'a note', figure: { period: '2022-H1' }, refusal: '' },
    { name: 'a doubt without its sentence', figure: { number: '101' }, refusal: 'explanation-required' },
    {
      name: 'a doubt with blanks for a sentence',
      figure: { number: '101', explanation: '  ' },
      refusal: 'explanation-required',
    },
    {
      name: 'a doubt with its sentence',
      figure: { number: '101', explanation: '含跨区参保。' },
      refusal: '',
    },
    {
      name: 'no sentence lifts a block',
      figure: { asOf: '2024-01-01', explanation: '已核对。' },
      refusal: 'figure-blocked',
    },
  ])('$name', ({ figure, refusal }) => {
    const stated = makeFigure(figure)
    expect(refusalOf(() => checkFigure(stated, guardFigure(stated, makeAround())))).toBe(refusal)
  })
})
