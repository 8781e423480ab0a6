/** The walk of an effect: value → verdict → figure → binding → section → report, on a whole composed report. */

import { describe, expect, test } from 'vitest'
import { type ReportAt, type ValueChange, valueEffect } from '#domain/effects/value-effect.ts'
import type { JudgedPlan } from '#domain/effects/verdict-effect.ts'
import { composeReport } from '#domain/reports/compose.ts'
import type { ReportMaterial } from '#domain/reports/material.ts'
import type { ReportStanding } from '#domain/reports/standing.ts'
import type { Value } from '#domain/values/value.ts'
import { reportPhrase } from '#words/report-phrases.ts'
import { makeOutlineMaterial } from './make-report-material.ts'

const material: ReportMaterial = makeOutlineMaterial()
const indicator = material.indicators.find(
  ({ item: { content }, values }) =>
    content.target.kind === 'level' &&
    content.base !== null &&
    values.some(({ period }) => period === '2022'),
)
if (!indicator) throw new Error('an indicator with a level and a figure of the year')
const { itemId, item, values } = indicator
const before = values.find(({ period }) => period === '2022')
if (!before) throw new Error('the figure of the year')

const other = (more: Partial<Value>): ValueChange => ({
  itemId,
  period: '2022',
  before,
  after: { ...before, id: 'new', ...more },
})

const plan = (decided: string | null): JudgedPlan => ({
  planId: 'plan',
  name: '纲要',
  periodEnd: 2025,
  cutOff: '2022-12-31',
  scale: { subject: 'indicator', classes: [] },
  indicators: [{ itemId, number: item.number, content: item.content, decided, stated: null }],
  values,
})

function reportAt(standing: ReportStanding, more: Partial<ReportAt> = {}): ReportAt {
  const { sections, bindings } = composeReport(material, reportPhrase)
  const version = { id: 'version', number: 1, sections, bindings }
  return { reportId: 'report', title: '报告', ofUnit: false, standing, material, version, ...more }
}

const effectOn = (change: ValueChange, world: { plan?: JudgedPlan; report?: ReportAt }) =>
  valueEffect(
    [change],
    { plans: world.plan ? [world.plan] : [], reports: world.report ? [world.report] : [] },
    reportPhrase,
  )

describe('verdicts', () => {
  test('flip, are counted, and reopen a decision that agreed', () => {
    const reached = other({ number: item.content.target.value ?? '' })
    const [same] = effectOn(other({}), { plan: plan(null) }).plans
    expect(same).toBeUndefined()
    const was = effectOn(reached, { plan: plan(null) }).plans[0]?.verdicts[0]
    expect(was).toMatchObject({ flips: true, after: { class: 'ahead' }, reopens: false })
    const agreed = effectOn(reached, { plan: plan(was?.before.class ?? '') }).plans[0]
    expect(agreed?.verdicts[0]?.reopens).toBe(true)
  })

  test('fall from on schedule: 1/1 becomes 0/1', () => {
    const fallen = other({ number: item.content.base ?? '' })
    const start: JudgedPlan = {
      ...plan(null),
      values: [{ ...before, number: item.content.target.value ?? '' }],
    }
    const [effect] = effectOn({ ...fallen, before: start.values[0] ?? null }, { plan: start }).plans
    expect(effect?.before).toEqual({ onSchedule: 1, computed: 1, indicators: 1 })
    expect(effect?.after).toEqual({ onSchedule: 0, computed: 1, indicators: 1 })
  })

  test('a value taken away makes it not computable, or older', () => {
    const [effect] = effectOn(
      { ...other({}), after: null },
      { plan: { ...plan(null), values: [before] } },
    ).plans
    expect(effect?.verdicts[0]?.after).toEqual({ class: null, ratio: null })
    expect(effect?.after.computed).toBe(0)
  })
})

describe('reports', () => {
  const changed = other({ number: '77.70', grade: 'official' })

  test('a draft says every sentence, cell and bar that quotes it, before and after', () => {
    const [report] = effectOn(changed, { report: reportAt('draft') }).reports
    const places = report?.changes.map(({ place }) => place) ?? []
    expect(new Set(places)).toEqual(new Set(['sentence', 'table', 'chart']))
    for (const { place, before: old, after } of report?.changes ?? []) {
      if (place === 'chart') continue
      expect(old).toContain(before.number)
      expect(after).toContain('77.70')
    }
  })

  test('a submitted file is compared with what it says itself', () => {
    const { changes } = effectOn(changed, { report: reportAt('submitted') }).reports[0] ?? { changes: [] }
    expect(changes.length).toBeGreaterThan(1)
    const older = reportAt('submitted')
    const bindings = (older.version?.bindings ?? []).map((binding) =>
      binding.valueIds.includes(before.id) && binding.place === 'table'
        ? { ...binding, text: '11.1' }
        : binding,
    )
    const stale: ReportAt = { ...older, version: older.version && { ...older.version, bindings } }
    const said = effectOn(changed, { report: stale }).reports[0]?.changes.find(
      ({ place }) => place === 'table',
    )
    expect(said).toMatchObject({ before: '11.1', after: '77.70' })
  })

  test('what does not quote it is not named', () => {
    const without = { ...material, indicators: material.indicators.filter((one) => one.itemId !== itemId) }
    const elsewhere = { ...reportAt('draft'), material: without, version: null }
    expect(effectOn(changed, { report: elsewhere }).reports).toEqual([])
  })

  test('a firmer grade alone takes its mark away, and is one estimate less', () => {
    const estimated = { ...before, grade: 'estimate' as const }
    const indicators = material.indicators.map((one) =>
      one.itemId === itemId
        ? { ...one, values: one.values.map((value) => (value.id === before.id ? estimated : value)) }
        : one,
    )
    const report = { ...reportAt('draft'), material: { ...material, indicators } }
    const [effect] = effectOn({ ...other({ grade: 'official' }), before: estimated }, { report }).reports
    expect(effect?.changes.find(({ place }) => place === 'table')).toMatchObject({
      before: `${before.number}*`,
      after: before.number,
    })
    expect((effect?.estimatesBefore ?? 0) - (effect?.estimatesAfter ?? 0)).toBe(1)
  })
})
