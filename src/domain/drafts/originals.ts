/** What units wrote, beside the draft: as it was taken into it, and as it reads today. */

import type { ReportMaterial } from '../reports/material.ts'
import type { SectionDocument } from '../reports/section.ts'

/** What a unit wrote on one matter. */
export interface Original {
  /** Of item or unit, and field. */
  readonly key: string
  readonly unit: string
  /** Texts in order. */
  readonly lines: readonly string[]
}

/** The originals in a composed section, in the order they stand; without the words the machine puts before them. */
export function originalsIn({ content }: SectionDocument): Original[] {
  const found = new Map<string, { unit: string; lines: string[] }>()
  for (const block of content) {
    if (block.type !== 'paragraph' || !block.attrs.origin || !block.attrs.source) continue
    const { origin, source } = block.attrs
    const original = found.get(source) ?? { unit: origin, lines: [] }
    found.set(source, original)
    original.lines.push(
      block.content.map((node) => (node.type === 'text' && !node.marks?.length ? node.text : '')).join(''),
    )
  }
  return [...found].map(([key, original]) => ({ key, ...original }))
}

/** The original as the draft took it; `lines` null: it was seen that the unit says it no more. */
export interface Taken {
  readonly key: string
  readonly unit: string
  readonly about: string
  readonly lines: readonly string[] | null
  readonly takenAt: Date
}

export interface Compared {
  readonly key: string
  readonly unit: string
  /** Of one the draft took what it was about then; null for one that is new. */
  readonly about: string | null
  readonly taken: readonly string[] | null
  readonly takenAt: Date | null
  readonly now: readonly string[] | null
  readonly changed: boolean
}

/** Every original of a section, those the draft took first; a unit's change is told, never taken by itself. */
export function compareOriginals(taken: readonly Taken[], now: readonly Original[]): Compared[] {
  const today = new Map(now.map((original) => [original.key, original]))
  const known = new Set(taken.map(({ key }) => key))
  return [
    ...taken.map(({ key, unit, about, lines, takenAt }): Compared => {
      const current = today.get(key)?.lines ?? null
      return { key, unit, about, takenAt, taken: lines, now: current, changed: !isSame(lines, current) }
    }),
    ...now
      .filter(({ key }) => !known.has(key))
      .map(
        ({ key, unit, lines }): Compared => ({
          ...{ key, unit, about: null, taken: null, takenAt: null },
          now: lines,
          changed: true,
        }),
      ),
  ]
}

export const isSame = (one: readonly string[] | null, other: readonly string[] | null): boolean =>
  one === null || other === null
    ? one === other
    : one.length === other.length && one.every((line, at) => line === other[at])

/** What an original is about, by its key: item and field as their names; of a unit's own text the field alone. */
export function aboutOriginal(key: string, material: ReportMaterial): string {
  const at = key.lastIndexOf('/')
  const [subject, field] = [key.slice(0, at), key.slice(at + 1)]
  const asked = aboutTheme(subject, field, material)
  if (asked !== null) return asked
  const items = [...material.indicators, ...material.tasks, ...material.projects]
  const item = items.find(({ itemId }) => itemId === subject)?.item.content
  const form = item?.kind ?? material.asks ?? 'unit'
  const label = material.forms.find((one) => one.subject === form)?.fields.find((one) => one.key === field)
    ?.label.zh
  return [item?.name, label ?? field].filter(Boolean).join(' ')
}

/** Of a theme: the question that was answered, or what the text is titled. */
function aboutTheme(subject: string, field: string, { theme }: ReportMaterial): string | null {
  const question = theme?.questions.find(({ id }) => id === subject)
  const text = theme?.texts.find(({ part }) => subject === 'theme' && part === field)
  return question?.question ?? text?.title ?? null
}
