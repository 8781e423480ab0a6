/** What a figure counts as, and how its publication reads. */

import { describe, expect, test } from 'vitest'
import { countedGrade, publicationText, standingOf } from './published.ts'
import { grades } from './value.ts'

describe('standingOf', () => {
  test.each([
    { name: 'nothing asked', grade: 'official', asked: false, outcome: null, standing: 'none' },
    { name: 'an estimate', grade: 'estimate', asked: true, outcome: null, standing: 'none' },
    { name: 'a preliminary one', grade: 'preliminary', asked: true, outcome: null, standing: 'none' },
    { name: 'official', grade: 'official', asked: true, outcome: null, standing: 'waiting' },
    { name: 'revised', grade: 'revised', asked: true, outcome: null, standing: 'waiting' },
    { name: 'confirmed', grade: 'official', asked: true, outcome: 'confirmed', standing: 'confirmed' },
    { name: 'objected to', grade: 'official', asked: true, outcome: 'objected', standing: 'objected' },
  ] as const)('$name', ({ grade, asked, outcome, standing }) => {
    expect(standingOf(grade, { asked, outcome })).toBe(standing)
  })
})

test('only what waits or is objected to counts as preliminary', () => {
  for (const grade of grades) {
    expect(countedGrade(grade, 'none')).toBe(grade)
    expect(countedGrade(grade, 'confirmed')).toBe(grade)
    expect([countedGrade(grade, 'waiting'), countedGrade(grade, 'objected')]).toEqual([
      'preliminary',
      'preliminary',
    ])
  }
})

test.each([
  { name: 'all of it', told: ['市统计局', '统计年鉴', '第39期'], text: '市统计局《统计年鉴》（第39期）' },
  { name: 'marks given already', told: ['市统计局', '《统计年鉴》', ''], text: '市统计局《统计年鉴》' },
  { name: 'a publisher alone', told: ['市统计局', '', ''], text: '市统计局' },
  { name: 'nothing', told: ['', '', ''], text: '' },
])('$name', ({ told: [publisher = '', publication = '', publicationNumber = ''], text }) => {
  expect(publicationText({ publisher, publication, publicationNumber })).toBe(text)
})
