/** Correction of entry 更正录入: an item's text is made equal to the approved document, by two persons. */

import type { ItemContent } from './item.ts'

/** A field of an item's text as it read and as it is to read. */
export interface FieldChange {
  /** Key of the field; a target's parts are 'target.kind', 'target.value' and 'target.text'. */
  readonly field: string
  /** '' where it says nothing. */
  readonly before: string
  readonly after: string
}

/** The fields in which two texts of an item differ, in the order of the content. */
export function fieldChanges(before: ItemContent, after: ItemContent): FieldChange[] {
  const old = fieldsOf(before)
  const now = fieldsOf(after)
  return [...new Set([...old.keys(), ...now.keys()])].flatMap((field) => {
    const change = { field, before: old.get(field) ?? '', after: now.get(field) ?? '' }
    return change.before === change.after ? [] : [change]
  })
}

/** The fields in which a text says something, as of an item that was not there before. */
export const fieldsSaid = (content: ItemContent): FieldChange[] =>
  [...fieldsOf(content)].flatMap(([field, after]) =>
    field === 'kind' || after === '' ? [] : [{ field, before: '', after }],
  )

/** A text's fields by key, as texts; '' where one says nothing. Its kind is none of them. */
export const fieldsOf = (content: ItemContent): Map<string, string> =>
  new Map(
    Object.entries(content).flatMap(([key, value]: [string, unknown]) => {
      if (key === 'kind') return []
      if (typeof value !== 'object' || value === null) return [[key, textOf(value)] as const]
      return Object.entries(value).map(([part, one]) => [`${key}.${part}`, textOf(one)] as const)
    }),
  )

const textOf = (value: unknown): string => (value === null || value === undefined ? '' : String(value))

/** Why a correction cannot be proposed; null: it can. An item's kind is never entered wrongly: the table has three parts. */
export function correctionMisfit(
  before: ItemContent,
  after: ItemContent,
): 'correction-kind' | 'correction-empty' | null {
  if (before.kind !== after.kind) return 'correction-kind'
  return fieldChanges(before, after).length === 0 ? 'correction-empty' : null
}
