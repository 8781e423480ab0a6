/** Whom an exercise asks once it is open. */

import { expect, test } from 'vitest'
import { askedBy, emptyField, freeKey } from './asked.ts'

const groups = [{ name: '各街道', members: ['东街道', '西街道'], open: false }]
const items = [{ leads: ['区教育局', '区民政局'] }, { leads: ['各街道'] }, { leads: [] }]
const track = { name: '纲要', plans: ['outline'], process: null }

test.each([
  {
    name: 'main leads, a group by its members',
    plan: { lead: '区发改局', items },
    process: null,
    units: ['区教育局', '东街道', '西街道'],
  },
  {
    name: 'the lead of a plan by text',
    plan: { lead: '区发改局', items: [] },
    process: null,
    units: ['区发改局'],
  },
  { name: 'nobody', plan: { lead: null, items: [] }, process: null, units: [] },
  {
    name: 'the lead of a special plan beside those of its items',
    plan: { lead: '区发改局', items },
    process: 'special_report',
    units: ['区发改局', '区教育局', '东街道', '西街道'],
  },
])('$name', ({ plan, process, units }) => {
  const plans = [
    { key: 'outline', ...plan },
    { key: 'other', lead: '区商务局', items: [] },
  ]
  expect(askedBy({ plans, groups, evaluation: { tracks: [{ ...track, process }] } })).toEqual([
    { track: '纲要', units, items: plan.items.length },
  ])
})

test('a key that is free', () => {
  expect(freeKey('track-', ['track-1', 'track-3'])).toBe('track-4')
  expect(freeKey('track-', [])).toBe('track-1')
  expect(emptyField([]).key).toBe('field1')
})
