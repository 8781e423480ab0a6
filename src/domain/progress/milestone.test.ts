/** Planned and done shares, lateness and what milestones may not be: worked out by hand. */

import { describe, expect, test } from 'vitest'
import { decimalText } from '../decimal.ts'
import { ratioText } from '../verdicts/ratio.ts'
import { milestoneProblems, milestoneProgress } from './milestone.ts'
import { makeMilestone, type Told } from './test-progress.ts'

const progress = (told: readonly Told[], asOf = '2023-06-30') => {
  const { total, planned, done, ratio, ...rest } = milestoneProgress(told.map(makeMilestone), asOf)
  return {
    sums: [total, planned, done].map(decimalText).join(' '),
    ratio: ratio && ratioText(ratio),
    ...rest,
  }
}

describe('milestoneProgress', () => {
  test('weights of what is due and what is done', () => {
    const told = [
      { dueOn: '2022-12-31', weight: '2', doneOn: '2022-11-30' },
      { dueOn: '2023-06-30', weight: '3', doneOn: null, share: '0.5' },
      { dueOn: '2024-12-31', weight: '5' },
    ]
    expect(progress(told)).toEqual({
      ...{ sums: '10 5 3.5', ratio: '0.7', isFinished: false },
      ...{ late: [], doneCount: 1, dueCount: 2 },
    })
  })

  test.each<[string, Told, string | null]>([
    ['due that very day', { dueOn: '2023-06-30' }, '0'],
    ['due the day after', { dueOn: '2023-07-01' }, null],
    ['done that very day', { dueOn: '2023-06-30', doneOn: '2023-06-30' }, '1'],
    ['done the day after is still open', { dueOn: '2023-06-30', doneOn: '2023-07-01' }, '0'],
    ['a share of zero is no share said', { dueOn: '2023-06-30', share: '0.00' }, '0'],
  ])('%s', (_, told, ratio) => {
    expect(progress([told]).ratio).toBe(ratio)
  })

  test('what was done before its time counts, so the ratio can pass 1', () => {
    const told = [
      { dueOn: '2023-01-01', doneOn: '2022-12-01' },
      { dueOn: '2024-01-01', doneOn: '2023-05-01' },
    ]
    expect(progress(told)).toMatchObject({ ratio: '2', isFinished: true })
  })

  test('open milestones past their day, the longest first', () => {
    const told = [
      { key: '开工', dueOn: '2023-06-15' },
      { key: '立项', dueOn: '2023-04-30', isKey: true },
      { key: '用地', dueOn: '2023-03-31', doneOn: '2023-06-29' },
    ]
    expect(progress(told).late).toEqual([
      { key: '立项', days: 61, isKey: true },
      { key: '开工', days: 15, isKey: false },
    ])
  })

  test('none at all is not finished', () => {
    expect(progress([])).toMatchObject({ sums: '0 0 0', ratio: null, isFinished: false })
  })
})

test('what cannot be reckoned with is named', () => {
  const told: readonly Told[] = [
    { key: 'a', dueOn: '2023-01-01', weight: '0' },
    { key: 'b', dueOn: '2023-01-01', share: '1.01' },
    { key: 'c', dueOn: '2023-01-01', doneOn: '2023-07-01' },
    { key: 'c', dueOn: '2023-01-01', share: '1' },
  ]
  expect(milestoneProblems(told.map(makeMilestone), '2023-06-30')).toEqual([
    { key: 'a', code: 'weight-not-positive' },
    { key: 'b', code: 'share-outside' },
    { key: 'c', code: 'done-in-future' },
    { key: 'c', code: 'named-twice' },
  ])
})
