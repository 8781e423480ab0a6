/** Whether the items an exercise and its samples name stand in the tables of its plans, and who left was complete. */

import { missingFields } from '../forms/form.ts'
import { formOf, textForm } from './check-samples.ts'
import {
  type ItemReference,
  itemText,
  type StatedExercise,
  type StatedFiling,
  type StatedSamples,
} from './exercise.ts'
import { type ExerciseFinding, finding } from './finding.ts'

/** An item as its plan's table has it; leads by full name, the first being the main one 主牵头. */
export interface KnownItem extends ItemReference {
  readonly leads: readonly string[]
}

/**
 * Items named that no table holds, items filed by a unit that is not their main lead or of the group that is,
 * and filings that left their unit though an item or the unit's own texts lack what the form requires.
 */
export const itemFindings = (
  exercise: StatedExercise,
  samples: StatedSamples,
  items: readonly KnownItem[],
): ExerciseFinding[] => [...namedFindings(exercise, samples, items), ...gapFindings(exercise, samples, items)]

function namedFindings(
  exercise: StatedExercise,
  { filings, themes = [] }: StatedSamples,
  items: readonly KnownItem[],
): ExerciseFinding[] {
  const known = new Map(items.map((item) => [itemText(item), item]))
  const aligned = exercise.alignments.flatMap(({ item, serves }, a) => [
    { item, path: `alignments[${a}].item` },
    { item: serves, path: `alignments[${a}].serves` },
  ])
  const filed = filings.flatMap(({ unit, items: own }, f) =>
    own.map(({ item }, i) => ({ item, unit, path: `filings[${f}].items[${i}].item` })),
  )
  const looked = themes.flatMap(({ questions, others }, t) => [
    ...questions.flatMap((question, q) =>
      question.items.map((item, i) => ({ item, path: `themes[${t}].questions[${q}].items[${i}]` })),
    ),
    ...others.map((item, i) => ({ item, path: `themes[${t}].others[${i}]` })),
  ])
  return [
    ...[...aligned, ...filed, ...looked]
      .filter(({ item }) => !known.has(itemText(item)))
      .map(({ item, path }) => finding('item-unknown', path, itemText(item))),
    ...filed.flatMap(({ item, unit, path }) => {
      const row = known.get(itemText(item))
      return row && !isMainLead(exercise, unit, row) ? [finding('item-not-led', path, unit)] : []
    }),
  ]
}

function isMainLead({ groups }: StatedExercise, unit: string, { leads: [main] }: KnownItem): boolean {
  return main === unit || groups.some(({ name, members }) => name === main && members.includes(unit))
}

/** A unit's own texts stand with one of its filings and are part of every other. */
function gapFindings(
  exercise: StatedExercise,
  { filings }: StatedSamples,
  items: readonly KnownItem[],
): ExerciseFinding[] {
  const { forms, tracks } = exercise.evaluation
  return filings.flatMap((filing, f) => {
    if (filing.state === 'draft') return []
    const ofTrack = tracks.find(({ key }) => key === filing.track)?.plans ?? []
    const plans = filing.plan === null ? ofTrack : [filing.plan]
    const led = items.filter((item) => plans.includes(item.plan) && isMainLead(exercise, filing.unit, item))
    const gaps = led.filter(
      (item) => missingFields(formOf(forms, item.kind), saidOf(filing, item)).length > 0,
    )
    const texts = filings.find(
      ({ unit, plan, texts: own }) => unit === filing.unit && plan === filing.plan && own !== null,
    )?.texts
    const hasTexts = missingFields(textForm(forms, filing), texts?.answers ?? {}).length === 0
    return [...gaps.map(itemText), ...(hasTexts ? [] : ['texts'])].map((found) =>
      finding('filing-incomplete', `filings[${f}]`, found),
    )
  })
}

const saidOf = ({ items }: StatedFiling, wanted: ItemReference) =>
  items.find(({ item }) => itemText(item) === itemText(wanted))?.answers ?? {}
