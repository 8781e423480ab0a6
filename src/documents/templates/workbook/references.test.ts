/** References to cells after rows were repeated: what is summed stays summed, and each row computes with its own. */

import { describe, expect, test } from 'vitest'
import { movedArea, movedAreas, movedFormula, movedList, translated } from './references.ts'
import { rowMoves } from './row-moves.ts'

/** Row 6 stands three times, rows 10 and 11 twice together. */
const moves = rowMoves([
  { first: 6, last: 6, copies: 3 },
  { first: 10, last: 11, copies: 2 },
])
const movesOf = (sheet: string) => (sheet === '表' ? moves : undefined)
const outside = { sheet: '表' }

test.each([
  [5, 5],
  [6, 6],
  [7, 9],
  [9, 11],
  [10, 12],
  [12, 16],
])('row %i goes to %i', (row, to) => {
  expect(moves.to(row)).toBe(to)
})

describe('a formula outside of the repeated rows', () => {
  test.each([
    ['SUM(C6:C6)', 'SUM(C6:C8)'],
    ['SUM(C$6:C$6)', 'SUM(C$6:C$8)'],
    ['SUM(C5:C6)', 'SUM(C5:C8)'],
    ['SUM(C6:C7)', 'SUM(C6:C9)'],
    ['SUM(C10:C11)/C12', 'SUM(C12:C15)/C16'],
    ['C7+表!C7+其他!C7', 'C9+表!C9+其他!C7'],
    ["'表'!A7", "'表'!A9"],
    ['"C7"&C7', '"C7"&C9'],
    ['LOG10(C7)', 'LOG10(C9)'],
    ['SUM(C:C)', 'SUM(C:C)'],
    ['名称7+C7', '名称7+C9'],
    ['IF(A7="甲""C7",1,2)', 'IF(A9="甲""C7",1,2)'],
  ])('%s becomes %s', (formula, moved) => {
    expect(movedFormula(formula, outside, movesOf)).toBe(moved)
  })
})

describe('a formula in the third copy of row 6', () => {
  const place = { sheet: '表', row: 6, copy: 2 }
  test.each([
    ['D6-C6', 'D8-C8'],
    ['SUM(B6:D6)', 'SUM(B8:D8)'],
    ['D6/$C$6', 'D8/$C$6'],
    ['D6/C$12', 'D8/C$16'],
    ['SUM(C$5:C6)', 'SUM(C$5:C8)'],
  ])('%s becomes %s', (formula, moved) => {
    expect(movedFormula(formula, place, movesOf)).toBe(moved)
  })
})

test.each([
  ['A6', 'A6:A8'],
  ['A6:C6', 'A6:C8'],
  ['A5:C6', 'A5:C8'],
  ['A7:B9', 'A9:B11'],
  ['A10', 'A12 A14'],
  ['A10:A11', 'A12:A13 A14:A15'],
  ['A1 A6', 'A1 A6:A8'],
])('a rule for %s holds for %s', (list, moved) => {
  expect(movedList(list, moves)).toBe(moved)
})

test('a merged area within a repeated row stands in each copy', () => {
  expect(movedAreas('B6:C6', moves)).toEqual(['B6:C6', 'B7:C7', 'B8:C8'])
  expect(movedAreas('A5:A7', moves)).toEqual(['A5:A9'])
})

test('the area of a filter stays one', () => {
  expect(movedArea('A5:D6', moves)).toBe('A5:D8')
})

test.each([
  ['C6-B6', { rows: 2, columns: 0 }, 'C8-B8'],
  ['C6-$B$6', { rows: 1, columns: 1 }, 'D7-$B$6'],
  ['Z6', { rows: 0, columns: 1 }, 'AA6'],
])('%s says further along %j: %s', (formula, by, said) => {
  expect(translated(formula, by)).toBe(said)
})
