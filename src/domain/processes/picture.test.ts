/** The picture of a process: passed, here, ahead, and what came back. */

import { describe, expect, test } from 'vitest'
import { pictureOf } from './picture.ts'

const line = ['draft', 'with_city', 'received']
const step = (from: string, to: string, day: number) => ({ from, to, at: `2023-05-0${day}T00:00:00Z` })
const places = (picture: ReturnType<typeof pictureOf>) =>
  picture.map(({ state, place, returned }) => `${state} ${place}${returned > 0 ? ` ${returned}` : ''}`)

describe('pictureOf', () => {
  test.each([
    {
      name: 'nothing done',
      state: 'draft',
      steps: [],
      shown: ['draft here', 'with_city ahead', 'received ahead'],
    },
    {
      name: 'on its way',
      state: 'with_city',
      steps: [step('draft', 'with_city', 1)],
      shown: ['draft passed', 'with_city here', 'received ahead'],
    },
    {
      name: 'beside the line while it is returned',
      state: 'returned',
      steps: [step('draft', 'with_city', 1), step('with_city', 'returned', 2)],
      shown: ['draft passed', 'with_city passed', 'returned here', 'received ahead'],
    },
    {
      name: 'returned once and sent again',
      state: 'with_city',
      steps: [
        step('draft', 'with_city', 1),
        step('with_city', 'returned', 2),
        step('returned', 'with_city', 3),
      ],
      shown: ['draft passed', 'with_city here 1', 'received ahead'],
    },
    {
      name: 'sent back on the line',
      state: 'draft',
      steps: [step('draft', 'with_city', 1), step('with_city', 'draft', 2)],
      shown: ['draft here', 'with_city ahead 1', 'received ahead'],
    },
    {
      name: 'ended before it began',
      state: 'withdrawn',
      steps: [step('draft', 'withdrawn', 1)],
      shown: ['draft passed', 'withdrawn here', 'with_city ahead', 'received ahead'],
    },
  ])('$name', ({ state, steps, shown }) => {
    expect(places(pictureOf({ line, state, steps }))).toEqual(shown)
  })

  test('tells when the case last came to a state', () => {
    const steps = [
      step('draft', 'with_city', 1),
      step('with_city', 'returned', 2),
      step('returned', 'with_city', 3),
    ]
    const [draft, withCity, received] = pictureOf({ line, state: 'with_city', steps })
    expect([draft?.reachedAt, withCity?.reachedAt, received?.reachedAt]).toEqual([
      null,
      '2023-05-03T00:00:00Z',
      null,
    ])
  })
})
