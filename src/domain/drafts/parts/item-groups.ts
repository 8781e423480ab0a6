/** Groups of a plan's items that a table or chart of their own can show: one unit's, one field's, those of one verdict. */

import type { FormSubject } from '../../forms/form.ts'
import { type ItemKind, itemKinds, natures } from '../../plans/item.ts'
import { type AnyItem, itemsOf } from '../../reports/composer.ts'
import type { ReportMaterial } from '../../reports/material.ts'
import type { ReportPhrases } from '../../reports/phrases.ts'

/** What the items of a group have in common. */
export interface ItemGroup {
  readonly kind: ItemKind
  readonly by: 'unit' | 'field' | 'nature' | 'word' | 'choice'
  /** What tells it from the others: stays the same whatever the data say. */
  readonly is: string
  /** In the words of the report: 区教育局, 约束性, 尚未评定. */
  readonly name: string
  readonly holds: (item: AnyItem) => boolean
}

/** Every group that takes some of the items, but not all, in the order of the plan. */
export const itemGroups = (material: ReportMaterial, phrases: ReportPhrases): ItemGroup[] =>
  itemKinds.flatMap((kind) => {
    const items = itemsOf({ material }, kind)
    const groups = [
      ...units(kind, items),
      ...fields(kind, items),
      ...(kind === 'indicator' ? ofNature(phrases) : []),
      ...words(kind, material, phrases),
      ...choices(kind, material),
    ]
    return groups.filter(({ holds }) => {
      const many = items.filter(holds).length
      return many > 0 && many < items.length
    })
  })

const distinct = (all: readonly string[]): string[] => [...new Set(all)].filter((one) => one !== '')

const units = (kind: ItemKind, items: readonly AnyItem[]): ItemGroup[] =>
  distinct(items.flatMap(({ item }) => item.leads)).map((unit) => ({
    ...{ kind, by: 'unit', is: unit, name: unit },
    holds: ({ item }) => item.leads.includes(unit),
  }))

const fields = (kind: ItemKind, items: readonly AnyItem[]): ItemGroup[] =>
  distinct(items.map(({ item }) => item.content.field)).map((field) => ({
    ...{ kind, by: 'field', is: field, name: field },
    holds: ({ item }) => item.content.field === field,
  }))

const ofNature = (phrases: ReportPhrases): ItemGroup[] =>
  natures.map((nature) => ({
    ...{ kind: 'indicator', by: 'nature', is: nature, name: phrases(`nature.${nature}`) },
    holds: ({ item: { content } }) => content.kind === 'indicator' && content.nature === nature,
  }))

const words = (kind: ItemKind, { scaleWords }: ReportMaterial, phrases: ReportPhrases): ItemGroup[] =>
  [...scaleWords[kind], null].map((word) => ({
    ...{ kind, by: 'word', is: word ?? '', name: word ?? phrases('value.undecided') },
    holds: ({ decidedWord }) => decidedWord === word,
  }))

const choices = (kind: ItemKind, { forms }: ReportMaterial): ItemGroup[] => {
  const subject: FormSubject = kind
  const fieldsOf = forms.find((form) => form.subject === subject)?.fields ?? []
  return fieldsOf
    .filter(({ type }) => type === 'choice')
    .flatMap(({ key, label, choices: all }) =>
      all.map(
        (choice): ItemGroup => ({
          ...{ kind, by: 'choice', is: `${key}/${choice.key}`, name: `${label.zh}：${choice.label.zh}` },
          holds: ({ answers }) => answers[key] === choice.key,
        }),
      ),
    )
}

/** The material with the group's items alone: what is composed of it speaks of them and of nothing else. */
export const materialOfGroup = (
  { draft: _, ...material }: ReportMaterial,
  { kind, holds }: ItemGroup,
): ReportMaterial => ({
  ...material,
  indicators: kind === 'indicator' ? material.indicators.filter(holds) : [],
  tasks: kind === 'task' ? material.tasks.filter(holds) : [],
  projects: kind === 'project' ? material.projects.filter(holds) : [],
})
