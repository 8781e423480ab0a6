/** Reform of the units: what fits, what moves where, what stays. */

import { describe, expect, test } from 'vitest'
import type { Responsibility } from '../plans/responsibility.ts'
import {
  type Holdings,
  misfitOf,
  type SuccessionKind,
  type Taker,
  type WantedSuccession,
  workOut,
} from './succession.ts'

const taker = (unitId: string, isNew = false): Taker => ({ unitId, name: unitId, isNew })

const wanted = (
  kind: SuccessionKind,
  givers: readonly string[],
  takers: readonly Taker[],
  more: Partial<Record<'items' | 'plans' | 'people' | 'contacts', Record<string, string>>> = {},
): WantedSuccession => {
  const map = (key: keyof typeof more) => new Map(Object.entries(more[key] ?? {}))
  return {
    ...{ kind, givers, takers },
    ...{ items: map('items'), plans: map('plans'), people: map('people'), contacts: map('contacts') },
  }
}

const part = (itemId: string, unitId: string, more: Partial<Responsibility> = {}): Responsibility => ({
  ...{ itemId, unitId, name: unitId, role: 'lead', position: 1, viaGroup: '' },
  ...more,
})

const holdings: Holdings = {
  responsibilities: [
    part('a', '甲'),
    part('b', '甲'),
    part('b', '乙', { position: 2 }),
    part('c', '乙'),
    part('d', '丁'),
    part('d', '甲', { role: 'support' }),
  ],
  plans: [
    { id: 'p', leadUnitId: '甲' },
    { id: 'q', leadUnitId: '丁' },
  ],
  people: [
    { personId: '张', unitId: '甲', role: 'contact' },
    { personId: '李', unitId: '甲', role: 'unit_head' },
    { personId: '王', unitId: '乙', role: 'contact' },
    { personId: '赵', unitId: '丁', role: 'contact' },
  ],
}

describe('what fits', () => {
  test.each([
    { name: 'a renaming of itself', of: wanted('renaming', ['甲'], [taker('甲')]), misfit: null },
    {
      name: 'a renaming into another',
      of: wanted('renaming', ['甲'], [taker('乙')]),
      misfit: 'succession-units',
    },
    {
      name: 'a merger into a new one',
      of: wanted('merger', ['甲', '乙'], [taker('丙', true)]),
      misfit: null,
    },
    { name: 'a merger into one of them', of: wanted('merger', ['甲', '乙'], [taker('甲')]), misfit: null },
    {
      name: 'a merger into a third',
      of: wanted('merger', ['甲', '乙'], [taker('丁')]),
      misfit: 'succession-units',
    },
    {
      name: 'a merger of one',
      of: wanted('merger', ['甲'], [taker('丙', true)]),
      misfit: 'succession-units',
    },
    {
      name: 'a merger of one with itself',
      of: wanted('merger', ['甲', '甲'], [taker('丙', true)]),
      misfit: 'succession-units',
    },
    {
      name: 'a split with itself among them',
      of: wanted('split', ['甲'], [taker('甲'), taker('丙', true)]),
      misfit: null,
    },
    {
      name: 'a split into one',
      of: wanted('split', ['甲'], [taker('丙', true)]),
      misfit: 'succession-units',
    },
    {
      name: 'a hand-over of an item',
      of: wanted('hand_over', ['甲'], [taker('丁')], { items: { a: '丁' } }),
      misfit: null,
    },
    {
      name: 'a hand-over of nothing',
      of: wanted('hand_over', ['甲'], [taker('丁')]),
      misfit: 'succession-empty',
    },
    {
      name: 'a hand-over to itself',
      of: wanted('hand_over', ['甲'], [taker('甲')]),
      misfit: 'succession-units',
    },
    { name: 'an abolition', of: wanted('abolition', ['甲'], [taker('丁')]), misfit: null },
    {
      name: 'an abolition without a successor',
      of: wanted('abolition', ['甲'], []),
      misfit: 'succession-units',
    },
  ])('$name', ({ of, misfit }) => {
    expect(misfitOf(of)).toBe(misfit)
  })
})

