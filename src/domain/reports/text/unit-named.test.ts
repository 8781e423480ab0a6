/** A unit's own words in a report of many units say its name (R1). */

import { describe, expect, test } from 'vitest'
import { namingUnit } from './unit-named.ts'

describe('what a unit calls itself', () => {
  const named = namingUnit('区教育局')

  test.each([
    [
      '两年半以来，我单位认真组织，我局主要负责同志调度。',
      '两年半以来，区教育局认真组织，区教育局主要负责同志调度。',
    ],
    ['我委牵头。', '区教育局牵头。'],
  ])('is its name: %s', (line, said) => expect(named(line)).toBe(said))

  test.each(['受我委托办理。', '我局部调整了布局。', '各单位结合本单位实际。', '我区、我市、我国。'])(
    'and nothing else is changed: %s',
    (line) => expect(named(line)).toBe(line),
  )

  test('stays where nobody is named', () => expect(namingUnit('')('我单位')).toBe('我单位'))
})
