/** What is filled once (P4): items that serve one another share what their unit says, as long as both ask the same. */

import type { Finding } from '../findings/finding.ts'
import type { Answers, Form } from '../forms/form.ts'
import type { EntryWay } from './entry.ts'
import { askedPeriods } from './entry.ts'

/** An item that serves an item of another plan. */
export interface Alignment {
  readonly itemId: string
  readonly servesItemId: string
}

/** Every item that serves this one or is served by it, at whatever distance; without itself, in a fixed order. */
export function alignedItems(alignments: readonly Alignment[], itemId: string): string[] {
  const reached = new Set([itemId])
  for (const known of reached) {
    for (const { itemId: from, servesItemId: to } of alignments) {
      if (from === known) reached.add(to)
      if (to === known) reached.add(from)
    }
  }
  reached.delete(itemId)
  return [...reached].toSorted()
}

/** Whether an entry says what an aligned one says: it was never written by itself. */
export const isFollowing = ({ version, via }: { version: number; via: EntryWay | null }): boolean =>
  version === 0 || via === 'aligned'

/** What one item measures. Two figures are of one series only where both agree. */
export interface Measure {
  /** Unit of measure; '' where the plan gives none. */
  readonly unit: string
  /** 口径; '' where the plan gives none. */
  readonly definition: string
}

export interface AlignedFinding extends Finding {
  readonly code: 'aligned-unit-differs' | 'aligned-definition-differs' | 'aligned-figure-differs'
}

/** Why the figures of two aligned items are not one series; [] where they are. */
export function measureFindings(own: Measure, other: Measure): AlignedFinding[] {
  const finding = (code: AlignedFinding['code'], found: string, expected: string): AlignedFinding => ({
    code,
    severity: 'warning',
    place: {},
    found,
    details: { expected },
  })
  if (own.unit !== other.unit) return [finding('aligned-unit-differs', other.unit, own.unit)]
  if (own.definition !== other.definition)
    return [finding('aligned-definition-differs', other.definition, own.definition)]
  return []
}

interface Figure {
  readonly period: string
  readonly number: string
}

/** Periods for which two aligned items of one series have different figures. */
export const figureFindings = (own: readonly Figure[], other: readonly Figure[]): AlignedFinding[] =>
  own.flatMap(({ period, number }) => {
    const there = other.find((o) => o.period === period)
    if (!there || there.number === number) return []
    return [
      {
        code: 'aligned-figure-differs' as const,
        severity: 'warning' as const,
        place: {},
        found: there.number,
        details: { expected: number, period },
      },
    ]
  })

interface Content<Value extends Figure> {
  readonly answers: Answers
  readonly asOf: string | null
  readonly values: readonly Value[]
}

/**
 * What an entry with this form takes from an aligned one: answers to the questions it asks too, choices it knows,
 * figures of the periods it asks for; no figure at all where the two measure different things.
 */
export function takenContent<Value extends Figure>(
  form: Form,
  { answers, asOf, values }: Content<Value>,
  isOneSeries: boolean,
): Content<Value> {
  const taken = form.fields.flatMap(({ key, type, choices }) => {
    const answer = answers[key]
    if (answer === undefined) return []
    return type === 'choice' && !choices.some((c) => c.key === answer) ? [] : [[key, answer] as const]
  })
  const asked = askedPeriods(form)
  return {
    answers: Object.fromEntries(taken),
    asOf,
    values: isOneSeries ? values.filter(({ period }) => asked.includes(period)) : [],
  }
}
