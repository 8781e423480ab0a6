/** The decision on a verdict: a person's, with a written reason where it is not what the machine computed. */

import { Refusal } from '../refusal.ts'

/** What is decided: the progress at the cut-off, or the outlook to the last year. Two verdicts, never one. */
export const aspects = ['progress', 'outlook'] as const
export type Aspect = (typeof aspects)[number]

/**
 * Whether deciding `decided` needs a written reason: it differs from the computed class, or nothing could be
 * computed and there is no arithmetic to stand on. Classes are keys of one scale.
 */
export const needsReason = (computed: string | null, decided: string): boolean => computed !== decided

/** Refuses `reason-required` where a reason is needed and none is written. */
export function checkDecision(decision: { computed: string | null; decided: string; reason: string }): void {
  if (needsReason(decision.computed, decision.decided) && decision.reason.trim() === '') {
    throw new Refusal('reason-required')
  }
}
