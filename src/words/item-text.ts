/** The fields of an item's text in words, as a difference names them. */

import { fieldMeasure, type Measure } from '#domain/plans/field-measure.ts'
import type { ItemContent, ItemKind } from '#domain/plans/item.ts'
import { type TargetKind, targetKinds } from '#domain/plans/target.ts'
import { itemFieldMeasures, itemFields, itemFieldValues } from './items.ts'
import type { Language, Wording } from './language.ts'
import { parts } from './parts.ts'
import { targetKindWords } from './plans.ts'
import { unitText } from './verdict-text.ts'

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

interface FieldOf {
  readonly field: string
  readonly value: string
  /** The text the field stands in; null where that is not known. */
  readonly content: ItemContent | null
}

/** What a field says with the unit its number is counted in, which stands in another field of the same text. */
export function measuredFieldText(language: Language, { field, value, content }: FieldOf): string {
  const said = fieldValueText(language, field, value)
  const measure = content === null || value === '' ? null : fieldMeasure(content, field)
  if (measure === null) return said
  const isBare = /\d$/.test(said)
  if (measure === 'year')
    return isBare ? inLanguage(language, parts.periodYear).replace('{{year}}', () => said) : said
  const unit = measureText(language, measure)
  if (field !== 'target.text') return isBare ? said + unit : said
  // It is the plan's own wording: nothing is put into it.
  const own = content?.kind === 'indicator' ? content.unit : ''
  if ([own, unit].some((one) => one !== '' && said.includes(one))) return said
  const beside = inLanguage(language, itemFieldMeasures.inUnit)
  return beside.replace('{{value}}', () => said).replace('{{unit}}', () => unit.trim())
}

const measureText = (language: Language, measure: Exclude<Measure, 'year'>): string =>
  typeof measure === 'string'
    ? inLanguage(language, itemFieldMeasures[measure])
    : unitText(language, measure.unit)
