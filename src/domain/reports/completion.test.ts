/** Completion rates: what each kind of target asks for, and where no rate can be given. */

import { describe, expect, test } from 'vitest'
import type { TargetKind } from '../plans/target.ts'
import { completion } from './completion.ts'

interface Case {
  readonly name: string
  readonly kind: TargetKind
  readonly target: string | null
  readonly base?: string
  readonly unit?: string
  readonly values: Readonly<Record<string, string>>
  readonly percent: string | null
}

const rateOf = ({ kind, target, base, unit = '家', values }: Case): string | null =>
  completion({
    content: {
      kind: 'indicator',
      name: 'x',
      field: '',
      unit,
      nature: null,
      direction: null,
      base: base ?? null,
      baseYear: 2020,
      target: { kind, value: target, text: target ?? '' },
      targetYear: 2025,
      definition: '',
    },
    values: Object.entries(values).map(([period, number]) => ({
      id: period,
      itemId: 'x',
      period,
      number,
      grade: 'official',
      asOf: '2023-06-30',
      source: '',
    })),
    plan: { periodStart: 2021, periodEnd: 2025 },
    cutOffs: { yearly: '2022-12-31', monthly: '2023-06-30', progress: '2023-06-30' },
  })?.percent ?? null

describe('completion', () => {
  const cases: Case[] = [
    { name: 'half way up', kind: 'level', base: '10', target: '20', values: { 2022: '15' }, percent: '50' },
    { name: 'half way down', kind: 'level', base: '20', target: '10', values: { 2022: '15' }, percent: '50' },
    {
      name: 'worse than the base',
      kind: 'level',
      base: '20',
      target: '10',
      values: { 2022: '25' },
      percent: '-50',
    },
    {
      name: 'more than promised',
      kind: 'level',
      base: '1',
      target: '2',
      values: { 2022: '2.5' },
      percent: '150',
    },
    {
      name: 'the last year before the cut-off',
      kind: 'level',
      base: '0',
      target: '10',
      values: { 2021: '1', 2022: '2', 2023: '9' },
      percent: '20',
    },
    {
      name: 'a half-year is not compared',
      kind: 'level',
      base: '0',
      target: '10',
      values: { '2022-H1': '5' },
      percent: null,
    },
    {
      name: 'an increment counts from the base',
      kind: 'increment',
      base: '82.1',
      target: '1',
      values: { 2022: '82.6' },
      percent: '50',
    },
    {
      name: 'a ceiling below the base',
      kind: 'ceiling',
      base: '0.022',
      target: '0.018',
      values: { 2022: '0.020' },
      percent: '50',
    },
    {
      name: 'a ceiling above the base asks for no change',
      kind: 'ceiling',
      base: '3.7',
      target: '4.5',
      values: { 2022: '3.8' },
      percent: null,
    },
    {
      name: 'a floor below the base asks for no change',
      kind: 'floor',
      base: '99',
      target: '95',
      values: { 2022: '97' },
      percent: null,
    },
    // (1.1 · 1.1 − 1) / (1.1⁵ − 1) = 0.21 / 0.61051
    {
      name: 'growth is compounded',
      kind: 'annual_growth',
      target: '10',
      unit: '%',
      values: { 2021: '10', 2022: '10' },
      percent: '34.4',
    },
    {
      name: 'growth with a year missing',
      kind: 'annual_growth',
      target: '10',
      unit: '%',
      values: { 2022: '10' },
      percent: null,
    },
    {
      name: 'amounts add up',
      kind: 'cumulative',
      target: '600',
      unit: '亿元',
      values: { 2021: '104.6', 2022: '118.3' },
      percent: '37.2',
    },
    {
      name: 'shares of the whole period are not added',
      kind: 'cumulative',
      target: '14.5',
      unit: '%',
      values: { 2021: '3', 2022: '3' },
      percent: null,
    },
    {
      name: 'no change planned',
      kind: 'level',
      base: '10',
      target: '10',
      values: { 2022: '10' },
      percent: null,
    },
    { name: 'no base', kind: 'level', target: '10', values: { 2022: '10' }, percent: null },
    { name: 'no value', kind: 'level', base: '1', target: '10', values: {}, percent: null },
    {
      name: 'a target without a number',
      kind: 'relative',
      target: null,
      values: { 2022: '10' },
      percent: null,
    },
    {
      name: 'a yearly cap',
      kind: 'annual_cap',
      base: '3',
      target: '3',
      values: { 2022: '2' },
      percent: null,
    },
  ]
  test.each(cases)('$name', (one) => {
    expect(rateOf(one)).toBe(one.percent)
  })
})
