/** An item's text out of what was typed field by field. */

import { directions, type ItemContent, natures, taskKinds } from '#domain/plans/item.ts'
import { targetKinds } from '#domain/plans/target.ts'

/** Typed texts by field key, as `fieldsOf` of domain/plans/correction.ts gives them. */
export type TypedFields = Readonly<Record<string, string>>

/** The choices of a field that is chosen, '' where it may say nothing; undefined for one that is written. */
export const choicesOf = (field: string): readonly string[] | undefined =>
  ({
    nature: ['', ...natures],
    direction: ['', ...directions],
    taskKind: ['', ...taskKinds],
    'target.kind': [...targetKinds],
  })[field]

/** '' says nothing; what is no number stays for the server to refuse. */
export function typedContent(kind: ItemContent['kind'], typed: TypedFields): ItemContent {
  const text = (field: string) => (typed[field] ?? '').trim()
  const optional = (field: string) => text(field) || null
  const year = (field: string) => (text(field) === '' ? null : Number(text(field)))
  const oneOf = <Word extends string>(words: readonly Word[], field: string): Word | null =>
    words.find((word) => word === text(field)) ?? null
  const named = { name: text('name'), field: text('field') }
  if (kind === 'task') return { kind, ...named, taskKind: oneOf(taskKinds, 'taskKind') }
  if (kind === 'project') {
    const { content, years, investmentUnit } = {
      content: text('content'),
      years: text('years'),
      investmentUnit: text('investmentUnit'),
    }
    return { kind, ...named, content, years, investmentUnit, investment: optional('investment') }
  }
  return {
    ...{ kind, ...named, unit: text('unit'), definition: text('definition'), base: optional('base') },
    ...{ nature: oneOf(natures, 'nature'), direction: oneOf(directions, 'direction') },
    ...{ baseYear: year('baseYear'), targetYear: year('targetYear') },
    target: {
      kind: oneOf(targetKinds, 'target.kind') ?? 'none',
      value: optional('target.value'),
      text: text('target.text'),
    },
  }
}
