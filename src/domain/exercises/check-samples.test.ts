/** Samples that could have been filed have no findings; each break has its own, at its place. */

import { describe, expect, test } from 'vitest'
import { itemFindings } from './check-items.ts'
import { sampleFindings } from './check-samples.ts'
import { changed, testExercise, testSamples } from './test-exercise.ts'

const [filing] = testSamples.filings

describe('sampleFindings', () => {
  test('sound samples have none', () => {
    expect(sampleFindings(testExercise, testSamples)).toEqual([])
  })

  test.each([
    {
      name: 'contact of no unit',
      at: 'contacts.0.unit',
      to: '西镇',
      code: 'unit-unknown',
      path: 'contacts[0]',
    },
    { name: 'filing of no unit', at: 'filings.1.unit', to: '西镇', code: 'unit-unknown', path: 'filings[1]' },
    {
      name: 'the unit files again',
      at: 'filings.1.unit',
      to: '发改局',
      code: 'name-twice',
      path: 'filings[1]',
    },
    {
      name: 'no such track',
      at: 'filings.1.track',
      to: 'special',
      code: 'track-unknown',
      path: 'filings[1]',
    },
    {
      name: 'filed without its day',
      at: 'filings.0.filedOn',
      to: null,
      code: 'filing-day-missing',
      path: 'filings[0]',
    },
    {
      name: 'not filed, with a day',
      at: 'filings.1.filedOn',
      to: '2033-06-01',
      code: 'filing-day-unexpected',
      path: 'filings[1].filedOn',
    },
    {
      name: 'returned without a reason',
      at: 'filings.0.returned',
      to: [],
      code: 'return-missing',
      path: 'filings[0]',
    },
    {
      name: 'accepted, yet with reasons',
      at: 'filings.0.state',
      to: 'accepted',
      code: 'return-unexpected',
      path: 'filings[0]',
    },
    {
      name: 'returned for another item',
      at: 'filings.0.returned.0.item.number',
      to: 2,
      code: 'item-not-filed',
      path: 'filings[0].returned[0]',
    },
    {
      name: 'returned for texts it has not',
      at: 'filings.0.texts',
      to: null,
      code: 'item-not-filed',
      path: 'filings[0].returned[1]',
    },
    {
      name: 'answer to nothing asked',
      at: 'filings.0.texts.answers',
      to: { proposals: '加强调度。' },
      code: 'field-unknown',
      path: 'filings[0].texts.answers.proposals',
    },
    {
      name: 'a choice outside the list',
      at: 'filings.0.items.0.answers.outlook',
      to: 'perhaps',
      code: 'choice-unknown',
      path: 'filings[0].items[0].answers.outlook',
    },
    {
      name: 'a figure for no asked period',
      at: 'filings.0.items.0.values.0.period',
      to: '2030',
      code: 'period-not-asked',
      path: 'filings[0].items[0].values[0].period',
    },
    {
      name: 'two figures for a period',
      at: 'filings.0.items.0.values.0.period',
      to: '2035',
      code: 'name-twice',
      path: 'filings[0].items[0].values[1]',
    },
    {
      name: 'a figure in words',
      at: 'filings.0.items.0.values.0.number',
      to: '约6',
      code: 'number-malformed',
      path: 'filings[0].items[0].values[0].number',
    },
    {
      name: 'an item twice',
      at: 'filings.0.items',
      to: [...(filing?.items ?? []), ...(filing?.items ?? [])],
      code: 'name-twice',
      path: 'filings[0].items[1]',
    },
  ])('$name', ({ at, to, code, path }) => {
    expect(sampleFindings(testExercise, changed(testSamples, at, to))).toContainEqual(
      expect.objectContaining({ code, severity: 'error', details: { path } }),
    )
  })

  test('an item of a plan the track has not', () => {
    const filedOnCity = changed(testSamples, 'filings.0.track', 'city')
    expect(sampleFindings(testExercise, filedOnCity).map(({ code }) => code)).toEqual(['plan-not-on-track'])
  })

  test('nobody waits for a head where there is no inner step', () => {
    const withoutSteps = changed(testExercise, 'evaluation.innerSteps', 0)
    expect(sampleFindings(withoutSteps, testSamples).map(({ code }) => code)).toEqual(['inner-step-missing'])
  })

  test('the texts of a unit stand once', () => {
    const twice = changed(testSamples, 'filings.1', {
      ...filing,
      track: 'city',
      items: [],
      state: 'accepted',
      returned: [],
    })
    expect(sampleFindings(testExercise, twice).map(({ code, found }) => [code, found])).toEqual([
      ['name-twice', '发改局'],
    ])
  })
})

describe('itemFindings', () => {
  const city = { plan: 'city', kind: 'indicator', number: 1, leads: ['发改局'] } as const
  const outline = { plan: 'outline', kind: 'indicator', number: 1 } as const

  test.each([
    { name: 'filed by its main lead', items: [city, { ...outline, leads: ['发改局', '东镇'] }], found: [] },
    {
      name: 'filed by a shared lead that is not the main one',
      items: [city, { ...outline, leads: ['东镇', '发改局'] }],
      found: [
        ['item-not-led', 'filings[0].items[0].item'],
        ['filing-incomplete', 'filings[1]'],
      ],
    },
    {
      name: 'named nowhere in the tables',
      items: [city],
      found: [
        ['item-unknown', 'alignments[0].item'],
        ['item-unknown', 'filings[0].items[0].item'],
      ],
    },
  ])('$name', ({ items, found }) => {
    const findings = itemFindings(testExercise, testSamples, items)
    expect(findings.map(({ code, details }) => [code, details.path])).toEqual(found)
  })

  test.each([
    {
      name: 'a required answer is missing',
      at: 'filings.0.items.0.answers',
      to: { outlook: 'yes' },
      gap: 'outline indicator 1',
    },
    { name: 'an item it leads is missing', at: 'filings.0.items', to: [], gap: 'outline indicator 1' },
    { name: 'its own texts are nowhere', at: 'filings.0.texts', to: null, gap: 'texts' },
  ])('a filing left its unit though $name', ({ at, to, gap }) => {
    const items = [city, { ...outline, leads: ['发改局'] }]
    const findings = itemFindings(testExercise, changed(testSamples, at, to), items)
    expect(findings).toEqual([
      expect.objectContaining({ code: 'filing-incomplete', found: gap, details: { path: 'filings[0]' } }),
    ])
  })

  test('a group as main lead means each of its members', () => {
    const ofTown = changed(changed(testSamples, 'filings.0.unit', '东镇'), 'filings.1.state', 'draft')
    expect(itemFindings(testExercise, ofTown, [city, { ...outline, leads: ['各镇'] }])).toEqual([])
  })
})
