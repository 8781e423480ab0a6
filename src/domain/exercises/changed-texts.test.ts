/** The differences shown before the next exercise is made. */

import { describe, expect, test } from 'vitest'
import { changedTexts } from './changed-texts.ts'
import { deriveExercise } from './derive-exercise.ts'

const base = {
  place: '甲区',
  evaluation: {
    kind: 'mid_term',
    name: '甲区中期评估',
    contactsDueOn: '2028-04-20',
    tracks: [
      { key: 'a', name: '甲区规划', plans: ['a'] },
      { key: 'b', name: '甲区规划', plans: ['b'] },
    ],
  },
}

describe('changedTexts', () => {
  test('nothing, where nothing changes', () => {
    expect(changedTexts(base, base)).toEqual([])
  })

  test('each pair once with its count and first place; keys stay', () => {
    const derived = deriveExercise(base, {
      ...{ kind: 'monitoring', name: '乙区年度监测', yearsLater: 1, planYearsLater: 0 },
      words: [{ from: '甲区', to: '乙区' }],
    })
    expect(changedTexts(base, derived)).toEqual([
      { from: '甲区', to: '乙区', count: 1, path: 'place' },
      { from: 'mid_term', to: 'monitoring', count: 1, path: 'evaluation.kind' },
      { from: '甲区中期评估', to: '乙区年度监测', count: 1, path: 'evaluation.name' },
      { from: '2028-04-20', to: '2029-04-20', count: 1, path: 'evaluation.contactsDueOn' },
      { from: '甲区规划', to: '乙区规划', count: 2, path: 'evaluation.tracks[0].name' },
    ])
  })

  test('a list that became shorter says what is missing', () => {
    expect(changedTexts(['a', 'b'], ['a'])).toEqual([{ from: 'b', to: 'undefined', count: 1, path: '[1]' }])
  })
})
