/** Editions of one report: the same text, set and cut for whom it is for; and the drafts each goes through. */

import type { TrackProcess } from '../evaluations/track.ts'
import type { ReportKind } from './kind.ts'

/** `standard`: whole, with cover and contents; `congress`: to the standing committee; `short`: at most 5,000 characters. */
export const editions = ['standard', 'congress', 'short'] as const
export type Edition = (typeof editions)[number]

/** 送审稿 for review, 征求意见稿 for comments of others, 审议稿 for deliberation, or the final one without a word. */
export const variants = ['review', 'comments', 'deliberation', 'final'] as const
export type Variant = (typeof variants)[number]

/** Characters of a short edition, marks counted, blanks not. */
export const shortLimit = 5000

/** What there is of a report: only the one on the place's own outline goes to the congress, others' own stand whole. */
export function offeredEditions(kind: ReportKind, process: TrackProcess | null): Edition[] {
  if (kind === 'unit' || kind === 'third_party') return ['standard']
  return editions.filter((edition) => edition !== 'congress' || process === 'outline_report')
}
