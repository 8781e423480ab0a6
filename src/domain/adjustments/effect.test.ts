import { describe, expect, test } from 'vitest'
import type { IndicatorContent, ItemContent } from '../plans/item.ts'
import {
  type AdjustedItem,
  type EffectMaterial,
  effectsOf,
  type KnownItem,
  outlineTargets,
  wordOn,
} from './effect.ts'

const indicator = (name: string, target: Partial<IndicatorContent['target']> = {}): IndicatorContent => ({
  ...{
    kind: 'indicator',
    name,
    field: '',
    unit: '%',
    nature: 'binding',
    direction: 'up',
    base: '1',
    baseYear: 2020,
  },
  ...{ target: { kind: 'level', value: '5', text: '5', ...target }, targetYear: 2025, definition: '' },
})
const task = (name: string): ItemContent => ({ kind: 'task', name, field: '', taskKind: null })

const known = (itemId: string, planId: string, content: ItemContent): KnownItem => ({
  ...{ itemId, planId, content, number: 1, plan: planId },
  planKind: planId === 'outline' ? 'district' : planId === 'city' ? 'city' : 'special',
})
const changed = (itemId: string, before: ItemContent | null, after: ItemContent | null): AdjustedItem => ({
  ...{ itemId, before, after },
  change: before === null ? 'add' : after === null ? 'remove' : 'change',
})

const beds = indicator('每千人口托位数')
const more = { ...beds, target: { kind: 'level', value: '4', text: '4' } } as const

const find = (material: Partial<EffectMaterial>) =>
  effectsOf({ planId: 'special', items: [], known: [], alignments: [], ...material }).map(
    (e) => `${e.kind} ${e.linkedItemId}${e.found.fields.map((f) => ` ${f}`).join('')}`,
  )

describe('effectsOf', () => {
  test.each<{ name: string; material: Partial<EffectMaterial>; found: string[] }>([
    { name: 'nothing linked, a task', material: { items: [changed('a', task('x'), task('y'))] }, found: [] },
    {
      name: 'what the item serves, and its own verdict',
      material: {
        items: [changed('a', beds, more)],
        known: [known('a', 'special', beds), known('b', 'outline', beds)],
        alignments: [{ itemId: 'a', servesItemId: 'b' }],
      },
      found: ['serves b', 'verdict a target.value'],
    },
    {
      name: 'what serves the item',
      material: {
        items: [changed('a', task('x'), task('y'))],
        known: [known('a', 'special', task('x')), known('c', 'other', task('z'))],
        alignments: [{ itemId: 'c', servesItemId: 'a' }],
      },
      found: ['served c'],
    },
    {
      name: 'a namesake in another plan, whatever stands in brackets',
      material: {
        items: [changed('a', beds, null)],
        known: [known('a', 'special', beds), known('b', 'city', indicator('每千人口托位数（个）'))],
      },
      found: ['same_name b'],
    },
    {
      name: 'a new item of a name another plan has',
      material: { items: [changed('n', null, beds)], known: [known('b', 'outline', beds)] },
      found: ['same_name b'],
    },
    {
      name: 'a target bound to the changed indicator',
      material: {
        items: [changed('g', indicator('地区生产总值增速'), indicator('地区生产总值增长'))],
        known: [
          known('g', 'special', indicator('地区生产总值增速')),
          known(
            'r',
            'special',
            indicator('居民人均可支配收入增速', {
              kind: 'relative',
              value: null,
              text: '与经济增长基本同步',
            }),
          ),
        ],
      },
      found: ['relative r'],
    },
  ])('$name', ({ material, found }) => {
    expect(find(material)).toEqual(found)
  })
})

describe('outlineTargets', () => {
  const rows = [known('a', 'special', beds), known('b', 'outline', beds)]
  const ask = (item: AdjustedItem, alignments: EffectMaterial['alignments'] = []) => {
    const items = [item]
    return outlineTargets(items, effectsOf({ planId: 'special', items, known: rows, alignments })).length
  }
  test.each([
    { name: 'another figure', item: changed('a', beds, more), count: 1 },
    { name: 'taken out', item: changed('a', beds, null), count: 1 },
    {
      name: 'another definition is no other target',
      item: changed('a', beds, { ...beds, definition: 'x' }),
      count: 0,
    },
    { name: 'a new item', item: changed('n', null, beds), count: 0 },
  ])('$name', ({ item, count }) => {
    expect(ask(item)).toBe(count)
  })
  test('where the outline has the new target already, the special plan follows', () => {
    const old = { ...more, targetYear: 2024 }
    expect(ask(changed('a', old, beds))).toBe(0)
  })
  test('found by alignment where the names differ', () => {
    const own = indicator('托位')
    expect(ask(changed('a', own, { ...more, name: '托位' }), [{ itemId: 'a', servesItemId: 'b' }])).toBe(1)
  })
})

test('a word holds as long as what was found stays the same', () => {
  const items = [changed('a', beds, more)]
  const material = { planId: 'special', items, alignments: [], known: [known('a', 'special', beds)] }
  const [one] = effectsOf(material)
  if (!one) throw new Error('nothing found')
  const word = { ...one, note: '已看' }
  expect(wordOn(one, [word])).toBe(word)
  const [other] = effectsOf({ ...material, items: [changed('a', beds, { ...more, targetYear: 2024 })] })
  expect(other && wordOn(other, [word])).toBeNull()
})