/** Items with who answers for them afterwards, leads first. */
const told = ({ responsibilities }: ReturnType<typeof workOut>) =>
  Object.fromEntries(
    responsibilities.map(({ itemId, after }) => [itemId, after.map((r) => `${r.role} ${r.name}`)]),
  )

describe('a merger', () => {
  const merged = workOut(wanted('merger', ['甲', '乙'], [taker('丙', true)]), holdings)

  test('ends both and moves every part, each unit once', () => {
    expect(merged.ends).toEqual(['甲', '乙'])
    expect(told(merged)).toEqual({
      a: ['lead 丙'],
      b: ['lead 丙'],
      c: ['lead 丙'],
      d: ['lead 丁', 'support 丙'],
    })
  })

  test('moves what each filled in, and not what it supported', () => {
    expect(merged.fills).toEqual([
      { itemId: 'a', from: '甲', to: '丙' },
      { itemId: 'b', from: '甲', to: '丙' },
      { itemId: 'c', from: '乙', to: '丙' },
    ])
    expect(merged.plans).toEqual([{ planId: 'p', to: '丙' }])
  })

  test('leaves one contact: the first, or the one that was named', () => {
    const roles = ({ people }: typeof merged) => Object.fromEntries(people.map((p) => [p.personId, p.toRole]))
    expect(roles(merged)).toEqual({ 张: 'contact', 李: 'unit_head', 王: 'reporter' })
    const named = wanted('merger', ['甲', '乙'], [taker('丙', true)], { contacts: { 丙: '王' } })
    expect(roles(workOut(named, holdings))).toEqual({ 张: 'reporter', 李: 'unit_head', 王: 'contact' })
  })

  test('into one of them ends the other alone', () => {
    const into = workOut(wanted('merger', ['甲', '乙'], [taker('甲')]), holdings)
    expect(into.ends).toEqual(['乙'])
    expect(told(into)).toEqual({ b: ['lead 甲'], c: ['lead 甲'] })
    expect(into.fills).toEqual([{ itemId: 'c', from: '乙', to: '甲' }])
    expect(into.people).toEqual([
      { personId: '王', unitId: '乙', role: 'contact', to: '甲', toRole: 'reporter' },
    ])
  })
})

test('a split gives each item where it was assigned, the rest to the first', () => {
  const of = wanted('split', ['甲'], [taker('丙', true), taker('戊', true)], {
    items: { b: '戊' },
    people: { 李: '戊' },
  })
  const split = workOut(of, holdings)
  expect(split.ends).toEqual(['甲'])
  expect(told(split)).toMatchObject({ a: ['lead 丙'], b: ['lead 戊', 'lead 乙'] })
  expect(split.people.map(({ personId, to }) => [personId, to])).toEqual([
    ['张', '丙'],
    ['李', '戊'],
  ])
})

test('a split that goes on keeps its people but those assigned', () => {
  const of = wanted('split', ['甲'], [taker('甲'), taker('戊', true)], {
    items: { b: '戊' },
    people: { 李: '戊' },
  })
  const split = workOut(of, holdings)
  expect(split.ends).toEqual([])
  expect(Object.keys(told(split))).toEqual(['b'])
  expect(split.people.map(({ personId }) => personId)).toEqual(['李'])
})

test('a hand-over moves what is named and nobody', () => {
  const of = wanted('hand_over', ['甲'], [taker('丁')], { items: { a: '丁' } })
  const handed = workOut(of, holdings)
  expect(handed).toMatchObject({ ends: [], plans: [], people: [] })
  expect(told(handed)).toEqual({ a: ['lead 丁'] })
})

test('a renaming changes the name alone', () => {
  const of = wanted('renaming', ['甲'], [{ unitId: '甲', name: '新甲', isNew: false }])
  const renamed = workOut(of, holdings)
  expect(renamed).toMatchObject({ ends: [], plans: [], fills: [], people: [] })
  expect(told(renamed)).toMatchObject({ a: ['lead 新甲'], d: ['lead 丁', 'support 新甲'] })
})
