/** Whether the scales of an exercise word the fixed classes of their subjects, with thresholds in order. */

import { compare, parseDecimal } from '../decimal.ts'
import type { ItemKind } from '../plans/item.ts'
import { projectClasses, type Scale, taskClasses, verdictClasses } from '../verdicts/scale.ts'
import { type ExerciseFinding, finding, named, repeated } from './finding.ts'

const classesOf: Readonly<Record<ItemKind, readonly string[]>> = {
  indicator: verdictClasses,
  task: taskClasses,
  project: projectClasses,
}

/** One scale a subject, each class of the subject once and no other; thresholds fall from the best class on. */
export const scaleFindings = (scales: readonly Scale[]): ExerciseFinding[] => [
  ...repeated(named(scales, 'evaluation.scales', ({ subject }) => subject)),
  ...scales.flatMap((scale, s) => [
    ...classFindings(scale, `evaluation.scales[${s}].classes`),
    ...thresholdFindings(scale, `evaluation.scales[${s}].classes`),
  ]),
]

function classFindings({ subject, classes }: Scale, path: string): ExerciseFinding[] {
  const wanted = classesOf[subject]
  const stated = named(classes, path, ({ key }) => key)
  const missing = wanted.filter((key) => !classes.some((entry) => entry.key === key))
  return [
    ...stated
      .filter(({ name }) => !wanted.includes(name))
      .map((n) => finding('class-unknown', n.path, n.name)),
    ...missing.map((key) => finding('class-missing', path, key)),
    ...repeated(stated),
  ]
}

function thresholdFindings({ classes }: Scale, path: string): ExerciseFinding[] {
  const stated = classes.flatMap(({ least }, c) =>
    least === null ? [] : [{ least, at: `${path}[${c}].least` }],
  )
  return stated.flatMap(({ least, at }, index) => {
    const number = parseDecimal(least)
    if (number === null) return [finding('number-malformed', at, least)]
    const better = parseDecimal(stated[index - 1]?.least ?? least)
    return better !== null && compare(better, number) < 0 ? [finding('thresholds-order', at, least)] : []
  })
}
