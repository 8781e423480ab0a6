/** Who owes what on a track. */

import { expect, test } from 'vitest'
import type { Responsibility } from '../plans/responsibility.ts'
import { owedByPlan, owedOn } from './owed.ts'

const lead = (itemId: string, unitId: string | null, position = 1): Responsibility => ({
  itemId,
  unitId,
  name: unitId ?? '外单位',
  role: 'lead',
  position,
  viaGroup: '',
})
const plan = (leads: Responsibility[], leadUnitId: string | null = null) => ({ id: 'p', leadUnitId, leads })

test.each([
  {
    name: 'an item is owed by its main lead, with the unit’s texts',
    plans: [plan([lead('1', 'a'), lead('1', 'b', 2)])],
    owed: ['a 1', 'a null'],
  },
  { name: 'a plan by text only is owed by its lead', plans: [plan([], 'c')], owed: ['c null'] },
  {
    name: 'the lead of a plan with items owes none of them',
    plans: [plan([lead('1', 'a')], 'c')],
    owed: ['a 1', 'a null'],
  },
  { name: 'a plan by text only without a lead', plans: [plan([])], owed: [] },
  { name: 'a lead of another place', plans: [plan([lead('1', null)])], owed: [] },
])('$name', ({ plans, owed }) => {
  expect(owedOn('t', plans).map((o) => `${o.unitId} ${o.itemId}`)).toEqual(owed)
})

test.each([
  {
    name: 'a lead of two plans owes two reports',
    plans: ['p', 'q'].map((id) => ({ ...plan([], 'c'), id })),
    owed: ['p c null', 'q c null'],
  },
  {
    name: 'items of a special plan are owed by who fills them in, its texts by the lead alone',
    plans: [plan([lead('1', 'a'), lead('2', 'c')], 'c')],
    owed: ['p c null', 'p a 1', 'p c 2'],
  },
  { name: 'a special plan led by no unit of the place', plans: [plan([])], owed: [] },
])('$name', ({ plans, owed }) => {
  expect(owedByPlan('t', plans).map((o) => `${o.planId} ${o.unitId} ${o.itemId}`)).toEqual(owed)
})
