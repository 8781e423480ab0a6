/** The computed light at each of its lines, the hysteresis over it, and the unit's word beside it. */

import { describe, expect, test } from 'vitest'
import { makeDecimal } from '../verdicts/test-judged.ts'
import { type DeclaredClass, declarationFinding } from './declared.ts'
import { investmentProgress } from './investment.ts'
import { computedLight, defaultLightRules, type Light, lightReasons } from './light.ts'
import { settledLight } from './settled-light.ts'
import { makeFacts } from './test-progress.ts'

/** One milestone of weight 100 due long ago but done to a share, so that only the ratio speaks. */
const doneTo = (share: string) => [
  { dueOn: '2022-12-31', doneOn: '2022-12-31', weight: share },
  { dueOn: '2023-06-30', weight: String(100 - Number(share)) },
]
const spent = (invested: string) =>
  investmentProgress(
    {
      total: makeDecimal('100'),
      invested: makeDecimal(invested),
      startOn: '2023-01-01',
      endOn: '2024-06-30',
    },
    '2023-06-30',
  )
const first = { dueOn: '2023-01-01', doneOn: '2023-01-01', weight: '99' }

const cases: readonly [string, Parameters<typeof makeFacts>[0], Light, string[]][] = [
  ['all done', { milestones: [first] }, 'done', ['all-done']],
  ['exactly 0.95', { milestones: doneTo('95') }, 'green', ['on-pace']],
  ['a hair below 0.95', { milestones: doneTo('94.9999') }, 'amber', ['pace-slow']],
  ['exactly 0.85', { milestones: doneTo('85') }, 'amber', ['pace-slow']],
  ['a hair below 0.85', { milestones: doneTo('84.9999') }, 'red', ['pace-far-behind']],
  ['15 days late', { milestones: [first, { dueOn: '2023-06-15' }] }, 'green', ['on-pace']],
  ['16 days late', { milestones: [first, { dueOn: '2023-06-14' }] }, 'amber', ['milestone-late']],
  [
    '60 days late, a key one',
    { milestones: [first, { dueOn: '2023-05-01', isKey: true }] },
    'amber',
    ['milestone-late'],
  ],
  ['61 days late', { milestones: [first, { dueOn: '2023-04-30' }] }, 'amber', ['milestone-late']],
  [
    '61 days late, a key one',
    { milestones: [first, { dueOn: '2023-04-30', isKey: true }] },
    'red',
    ['key-milestone-late'],
  ],
  ['45 days silent', { milestones: doneTo('99'), updatedOn: '2023-05-16' }, 'green', ['on-pace']],
  ['46 days silent', { milestones: doneTo('99'), updatedOn: '2023-05-15' }, 'amber', ['no-update']],
  ['never a word', { milestones: doneTo('99'), updatedOn: null }, 'amber', ['never-updated']],
  ['evidence 90 days old', { milestones: doneTo('99'), evidenceOn: '2023-04-01' }, 'green', ['on-pace']],
  [
    'evidence 91 days old',
    { milestones: doneTo('99'), evidenceOn: '2023-03-31' },
    'amber',
    ['evidence-stale'],
  ],
  ['no evidence', { milestones: doneTo('99'), evidenceOn: null }, 'amber', ['evidence-missing']],
  [
    'a red light needs no evidence',
    { milestones: doneTo('10'), evidenceOn: null },
    'red',
    ['pace-far-behind'],
  ],
  ['money at pace', { investment: spent('33.34') }, 'green', ['on-pace']],
  ['money slow', { investment: spent('30') }, 'amber', ['investment-slow']],
  [
    'money far behind',
    { milestones: doneTo('99'), investment: spent('20') },
    'red',
    ['investment-far-behind'],
  ],
  [
    'finish after the plan',
    { milestones: [{ dueOn: '2024-01-01' }], finishOn: '2026-01-01' },
    'red',
    ['finish-after-plan'],
  ],
  [
    'finish on its last day',
    { milestones: [{ dueOn: '2024-01-01' }], finishOn: '2025-12-31' },
    'grey',
    ['nothing-due'],
  ],
  [
    'a binding indicator regresses',
    { milestones: doneTo('99'), bindingRegressing: true },
    'red',
    ['binding-regressing'],
  ],
  ['nothing due yet', { milestones: [{ dueOn: '2023-07-01' }], updatedOn: null }, 'grey', ['nothing-due']],
  ['nothing known', {}, 'grey', ['nothing-known']],
  [
    'several reasons, the pace first',
    { milestones: [{ dueOn: '2023-04-30', isKey: true, key: '开工' }] },
    'red',
    ['pace-far-behind', 'key-milestone-late'],
  ],
]

describe('computedLight', () => {
  test.each(cases)('%s', (_, told, light, reasons) => {
    const computed = computedLight(makeFacts(told))
    expect({ light: computed.light, reasons: computed.reasons.map(({ code }) => code) }).toEqual({
      light,
      reasons,
    })
  })

  test('every reason has its case', () => {
    expect(new Set(cases.flatMap(([, , , reasons]) => reasons))).toEqual(new Set(lightReasons))
  })

  test('lines are settings', () => {
    const rules = { ...defaultLightRules, green: makeDecimal('0.9') }
    expect(computedLight(makeFacts({ milestones: doneTo('90') }), rules).light).toBe('green')
  })
})

describe('settledLight', () => {
  test.each<[string, Light[], Light | null]>([
    ['nothing read', [], null],
    ['one reading', ['red'], 'red'],
    ['worse at once', ['green', 'red'], 'red'],
    ['better once is not believed', ['red', 'green'], 'red'],
    ['better twice', ['red', 'green', 'green'], 'green'],
    ['better twice, taken over as far as both reach', ['red', 'green', 'amber'], 'amber'],
    ['and then further', ['red', 'green', 'amber', 'green'], 'amber'],
    ['a relapse between starts again', ['red', 'green', 'red', 'green'], 'red'],
    ['done is a fact', ['red', 'done'], 'done'],
    ['nothing known hides nothing', ['red', 'grey'], 'grey'],
    ['after it everything counts', ['grey', 'green'], 'green'],
  ])('%s', (_, readings, shown) => {
    expect(settledLight(readings)).toBe(shown)
  })
})

describe('declarationFinding', () => {
  test.each<[DeclaredClass, Light, string | null]>([
    ['done', 'done', null],
    ['done', 'green', 'declared-better'],
    ['on_schedule', 'green', null],
    ['on_schedule', 'amber', 'declared-better'],
    ['on_schedule', 'done', 'declared-worse'],
    ['slow', 'red', null],
    ['slow', 'green', 'declared-worse'],
    ['not_started', 'red', null],
    ['not_started', 'amber', 'declared-worse'],
    ['built', 'red', 'declared-better'],
    ['building', 'red', null],
    ['building', 'done', 'declared-worse'],
    ['done', 'grey', null],
  ])('%s beside %s: %s', (declared, light, code) => {
    const finding = declarationFinding(declared, { light, reasons: [{ code: 'pace-slow', details: {} }] })
    expect(finding?.code ?? null).toBe(code)
    if (finding) {
      expect(finding.severity).toBe(code === 'declared-better' ? 'warning' : 'note')
      expect(finding).toMatchObject({ found: declared, details: { computed: light, reason: 'pace-slow' } })
    }
  })
})
