/** Where parts of entries go when units change. */

import { expect, test } from 'vitest'
import { type HeldPart, movedParts } from './parts.ts'

const part = (more: Partial<HeldPart> = {}): HeldPart => ({
  ...{ id: 'part', entryId: 'entry', leadId: 'lead', itemId: 'item' },
  ...{ unitId: 'support', office: '', state: 'asked', hasText: false },
  ...more,
})

/** Units by the one that goes on; the lead's entry goes over where the lead does. */
const change = (units: Readonly<Record<string, string>>) => ({
  entryAfter: () => (units.lead === undefined ? undefined : { entryId: 'entry-2', unitId: units.lead }),
  unitAfter: (unitId: string) => units[unitId],
  nameOf: (unitId: string) => `name of ${unitId}`,
})

test.each([
  { name: 'nothing changed', held: part(), units: {}, after: [] },
  {
    name: 'the supporter is succeeded',
    held: part(),
    units: { support: 'heir' },
    after: [['entry', 'heir', '', 'asked']],
  },
  {
    name: 'the entry goes over, the supporter stays',
    held: part({ state: 'signing' }),
    units: { lead: 'taker' },
    after: [['entry-2', 'support', '', 'signing']],
  },
  {
    name: 'both go to one unit: the supporter becomes an office of the lead',
    held: part({ state: 'written', hasText: true }),
    units: { lead: 'merged', support: 'merged' },
    after: [['entry-2', 'merged', 'name of support', 'written']],
  },
  {
    name: 'an office goes with its unit',
    held: part({ unitId: 'lead', office: '综合科' }),
    units: { lead: 'taker' },
    after: [['entry-2', 'taker', '综合科', 'asked']],
  },
  {
    name: 'a signature is not inherited, its words are',
    held: part({ state: 'signed', hasText: true }),
    units: { support: 'heir' },
    after: [['entry', 'heir', '', 'written']],
  },
  {
    name: 'an objection without a text of its own begins anew',
    held: part({ state: 'objected' }),
    units: { support: 'heir' },
    after: [['entry', 'heir', '', 'draft']],
  },
])('$name', ({ held, units, after }) => {
  const moved = movedParts([held], change(units))
  expect(moved.map(({ entryId, unitId, office, state }) => [entryId, unitId, office, state])).toEqual(after)
})
