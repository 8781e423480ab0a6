/** What is filled once serves every track that asks for it. */

import { expect, test } from 'vitest'
import { usedIn } from './used-in.ts'

const tracks = [
  { id: 'a', name: '市规划', planIds: ['city'] },
  { id: 'b', name: '区规划', planIds: ['district', 'city'] },
  { id: 'c', name: '专项规划', planIds: ['special'] },
]

test.each([
  { name: 'an item of two tracks', planId: 'city', owedTrackIds: ['a'], names: ['市规划', '区规划'] },
  { name: 'an item of one', planId: 'district', owedTrackIds: ['b', 'c'], names: ['区规划'] },
  { name: 'an item of no track', planId: 'other', owedTrackIds: ['a'], names: [] },
  { name: "the unit's own texts", planId: null, owedTrackIds: ['c', 'a'], names: ['市规划', '专项规划'] },
])('$name', ({ names, ...entry }) => {
  expect(usedIn(tracks, entry)).toEqual(names)
})
