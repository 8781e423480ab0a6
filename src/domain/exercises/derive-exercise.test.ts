/** The next exercise: what moves on, what stays, and what is said otherwise. */

import { describe, expect, test } from 'vitest'
import { deriveExercise, type ExerciseChanges, type Json } from './derive-exercise.ts'

const same: ExerciseChanges = {
  kind: 'monitoring',
  name: '年度监测',
  yearsLater: 0,
  planYearsLater: 0,
  words: [],
}

const derive = (base: Json, changes: Partial<ExerciseChanges>) =>
  deriveExercise(base, { ...same, ...changes })

describe('deriveExercise', () => {
  test.each([
    {
      what: 'a deadline moves',
      base: { dueOn: '2023-06-15' },
      changes: { yearsLater: 1 },
      to: { dueOn: '2024-06-15' },
    },
    {
      what: '29 February in a common year',
      base: { dueOn: '2024-02-29' },
      changes: { yearsLater: 1 },
      to: { dueOn: '2025-02-28' },
    },
    {
      what: '29 February in a leap year',
      base: { dueOn: '2024-02-29' },
      changes: { yearsLater: 4 },
      to: { dueOn: '2028-02-29' },
    },
    {
      what: 'a century is no leap year',
      base: { dueOn: '2096-02-29' },
      changes: { yearsLater: 4 },
      to: { dueOn: '2100-02-28' },
    },
    {
      what: 'the day a plan was adopted stays',
      base: { adoptedOn: '2021-05-20' },
      changes: { yearsLater: 5, planYearsLater: 5 },
      to: { adoptedOn: '2021-05-20' },
    },
    {
      what: 'holidays, which are arranged by the year, stay',
      base: { calendar: [{ source: '国办发明电〔2020〕1号', holidays: [{ from: '2021-01-01' }] }] },
      changes: { yearsLater: 1 },
      to: { calendar: [{ source: '国办发明电〔2020〕1号', holidays: [{ from: '2021-01-01' }] }] },
    },
    {
      what: 'a document keeps its day',
      base: { issuedOn: '2021-05-20' },
      changes: { yearsLater: 1 },
      to: { issuedOn: '2021-05-20' },
    },
    {
      what: 'periods move',
      base: { periods: ['2021', '2022', '2023-H1', '2021/2023-06'] },
      changes: { yearsLater: 1 },
      to: { periods: ['2022', '2023', '2024-H1', '2022/2024-06'] },
    },
    {
      what: 'a plan keeps its years',
      base: { periodStart: 2021, periodEnd: 2025, expectedPeriod: '2025' },
      changes: { yearsLater: 1 },
      to: { periodStart: 2021, periodEnd: 2025, expectedPeriod: '2025' },
    },
    {
      what: 'the next plan',
      base: { periodStart: 2021, periodEnd: 2025, expectedPeriod: '2025', innerSteps: 1 },
      changes: { planYearsLater: 5 },
      to: { periodStart: 2026, periodEnd: 2030, expectedPeriod: '2030', innerSteps: 1 },
    },
    {
      what: 'words',
      base: { title: '甲区“十四五”规划', items: ['甲区'] },
      changes: {
        words: [
          { from: '甲区', to: '乙县' },
          { from: '十四五', to: '十五五' },
        ],
      },
      to: { title: '乙县“十五五”规划', items: ['乙县'] },
    },
    {
      what: 'no words in keys',
      base: { key: 'plan-a', type: 'text' },
      changes: {
        words: [
          { from: 'text', to: 'x' },
          { from: 'a', to: 'b' },
        ],
      },
      to: { key: 'plan-a', type: 'text' },
    },
    {
      what: 'an empty word changes nothing',
      base: { title: '甲区' },
      changes: { words: [{ from: '', to: '乙' }] },
      to: { title: '甲区' },
    },
  ])('$what', ({ base, changes, to }) => {
    expect(derive(base, changes)).toEqual(to)
  })

  test('kind and name are the new ones', () => {
    const base = { evaluation: { kind: 'mid_term', name: '中期评估', points: ['甲'] } }
    expect(derive(base, {})).toEqual({ evaluation: { kind: 'monitoring', name: '年度监测', points: ['甲'] } })
  })
})
