/** The fields of an item's text in words, as a difference names them. */

import type { ItemKind } from '#domain/plans/item.ts'
import { type TargetKind, targetKinds } from '#domain/plans/target.ts'
import { itemFields, itemFieldValues } from './items.ts'
import type { Language, Wording } from './language.ts'
import { parts } from './parts.ts'
import { targetKindWords } from './plans.ts'

const inLanguage = (language: Language, { zh, en }: Wording): string => (language === 'en' ? en : zh)

const kinds = { indicator: parts.indicator, task: parts.task, project: parts.project } as const

/** 指标3. */
export const itemNumberText = (language: Language, kind: ItemKind, number: number): string =>
  `${inLanguage(language, kinds[kind])}${language === 'en' ? ' ' : ''}${number}`

const named: Readonly<Record<string, Wording>> = itemFields
const valued: Readonly<Record<string, Wording>> = itemFieldValues
const keyed = new Set(['nature', 'direction', 'taskKind'])

/** The name of a field; one that has no word stays as it is. */
export const fieldText = (language: Language, field: string): string => {
  const wording = named[field]
  return wording ? inLanguage(language, wording) : field
}

const isTargetKind = (value: string): value is TargetKind => targetKinds.some((kind) => kind === value)

/** What a field says: a key in words, a text as it is. */
export function fieldValueText(language: Language, field: string, value: string): string {
  if (field === 'target.kind' && isTargetKind(value)) return inLanguage(language, targetKindWords[value])
  const wording = keyed.has(field) ? valued[value] : undefined
  return wording ? inLanguage(language, wording) : value
}
