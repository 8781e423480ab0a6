/** The refusal of whoever writes over what another changed meanwhile. */

import { Refusal } from '#domain/refusal.ts'

/** Names who was quicker, and when; both are empty where that is not known. */
export const changedMeanwhile = (last: { by: string; takenAt: Date } | undefined): Refusal =>
  new Refusal('changed-meanwhile', { who: last?.by ?? '', when: last?.takenAt.toISOString() ?? '' })
