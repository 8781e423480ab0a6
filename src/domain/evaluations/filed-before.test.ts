/** Nobody files a second time what the unit before filed. */

import { expect, test } from 'vitest'
import { type FiledShare, withoutFiled } from './filed-before.ts'

const share = (written: string) => {
  const [trackId = '', unitId = '', itemId = ''] = written.split(' ')
  return { trackId, unitId, itemId: itemId || null }
}
const filed = (written: string): FiledShare => {
  const { itemId, ...rest } = share(written)
  const planId = itemId?.startsWith('plan-') ? itemId : null
  return { ...rest, itemId: planId === null ? itemId : null, planId }
}

test.each([
  { name: 'nothing was filed', owed: ['t 丙 x', 't 丙'], before: [], left: ['t 丙 x', 't 丙'] },
  { name: 'one of two', owed: ['t 丙 x', 't 丙 y', 't 丙'], before: ['t 丙 x'], left: ['t 丙 y', 't 丙'] },
  { name: 'all of a track, the texts too', owed: ['t 丙 x', 't 丙'], before: ['t 丙 x'], left: [] },
  { name: 'another track', owed: ['s 丙 x', 's 丙'], before: ['t 丙 x'], left: ['s 丙 x', 's 丙'] },
  { name: 'another unit', owed: ['t 丁 x', 't 丁'], before: ['t 丙 x'], left: ['t 丁 x', 't 丁'] },
  { name: 'a plan of text alone', owed: ['t 丙'], before: ['t 丙 plan-p'], left: [] },
])('$name', ({ owed, before, left }) => {
  expect(withoutFiled(owed.map(share), before.map(filed))).toEqual(left.map(share))
})

test('of two plans of text alone the other one is still owed', () => {
  const owed = ['plan-p', 'plan-q'].map((planId) => ({ trackId: 't', unitId: '丙', itemId: null, planId }))
  expect(withoutFiled(owed, [filed('t 丙 plan-p')])).toEqual([owed[1]])
})
