/** Where a figure comes from. */

import { expect, test } from 'vitest'
import { sourceGuard } from './source.ts'
import { makeAround, makeFigure } from './test-around.ts'

test.each([
  {
    name: 'publisher and publication',
    figure: {},
    around: {},
    found: [],
  },
  {
    name: 'official without a publication',
    figure: { publication: ' ' },
    around: {},
    found: [['publisher-missing', 'error']],
  },
  {
    name: 'revised without a publisher',
    figure: { grade: 'revised', publisher: '' },
    around: {},
    found: [['publisher-missing', 'error']],
  },
  {
    name: 'preliminary with its source alone',
    figure: { grade: 'preliminary', publisher: '', publication: '' },
    around: {},
    found: [],
  },
  {
    name: 'preliminary from nowhere (trap 10)',
    figure: { grade: 'preliminary', publisher: '', publication: '', source: '' },
    around: {},
    found: [['source-missing', 'warning']],
  },
  {
    name: 'an estimate from nowhere',
    figure: { grade: 'estimate', publisher: '', publication: '', source: '' },
    around: {},
    found: [['source-missing', 'note']],
  },
  {
    name: "official in a unit's entry, by its line of source",
    figure: { publisher: '', publication: '' },
    around: { origin: 'entry' },
    found: [],
  },
  {
    name: "official in a unit's entry, from nowhere",
    figure: { publisher: '', publication: '', source: '' },
    around: { origin: 'entry' },
    found: [['source-missing', 'warning']],
  },
])('$name', ({ figure, around, found }) => {
  const findings = sourceGuard(
    makeFigure(figure as Parameters<typeof makeFigure>[0]),
    makeAround(around as Parameters<typeof makeAround>[0]),
  )
  expect(findings.map(({ code, severity }) => [code, severity])).toEqual(found)
})
