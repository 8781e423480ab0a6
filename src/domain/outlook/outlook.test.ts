/** The unit's expected value beside the projection, kind by kind and point by point. */

import { describe, expect, test } from 'vitest'
import { type Asked, makeDecimal, makeJudged } from '../verdicts/test-judged.ts'
import { type Outlook, type OutlookQuestion, outlookOf } from './outlook.ts'

/** Five points from 2020 on; 2025 is three years ahead of 2022 unless said otherwise. */
const patents: Asked = { kind: 'level', base: '6.3', target: '12', values: ['7.5', '9.4', '10.2', '11.1'] }

const ask = (asked: Asked, more: Partial<Omit<OutlookQuestion, 'expected'>> & { expected?: string } = {}) => {
  const { expected, ...question } = more
  return outlookOf(makeJudged(asked), {
    stated: null,
    cutOff: '2024-12-31',
    withFan: false,
    ...question,
    expected: expected === undefined ? null : makeDecimal(expected),
  })
}
const codes = ({ statements }: Outlook) => statements.map(({ code }) => code)
const lastYear = ({ paths }: Outlook) => paths[0]?.years.at(-1)

describe('the worked example of docs/methods/outlook.md', () => {
  // Steps 1.2, 1.9, 0.8, 0.9: mean 1.2, deviation 0.4966555…; one year ahead.
  const outlook = ask(patents, { expected: '12.5', stated: 'will_meet' })

  test('projects the last year with its intervals', () => {
    expect(outlook.paths).toEqual([
      {
        method: 'damped_drift',
        years: [
          {
            year: 2025,
            mean: '12.12',
            of80: { lower: '11.24', upper: '13.00' },
            of95: { lower: '10.40', upper: '13.84' },
          },
        ],
        shortage: null,
      },
    ])
  })

  test('says how likely the target is', () => {
    expect(outlook.likelihood).toEqual({ class: 'uncertain', percent: 58 })
  })

  test('says all of it in order', () => {
    expect(outlook.statements).toEqual([
      { code: 'stands-on', details: { first: 2020, last: 2024, points: 5 } },
      { code: 'projected', details: { year: 2025, mean: '12.12', lower: '11.24', upper: '13.00' } },
      { code: 'uncertain', details: { year: 2025, percent: 58 } },
      { code: 'expected-meets', details: { number: '12.5' } },
      { code: 'expected_within_projection', details: { number: '12.5', lower: '11.24', upper: '13.00' } },
    ])
  })
})

describe('where the expected value lies', () => {
  const falling: Asked = {
    ...patents,
    direction: 'down',
    base: '48',
    target: '38',
    values: ['46', '44', '43', '41'],
  }
  test.each([
    {
      name: 'above, rising',
      of: patents,
      expected: '20',
      class: 'expected_above_projection',
      leaning: 'optimistic',
    },
    {
      name: 'below, rising',
      of: patents,
      expected: '9',
      class: 'expected_below_projection',
      leaning: 'cautious',
    },
    {
      name: 'above, falling',
      of: falling,
      expected: '45',
      class: 'expected_above_projection',
      leaning: 'cautious',
    },
    {
      name: 'below, falling',
      of: falling,
      expected: '30',
      class: 'expected_below_projection',
      leaning: 'optimistic',
    },
    { name: 'inside', of: falling, expected: '39', class: 'expected_within_projection', leaning: null },
  ])('$name', ({ of, expected, class: place, leaning }) => {
    expect(ask(of, { expected }).comparison).toEqual({ class: place, leaning })
  })

  test('a statement that contradicts the expected value is said', () => {
    const outlook = ask(patents, { expected: '11.9', stated: 'will_meet' })
    expect(outlook.expected).toEqual({ number: '11.9', meets: false })
    expect(codes(outlook).slice(-1)).toEqual(['stated-contradicts'])
  })

  test('no expected value, no comparison', () => {
    const outlook = ask(patents)
    expect([outlook.expected, outlook.comparison]).toEqual([null, null])
    expect(codes(outlook)).toContain('expected-missing')
  })
})

describe('likelihood', () => {
  test.each([
    { target: '10', class: 'likely', percent: 95 },
    { target: '12.1', class: 'uncertain' },
    { target: '12.8', class: 'unlikely' },
    { target: '30', class: 'unlikely', percent: 5 },
  ])('of $target', ({ target, ...told }) => {
    expect(ask({ ...patents, target }).likelihood).toMatchObject(told)
  })
})

describe('few figures', () => {
  test.each([
    { values: [], base: null, codes: ['value-missing', 'expected-missing'] },
    { values: ['7.5'], base: null, codes: ['too-few', 'expected-missing'] },
    {
      values: ['7.5'],
      base: '6.3',
      codes: ['stands-on', 'projected-mean', 'too-few', 'direction-towards', 'expected-missing'],
    },
    {
      values: ['7.5', '6'],
      base: '6.3',
      codes: ['stands-on', 'projected-mean', 'too-few', 'direction-away', 'expected-missing'],
    },
    {
      values: ['7.5', '6.3'],
      base: '6.3',
      codes: ['stands-on', 'projected-mean', 'too-few', 'direction-level', 'expected-missing'],
    },
    {
      values: ['7.5', '9.4', '9'],
      base: '6.3',
      codes: ['stands-on', 'projected', 'uncertain', 'expected-missing'],
    },
  ])('base $base with $values', ({ values, base, codes: told }) => {
    expect(codes(ask({ ...patents, base, values, target: '10' }))).toEqual(told)
  })

  test('three points give a direction, not a probability, in the fan too', () => {
    const outlook = ask({ ...patents, values: ['7.5', '9.4'] }, { expected: '20', withFan: true })
    expect([outlook.likelihood, outlook.comparison]).toEqual([null, null])
    expect(outlook.paths.flatMap(({ years }) => years.map(({ of80 }) => of80)).filter(Boolean)).toEqual([])
    expect(outlook.paths.map(({ shortage }) => shortage)).toEqual(
      Array(5).fill({ reason: 'too_few', needed: 4 }),
    )
  })
})

