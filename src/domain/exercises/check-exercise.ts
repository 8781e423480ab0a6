/** Whether an exercise holds together: every name and key it uses is one it defines, each once, days in order. */

import { calendarFindings } from './check-calendar.ts'
import { formFindings, planFormFindings } from './check-forms.ts'
import { frameFindings } from './check-frame.ts'
import { scaleFindings } from './check-scales.ts'
import { itemText, type StatedExercise } from './exercise.ts'
import { type ExerciseFinding, finding, type Named, named, repeated, unknownAmong } from './finding.ts'

/**
 * Everything in the exercise that does not fit together, in the order of the file's parts.
 * Whether the items it names exist is known only with its tables: `itemFindings`.
 */
export const exerciseFindings = (exercise: StatedExercise): ExerciseFinding[] => [
  ...unitFindings(exercise),
  ...documentFindings(exercise),
  ...planFindings(exercise),
  ...alignmentFindings(exercise),
  ...dayFindings(exercise),
  ...calendarFindings(exercise.calendar),
  ...formFindings(exercise.evaluation.forms),
  ...planFormFindings(exercise.evaluation.forms, exercise.evaluation.tracks),
  ...frameFindings(exercise.evaluation),
  ...scaleFindings(exercise.evaluation.scales),
]

const self = (text: string): string => text
const keyOf = ({ key }: { readonly key: string }): string => key

/** Units by every name, which must be theirs alone, and the units the exercise speaks of. */
function unitFindings(exercise: StatedExercise): ExerciseFinding[] {
  const { units, groups, plans } = exercise
  const names = [
    ...units.flatMap((unit, u) => [
      { name: unit.name, path: `units[${u}].name` },
      ...named(unit.aliases, `units[${u}].aliases`, self),
    ]),
    ...named(groups, 'groups', ({ name }) => name),
  ]
  const stated = [
    { name: exercise.coordinator, path: 'coordinator' },
    { name: exercise.statistics, path: 'statistics' },
    { name: exercise.governmentOffice, path: 'governmentOffice' },
    { name: exercise.congress, path: 'congress' },
    ...plans.map(({ lead }, p) => ({ name: lead, path: `plans[${p}].lead` })),
    ...groups.flatMap(({ members }, g) => named(members, `groups[${g}].members`, self)),
    ...named(exercise.evaluation.contactsAsked ?? [], 'evaluation.contactsAsked', self),
  ]
  const known = new Set(units.map(({ name }) => name))
  return [
    ...repeated(names),
    ...unknownAmong('unit-unknown', stated.filter(isNamed), known),
    ...groups.flatMap(({ name, members, open }, g) =>
      open || members.length > 0 ? [] : [finding('group-empty', `groups[${g}]`, name)],
    ),
  ]
}

const isNamed = (stated: { readonly name: string | null; readonly path: string }): stated is Named =>
  stated.name !== null

function documentFindings({ basisDocuments, plans, evaluation }: StatedExercise): ExerciseFinding[] {
  const used = [
    ...plans.flatMap(({ basis }, p) => named(basis, `plans[${p}].basis`, self)),
    ...named(evaluation.basis, 'evaluation.basis', self),
  ]
  return [
    ...repeated(named(basisDocuments, 'basisDocuments', keyOf)),
    ...unknownAmong('document-unknown', used, new Set(basisDocuments.map(keyOf))),
  ]
}

function planFindings({ plans, evaluation: { tracks } }: StatedExercise): ExerciseFinding[] {
  const used = tracks.flatMap((track, t) => named(track.plans, `evaluation.tracks[${t}].plans`, self))
  const deadlines = tracks.flatMap((track, t) =>
    named(track.deadlines, `evaluation.tracks[${t}].deadlines`, keyOf),
  )
  return [
    ...repeated(named(plans, 'plans', keyOf)),
    ...plans.flatMap(({ periodStart, periodEnd }, p) =>
      periodStart <= periodEnd
        ? []
        : [finding('period-reversed', `plans[${p}].periodEnd`, `${periodStart}–${periodEnd}`)],
    ),
    ...repeated(named(tracks, 'evaluation.tracks', keyOf)),
    ...unknownAmong('plan-unknown', used, new Set(plans.map(keyOf))),
    ...repeated(deadlines),
  ]
}

function alignmentFindings({ plans, alignments }: StatedExercise): ExerciseFinding[] {
  const ends = alignments.flatMap(({ item, serves }, a) => [
    { name: item.plan, path: `alignments[${a}].item.plan` },
    { name: serves.plan, path: `alignments[${a}].serves.plan` },
  ])
  return [
    ...unknownAmong('plan-unknown', ends, new Set(plans.map(keyOf))),
    ...alignments.flatMap(({ item, serves }, a) =>
      item.plan === serves.plan ? [finding('alignment-same-plan', `alignments[${a}]`, item.plan)] : [],
    ),
    ...repeated(
      named(alignments, 'alignments', ({ item, serves }) => `${itemText(item)} → ${itemText(serves)}`),
    ),
  ]
}

/** Deadlines of a track stand in their order, after the contacts', a hard day never before its own; yearly figures end with a year. */
function dayFindings({ evaluation }: StatedExercise): ExerciseFinding[] {
  const { tracks, contactsDueOn, cutOffs } = evaluation
  const late = tracks.flatMap(({ deadlines }, t) =>
    deadlines.flatMap(({ dueOn }, d) =>
      dueOn < (deadlines[d - 1]?.dueOn ?? contactsDueOn)
        ? [finding('deadline-order', `evaluation.tracks[${t}].deadlines[${d}].dueOn`, dueOn)]
        : [],
    ),
  )
  const hard = tracks.flatMap(({ deadlines }, t) =>
    deadlines.flatMap(({ dueOn, hardDueOn = null }, d) =>
      hardDueOn !== null && hardDueOn < dueOn
        ? [finding('deadline-order', `evaluation.tracks[${t}].deadlines[${d}].hardDueOn`, hardDueOn)]
        : [],
    ),
  )
  return cutOffs.yearly.endsWith('-12-31')
    ? [...late, ...hard]
    : [...late, ...hard, finding('cut-off-not-year-end', 'evaluation.cutOffs.yearly', cutOffs.yearly)]
}
