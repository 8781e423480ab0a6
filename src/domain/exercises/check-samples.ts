/** Whether the samples of an example fit its exercise: filings that could have been made. */

import { parseDecimal } from '../decimal.ts'
import type { Answers, Form, FormSubject } from '../forms/form.ts'
import {
  itemText,
  type StatedExercise,
  type StatedFiling,
  type StatedSamples,
  type StatedTrack,
} from './exercise.ts'
import { type ExerciseFinding, finding, named, repeated, unknownAmong } from './finding.ts'

type FiledItem = StatedFiling['items'][number]

/** Everything in the samples that does not fit the exercise. Whether a unit leads an item: `itemFindings`. */
export function sampleFindings(exercise: StatedExercise, samples: StatedSamples): ExerciseFinding[] {
  const { contacts, filings, themes = [] } = samples
  const units = new Set(exercise.units.map(({ name }) => name))
  const tracks = new Set(exercise.evaluation.tracks.map(({ key }) => key))
  const items = filings.flatMap((filing, f) =>
    named(filing.items, `filings[${f}].items`, ({ item }) => `${itemText(item)} ${filing.unit}`),
  )
  const texts = filings.flatMap((filing, f) =>
    filing.texts === null ? [] : [{ name: textsOf(filing), path: `filings[${f}].texts` }],
  )
  const saidUnits = new Set(texts.map(({ name }) => name))
  return [
    ...repeated(named(contacts, 'contacts', ({ unit }) => unit)),
    ...unknownAmong(
      'unit-unknown',
      named(contacts, 'contacts', ({ unit }) => unit),
      units,
    ),
    ...unknownAmong(
      'unit-unknown',
      named(filings, 'filings', ({ unit }) => unit),
      units,
    ),
    ...unknownAmong(
      'unit-unknown',
      themes.flatMap(({ lead, members, questions }, t) => [
        { name: lead, path: `themes[${t}].lead` },
        ...named(members, `themes[${t}].members`, (unit) => unit),
        ...named(questions, `themes[${t}].questions`, ({ unit }) => unit),
      ]),
      units,
    ),
    ...unknownAmong(
      'track-unknown',
      named(filings, 'filings', ({ track }) => track),
      tracks,
    ),
    ...repeated(named(filings, 'filings', ({ unit, track, plan }) => `${unit} ${track} ${plan ?? ''}`)),
    ...repeated(items),
    ...repeated(texts),
    ...filings.flatMap((filing, f) => filingFindings(exercise, filing, `filings[${f}]`)),
    ...filings.flatMap((filing, f) =>
      returnFindings(filing, saidUnits.has(textsOf(filing)), `filings[${f}]`),
    ),
  ]
}

/** Whose texts a filing has: the unit's own, or those about a special plan. */
const textsOf = ({ unit, plan }: StatedFiling): string => (plan === null ? unit : `${unit} ${plan}`)

function filingFindings(exercise: StatedExercise, filing: StatedFiling, path: string): ExerciseFinding[] {
  const track = exercise.evaluation.tracks.find(({ key }) => key === filing.track)
  const plans = track?.plans ?? []
  const { forms } = exercise.evaluation
  return [
    ...stateFindings(filing, exercise.evaluation.innerSteps, path),
    ...planFindings(filing, track, path),
    ...(filing.texts ? answerFindings(textForm(forms, filing), filing.texts.answers, `${path}.texts`) : []),
    ...filing.items.flatMap((filed, i) => {
      const at = `${path}.items[${i}]`
      const { plan, kind } = filed.item
      return [
        ...(plans.includes(plan) ? [] : [finding('plan-not-on-track', `${at}.item.plan`, plan)]),
        ...answerFindings(formOf(forms, kind), filed.answers, at),
        ...valueFindings(formOf(forms, kind), filed.values, at),
      ]
    }),
  ]
}

/** A filing on a track of special plans names one of them, any other none. */
function planFindings(
  { plan }: StatedFiling,
  track: StatedTrack | undefined,
  path: string,
): ExerciseFinding[] {
  if (track?.process === 'special_report') {
    const isOne = plan !== null && track.plans.includes(plan)
    return isOne ? [] : [finding('plan-not-on-track', `${path}.plan`, plan ?? '')]
  }
  return plan === null ? [] : [finding('plan-not-on-track', `${path}.plan`, plan)]
}

/** The form that asks for a filing's texts. */
export const textForm = (forms: readonly Form[], { plan }: Pick<StatedFiling, 'plan'>): Form =>
  formOf(forms, plan === null ? 'unit' : 'plan')

/** The form of a subject; one that asks nothing where the exercise has none. */
export const formOf = (forms: readonly Form[], subject: FormSubject): Form =>
  forms.find((form) => form.subject === subject) ?? { subject, periods: [], expectedPeriod: null, fields: [] }

/** A filing that left the unit has its day, one that has not has none; a head can hold it only where there is one. */
function stateFindings(
  { state, filedOn }: StatedFiling,
  innerSteps: number,
  path: string,
): ExerciseFinding[] {
  const hasLeft = state !== 'draft' && state !== 'with_head'
  if (hasLeft && filedOn === null) return [finding('filing-day-missing', path, state)]
  if (!hasLeft && filedOn !== null) return [finding('filing-day-unexpected', `${path}.filedOn`, filedOn)]
  return state === 'with_head' && innerSteps === 0 ? [finding('inner-step-missing', path, state)] : []
}

/** A returned filing says why, about something that was filed; no other does. */
function returnFindings(
  { state, returned, items }: StatedFiling,
  hasTexts: boolean,
  path: string,
): ExerciseFinding[] {
  if (state !== 'returned') return returned.length === 0 ? [] : [finding('return-unexpected', path, state)]
  if (returned.length === 0) return [finding('return-missing', path, state)]
  const filed = new Set(items.map(({ item }) => itemText(item)))
  return returned.flatMap(({ item }, r) => {
    const isFiled = item === null ? hasTexts : filed.has(itemText(item))
    return isFiled
      ? []
      : [finding('item-not-filed', `${path}.returned[${r}]`, item === null ? 'texts' : itemText(item))]
  })
}

function answerFindings({ fields }: Form, answers: Answers, path: string): ExerciseFinding[] {
  return Object.entries(answers).flatMap(([key, answer]) => {
    const at = `${path}.answers.${key}`
    const field = fields.find((f) => f.key === key)
    if (!field) return [finding('field-unknown', at, key)]
    const isChosen = field.type !== 'choice' || field.choices.some((choice) => choice.key === answer)
    return isChosen ? [] : [finding('choice-unknown', at, answer)]
  })
}

function valueFindings(form: Form, values: FiledItem['values'], path: string): ExerciseFinding[] {
  const asked = [...form.periods, form.expectedPeriod]
  return [
    ...repeated(named(values, `${path}.values`, ({ period }) => period)),
    ...values.flatMap(({ period, number }, v) => [
      ...(asked.includes(period) ? [] : [finding('period-not-asked', `${path}.values[${v}].period`, period)]),
      ...(parseDecimal(number) ? [] : [finding('number-malformed', `${path}.values[${v}].number`, number)]),
    ]),
  ]
}
