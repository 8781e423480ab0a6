/** What of a unit's answers is a fact and what its own verdict. */

import type { Field } from '../forms/form.ts'

/** Whether the field asks the unit for its verdict: a choice among the classes of a scale. */
const asksVerdict = ({ type, choices }: Field, classes: ReadonlySet<string>): boolean =>
  type === 'choice' && choices.length > 0 && choices.every(({ key }) => classes.has(key))

/** The fields without those that state how the item stands or will end. */
export function factFields(
  fields: readonly Field[],
  scales: readonly (readonly string[])[],
): readonly Field[] {
  const known = scales.map((scale) => new Set(scale))
  return fields.filter((field) => !known.some((classes) => asksVerdict(field, classes)))
}