describe('what it stands on', () => {
  test('figures after the cut-off and of part years do not count', () => {
    const asked = { ...patents, values: { 2021: '7.5', 2022: '9.4', '2023-H1': '5', 2023: '99' } }
    const { statements } = ask(asked, { cutOff: '2022-12-31' })
    expect(statements[0]?.details).toEqual({ first: 2020, last: 2022, points: 3 })
  })

  test('a figure of the base year stands for the base', () => {
    const asked = { ...patents, values: { 2020: '6.4', 2021: '7.5', 2022: '9.4', 2023: '10', 2024: '11' } }
    expect(ask(asked).statements[0]?.details).toMatchObject({ first: 2020, points: 5 })
  })

  test('a cumulative change begins with nothing and takes every year', () => {
    const asked: Asked = {
      kind: 'cumulative',
      unit: '亿元',
      target: '600',
      values: ['100', '120', '130', '110'],
    }
    // 0, 100, 220, 350, 460: mean step 115.
    expect(lastYear(ask(asked))?.mean).toBe('557.8')
    expect(codes(ask({ ...asked, values: { 2021: '100', 2023: '130' } }))[0]).toBe('gap-in-changes')
  })

  test.each([
    { name: 'a reduction by size', target: '14.5', sign: '' },
    { name: 'a signed reduction', target: '-14.5', sign: '-' },
  ])('$name in per cent is compounded', ({ target, sign }) => {
    const values = ['3', '3', '3', '3'].map((size) => `${sign}${size}`)
    const asked: Asked = { kind: 'cumulative', unit: '%', direction: 'down', target, values }
    // 3, 5.91, 8.7327, 11.470719 per cent; then a step of 2.86768 × 0.85.
    expect(lastYear(ask(asked))?.mean).toBe(`${sign}13.91`)
  })

  test('a positive reduction with falls written negative is unclear', () => {
    const asked: Asked = {
      kind: 'cumulative',
      unit: '%',
      direction: 'down',
      target: '14.5',
      values: ['-3', '-3'],
    }
    expect(ask(asked).reason).toBe('sign-unclear')
  })
})

test.each<[Asked, string]>([
  [{ ...patents, kind: 'annual_growth' }, 'kind-not-projected'],
  [{ ...patents, kind: 'none', target: null }, 'kind-not-projected'],
  [{ ...patents, target: null }, 'target-missing'],
  [{ ...patents, targetYear: null }, 'year-missing'],
  [{ ...patents, targetYear: 2035, planEndYear: 2025 }, 'beyond-plan'],
  [{ ...patents, direction: null, base: null }, 'direction-missing'],
  [{ ...patents, kind: 'increment', base: null }, 'base-missing'],
  [{ ...patents, values: { 2025: '12' }, targetYear: 2024 }, 'value-missing'],
  [{ ...patents, targetYear: 2024 }, 'year-over'],
])('%o: %s', (asked, reason) => {
  const outlook = ask(asked, { expected: '12' })
  expect(outlook).toMatchObject({ reason, year: null, paths: [], likelihood: null })
  expect(codes(outlook)[0]).toBe(reason)
})

test('without a target year the plan ends where it ends', () => {
  expect(ask({ ...patents, targetYear: null, planEndYear: 2026 }).year).toBe(2026)
})

test('more than five years ahead there is a mean alone', () => {
  const outlook = ask({ ...patents, targetYear: 2030 })
  expect(lastYear(outlook)).toMatchObject({ year: 2030, of80: null })
  expect(outlook.paths[0]?.years[4]?.of80).not.toBeNull()
  expect(codes(outlook)).toContain('too-far')
})

test('a share ends at 100 %, what is to pass it does not', () => {
  const share: Asked = {
    kind: 'level',
    unit: '%',
    base: '80',
    target: '99',
    values: ['88', '93', '97', '99'],
  }
  expect(lastYear(ask(share))).toMatchObject({ mean: '100.0', of80: { upper: '100.0' } })
  expect(codes(ask(share))).toContain('capped')
  expect(codes(ask({ ...share, target: '110' }))).not.toContain('capped')
})

test('the fan holds every method, the default first', () => {
  const { paths } = ask(patents, { withFan: true })
  expect(paths.map(({ method }) => method)).toEqual([
    'damped_drift',
    'rwdrift',
    'thetaf',
    'ols_trend',
    'naive',
  ])
  expect(paths.every(({ years }) => years.length === 1)).toBe(true)
})

test('figures of any size stay plain decimal texts', () => {
  const values = ['2', '3', '4', '6'].map((digit) => `${digit}${'0'.repeat(25)}`)
  expect(lastYear(ask({ ...patents, base: null, values, target: '1' }))?.mean).toMatch(/^\d{26}$/)
  // 0.1 less 0.85 × 0.12: -0.002 is shown as zero, without a sign.
  const falling = { 2019: '0.7', 2020: '0.6', 2021: '0.5', 2022: '0.3', 2023: '0.2', 2024: '0.1' }
  const sinking: Asked = { kind: 'level', direction: 'down', target: '0.0', values: falling }
  expect(lastYear(ask(sinking))?.mean).toBe('0.00')
})
