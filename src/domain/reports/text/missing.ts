/** What a unit owes for an item or for its own form: fields and figures nobody reported. */

import { askedPeriods } from '../../entries/entry.ts'
import { missingFields } from '../../forms/form.ts'
import type { ItemKind } from '../../plans/item.ts'
import type { Gap } from '../composed.ts'
import { type AnyItem, type Composer, formOf, isReported, mainLead } from '../composer.ts'
import { fillText } from '../phrases.ts'
import { periodWords } from './period-words.ts'

/** What the item lacks: figures asked for, then required fields by their labels; where nothing was said, all of it. */
export function missingOf(composer: Composer, kind: ItemKind, reported: AnyItem): string[] {
  const { phrases } = composer
  const standard = formOf(composer, kind)
  const form = { ...standard, fields: reported.ownForm?.fields ?? standard.fields }
  const fields = missingFields(form, reported.answers).map((field) => field.label.zh)
  const periods = askedPeriods(form).filter(
    (period) => !reported.values.some((value) => value.period === period),
  )
  if (fields.length + periods.length === 0) return []
  if (!isReported(reported)) return [phrases('gap.everything')]
  const words = periods.map((period) => periodWords(phrases, period)).join(phrases('list.comma'))
  return [...(words === '' ? [] : [fillText(phrases('gap.figure'), { period: words })]), ...fields]
}

/** Records what the item lacks and answers it; null where it lacks nothing. */
export function itemGap(composer: Composer, section: string, reported: AnyItem): Gap | null {
  const { content, number } = reported.item
  const missing = missingOf(composer, content.kind, reported)
  if (missing.length === 0) return null
  const gap: Gap = {
    unit: mainLead(reported),
    section,
    item: {
      kind: content.kind,
      id: reported.itemId,
      number,
      name: content.name,
      ...(reported.plan === undefined ? {} : { plan: reported.plan }),
    },
    missing,
  }
  composer.addGap(gap)
  return gap
}

/** Units that owe the unit form: those that answered it and the main leads of all items, each once. */
export function expectedUnits({ material }: Composer): string[] {
  if (material.unit !== null) return [material.unit]
  const leads = [...material.indicators, ...material.tasks, ...material.projects].map(mainLead)
  return [
    ...new Set([...material.unitAnswers.map(({ unit }) => unit), ...leads.filter((unit) => unit !== null)]),
  ]
}

/** The mark at the place of a gap: 〔待区教育局补充：…〕, or 〔待补充：…〕 where no unit owes it. */
export const gapText = ({ phrases }: Composer, unit: string | null, missing: string): string =>
  unit === null
    ? fillText(phrases('gap.ofNobody'), { missing })
    : fillText(phrases('gap.ofUnit'), { unit, missing })
