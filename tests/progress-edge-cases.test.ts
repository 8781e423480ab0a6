/** The hand-derived edge cases of progress towards a target (tests/vectors/README.md), row by row. */

import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { readCsv } from '#documents/reading/csv/csv.ts'
import { judge } from '#domain/verdicts/judge.ts'
import { type Asked, makeJudged } from '#domain/verdicts/test-judged.ts'
import type { Verdict } from '#domain/verdicts/verdict.ts'

const [head, ...rows] = readCsv(readFileSync('tests/vectors/progress-edge-cases.csv'))

interface Row {
  readonly name: string
  readonly expected: string
  readonly asked: Asked
  readonly latestYear: string
}

const cases = rows.map(({ cells }): Row => {
  const cell = (column: string) => cells[head?.cells.indexOf(column) ?? -1] ?? ''
  const [name, latest, latestYear] = [cell('case'), cell('latest'), cell('latest_year')]
  const isMean = name.startsWith('annual-average')
  return {
    name,
    expected: cell('expected'),
    latestYear,
    asked: {
      kind: isMean ? 'annual_growth' : 'level',
      direction: cell('direction') === '-1' ? 'down' : 'up',
      base: cell('base'),
      baseYear: Number(cell('base_year')),
      target: cell('target'),
      targetYear: Number(cell('target_year')),
      // The vector gives the mean of both years as the one figure.
      values: isMean ? [latest, latest] : { [latestYear]: latest },
    },
  }
})

/** What the vectors' own words are in the classes of a scale. */
const meanings: readonly (readonly [RegExp, Partial<Verdict>])[] = [
  [/^achieved/, { class: 'ahead' }],
  [/^on_track/, { class: 'on_schedule' }],
  [/^slow/, { class: 'behind', finer: 'slow' }],
  [/^behind/, { class: 'behind', finer: 'far_behind' }],
  [/^regress/, { class: 'behind', finer: 'regressing' }],
  [/^breached/, { class: 'behind', finer: 'regressing', ratio: null }],
  [/^missed/, { class: 'behind' }],
  [/^use mean/, { class: 'behind' }],
  // The target lies below the base of what is to rise, and is kept: a floor.
  [/^config_error unless current>=target/, { class: 'ahead', ratio: null }],
  [/^not_assessable/, { class: null, computable: false }],
]

test('every row is here', () => {
  expect(cases).toHaveLength(18)
})

test.each(cases)('$name: $expected', ({ asked, expected, latestYear }) => {
  const verdict = judge(makeJudged(asked), { cutOff: `${latestYear}-12-31` })
  const meaning = meanings.find(([word]) => word.test(expected))?.[1]
  expect(meaning).toBeDefined()
  expect(verdict).toMatchObject(meaning ?? {})
  const ratio = /(?:ratio=|target: )(-?[\d.]+)/.exec(expected)?.[1]
  if (ratio) expect(Number(verdict.ratio)).toBeCloseTo(Number(ratio), ratio.split('.')[1]?.length ?? 0)
})

test('a broken target kept at its base tells the gap', () => {
  const broken = cases.find(({ expected }) => expected.includes('use gap -1.0'))
  const { arithmetic } = judge(makeJudged(broken?.asked ?? { kind: 'none' }), { cutOff: '2022-12-31' })
  expect(arithmetic.at(-1)).toMatchObject({ code: 'base-better-lost', details: { gap: '-1' } })
})
