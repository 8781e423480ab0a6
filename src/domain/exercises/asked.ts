/** What opening an exercise asks of whom: shown before it is opened. */

import type { Field } from '../forms/form.ts'
import type { UnitGroup } from '../units/unit.ts'

interface AskingPlan {
  readonly key: string
  readonly lead: string | null
  readonly items: readonly { readonly leads: readonly string[] }[]
}

interface AskingTrack {
  readonly name: string
  readonly plans: readonly string[]
  readonly process: string | null
}

interface Asking {
  readonly plans: readonly AskingPlan[]
  readonly groups: readonly UnitGroup[]
  readonly evaluation: { readonly tracks: readonly AskingTrack[] }
}

export interface AskedOnTrack {
  readonly track: string
  /** Names of the units that owe a report on it, in the order of the plans. */
  readonly units: readonly string[]
  /** Items of its plans. */
  readonly items: number
}

/**
 * Track by track, as `domain/evaluations/owed.ts` works it out once it is open: whoever is the main lead of an item
 * (a group: its members) fills it in; a plan without items, and each special plan reported on by itself, asks its lead.
 */
export const askedBy = ({ plans, groups, evaluation }: Asking): AskedOnTrack[] =>
  evaluation.tracks.map(({ name, plans: keys, process }) => {
    const own = plans.filter(({ key }) => keys.includes(key))
    const units = own.flatMap(({ lead, items }) => [
      ...(lead !== null && (items.length === 0 || process === 'special_report') ? [lead] : []),
      ...items.flatMap(({ leads: [main] }) => fillers(main, groups)),
    ])
    return { track: name, units: [...new Set(units)], items: own.flatMap(({ items }) => items).length }
  })

function fillers(main: string | undefined, groups: readonly UnitGroup[]): readonly string[] {
  if (main === undefined) return []
  const group = groups.find(({ name }) => name === main)
  return group ? group.members : [main]
}

/** A key that none of the known ones equals: 'track-3', 'field3'. */
export function freeKey(stem: string, known: readonly string[]): string {
  let number = known.length + 1
  while (known.includes(`${stem}${number}`)) number += 1
  return `${stem}${number}`
}

/** A new field of a form. */
export const emptyField = (fields: readonly Field[]): Field => ({
  key: freeKey(
    'field',
    fields.map(({ key }) => key),
  ),
  label: { zh: '', en: '' },
  help: null,
  type: 'long_text',
  choices: [],
  required: false,
})
