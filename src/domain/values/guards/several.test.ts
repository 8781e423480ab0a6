/** Several published values for one cell, and a less firm figure over a firmer one. */

import { expect, test } from 'vitest'
import type { CellFigure } from './guarded.ts'
import { gradeGuard, severalGuard } from './several.ts'
import { makeAround, makeFigure } from './test-around.ts'

const known = (more: Partial<CellFigure>): CellFigure => ({
  number: '85.5',
  grade: 'official',
  definition: '',
  publisher: '市统计局',
  source: '',
  inUse: true,
  ...more,
})

test.each([
  { name: 'nothing else', figure: {}, cell: [], found: [] },
  {
    name: 'air quality 2023: 85.5, or 86.8 without sandstorm days (trap 2)',
    figure: { number: '86.8', definition: '扣除沙尘天气' },
    cell: [known({})],
    found: ['several-published'],
  },
  {
    name: 'a department and the statistics office differ (traps 2, 10)',
    figure: { number: '24.02', publisher: '林业部门' },
    cell: [known({ number: '25.09' })],
    found: ['several-published'],
  },
  {
    name: 'the same number of another',
    figure: { number: '85.50', publisher: '环保局' },
    cell: [known({})],
    found: [],
  },
  {
    name: 'revised by its own publisher',
    figure: { number: '85.4', grade: 'revised' as const },
    cell: [known({})],
    found: [],
  },
  {
    name: 'an estimate stands for nothing published',
    figure: { number: '86.8' },
    cell: [known({ grade: 'estimate', publisher: '环保局' })],
    found: [],
  },
])('$name', ({ figure, cell, found }) => {
  expect(severalGuard(makeFigure(figure), makeAround({ cell })).map(({ code }) => code)).toEqual(found)
})

test.each([
  {
    name: 'an estimate over an official figure',
    grade: 'estimate' as const,
    standing: 'official' as const,
    falls: true,
  },
  {
    name: 'preliminary over official',
    grade: 'preliminary' as const,
    standing: 'official' as const,
    falls: true,
  },
  {
    name: 'official over revised is a correction',
    grade: 'official' as const,
    standing: 'revised' as const,
    falls: false,
  },
  {
    name: 'official over an estimate',
    grade: 'official' as const,
    standing: 'estimate' as const,
    falls: false,
  },
])('$name', ({ grade, standing, falls }) => {
  const around = makeAround({ cell: [known({ grade: standing })] })
  expect(gradeGuard(makeFigure({ grade }), around).map(({ code }) => code)).toEqual(
    falls ? ['grade-lower'] : [],
  )
})
