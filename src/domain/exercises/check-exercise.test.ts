/** An exercise that holds together has no findings; each break has its own, at its place. */

import { describe, expect, test } from 'vitest'
import { exerciseFindings } from './check-exercise.ts'
import { changed, testExercise } from './test-exercise.ts'

const [alignment] = testExercise.alignments

describe('exerciseFindings', () => {
  test('a sound exercise has none', () => {
    expect(exerciseFindings(testExercise)).toEqual([])
  })

  test.each([
    {
      name: 'coordinator not a unit',
      at: 'coordinator',
      to: '西镇',
      code: 'unit-unknown',
      path: 'coordinator',
    },
    {
      name: 'plan led by nobody known',
      at: 'plans.0.lead',
      to: '西镇',
      code: 'unit-unknown',
      path: 'plans[0].lead',
    },
    {
      name: 'member not a unit',
      at: 'groups.0.members',
      to: ['西镇'],
      code: 'unit-unknown',
      path: 'groups[0].members[0]',
    },
    {
      name: 'an alias that is another unit',
      at: 'units.1.aliases',
      to: ['发展改革局'],
      code: 'name-twice',
      path: 'units[1].aliases[0]',
    },
    {
      name: 'a closed group of nobody',
      at: 'groups.1.open',
      to: false,
      code: 'group-empty',
      path: 'groups[1]',
    },
    {
      name: 'basis not defined',
      at: 'plans.1.basis',
      to: ['order'],
      code: 'document-unknown',
      path: 'plans[1].basis[0]',
    },
    {
      name: 'track key twice',
      at: 'evaluation.tracks.0.key',
      to: 'outline',
      code: 'name-twice',
      path: 'evaluation.tracks[1]',
    },
    {
      name: 'period reversed',
      at: 'plans.0.periodEnd',
      to: 2030,
      code: 'period-reversed',
      path: 'plans[0].periodEnd',
    },
    {
      name: 'track on no plan',
      at: 'evaluation.tracks.1.plans',
      to: ['outline', 'health'],
      code: 'plan-unknown',
      path: 'evaluation.tracks[1].plans[1]',
    },
    {
      name: 'alignment within a plan',
      at: 'alignments.0.serves.plan',
      to: 'outline',
      code: 'alignment-same-plan',
      path: 'alignments[0]',
    },
    {
      name: 'alignment twice',
      at: 'alignments',
      to: [alignment, alignment],
      code: 'name-twice',
      path: 'alignments[1]',
    },
    {
      name: 'later step due earlier',
      at: 'evaluation.tracks.1.deadlines.1.dueOn',
      to: '2033-06-14',
      code: 'deadline-order',
      path: 'evaluation.tracks[1].deadlines[1].dueOn',
    },
    {
      name: 'hard day before its own',
      at: 'evaluation.tracks.0.deadlines.0.hardDueOn',
      to: '2033-04-14',
      code: 'deadline-order',
      path: 'evaluation.tracks[0].deadlines[0].hardDueOn',
    },
    {
      name: 'report due before the contacts',
      at: 'evaluation.contactsDueOn',
      to: '2033-05-01',
      code: 'deadline-order',
      path: 'evaluation.tracks[0].deadlines[0].dueOn',
    },
    {
      name: 'yearly figures cut in June',
      at: 'evaluation.cutOffs.yearly',
      to: '2033-06-30',
      code: 'cut-off-not-year-end',
      path: 'evaluation.cutOffs.yearly',
    },
    {
      name: 'a field twice',
      at: 'evaluation.forms.0.fields.1.key',
      to: 'progress',
      code: 'name-twice',
      path: 'evaluation.forms[0].fields[1]',
    },
    {
      name: 'a period that is none',
      at: 'evaluation.forms.0.periods.1',
      to: '2032上半年',
      code: 'period-malformed',
      path: 'evaluation.forms[0].periods[1]',
    },
    {
      name: 'expected period asked before',
      at: 'evaluation.forms.0.expectedPeriod',
      to: '2032',
      code: 'name-twice',
      path: 'evaluation.forms[0].expectedPeriod',
    },
    {
      name: 'nothing to choose',
      at: 'evaluation.forms.0.fields.1.choices',
      to: [],
      code: 'choices-missing',
      path: 'evaluation.forms[0].fields[1]',
    },
    {
      name: 'choices of a text',
      at: 'evaluation.forms.0.fields.1.type',
      to: 'text',
      code: 'choices-unexpected',
      path: 'evaluation.forms[0].fields[1]',
    },
    {
      name: 'frame asks for an unasked field',
      at: 'evaluation.frame.0.parts.0.field',
      to: 'proposals',
      code: 'field-unknown',
      path: 'evaluation.frame[0].parts[0]',
    },
    {
      name: 'frame lists items without a form',
      at: 'evaluation.frame.0.sections.0.parts.0.items',
      to: 'project',
      code: 'form-missing',
      path: 'evaluation.frame[0].sections[0].parts[0]',
    },
    {
      name: 'section key twice, levels apart',
      at: 'evaluation.frame.0.sections.0.key',
      to: 'overall',
      code: 'name-twice',
      path: 'evaluation.frame[0].sections[0].key',
    },
    {
      name: 'threshold above the better one',
      at: 'evaluation.scales.0.classes.2.least',
      to: '1.2',
      code: 'thresholds-order',
      path: 'evaluation.scales[0].classes[2].least',
    },
    {
      name: 'threshold in words',
      at: 'evaluation.scales.0.classes.2.least',
      to: '九成五',
      code: 'number-malformed',
      path: 'evaluation.scales[0].classes[2].least',
    },
  ])('$name', ({ at, to, code, path }) => {
    expect(exerciseFindings(changed(testExercise, at, to))).toEqual([
      expect.objectContaining({ code, details: { path } }),
    ])
  })

  test('a class of another subject is unknown, and its own is missing', () => {
    const broken = changed(testExercise, 'evaluation.scales.0.classes.3.key', 'slow')
    expect(exerciseFindings(broken).map(({ code, found }) => [code, found])).toEqual([
      ['class-unknown', 'slow'],
      ['class-missing', 'behind'],
    ])
  })

  test('only order of days is a warning', () => {
    const severities = exerciseFindings(
      changed(changed(testExercise, 'statistics', '西镇'), 'evaluation.contactsDueOn', '2033-05-01'),
    ).map(({ severity }) => severity)
    expect(severities).toEqual(['error', 'warning'])
  })
})
