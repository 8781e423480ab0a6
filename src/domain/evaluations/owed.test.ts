/** Who owes what on a track. */

import { expect, test } from 'vitest'
import type { Responsibility } from '../plans/responsibility.ts'
import { owedOn } from './owed.ts'

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
