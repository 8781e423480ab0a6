/** What the board counts, each by one exact rule over the filings of a track. */

import type { AssignmentSummary, BoardItem } from '#contract/assignments.ts'

export const counts = [
  'owed',
  'open',
  'inner',
  'submitted',
  'returned',
  'accepted',
  'late',
  'changed',
  'onBehalf',
] as const
export type Count = (typeof counts)[number]

/** The rules in words stand in the topic `review` as `rule_…`. */
export const isCounted: Readonly<Record<Count, (filing: AssignmentSummary) => boolean>> = {
  owed: () => true,
  open: ({ state }) => state === 'draft',
  inner: ({ state }) => state.startsWith('inner'),
  submitted: ({ state }) => state === 'submitted',
  returned: ({ state }) => state === 'returned',
  accepted: ({ state }) => state === 'accepted',
  late: ({ late }) => late,
  changed: ({ changedSinceYesterday }) => changedSinceYesterday,
  onBehalf: ({ onBehalf }) => onBehalf,
}

/** Due and not with the coordinator: what is still owed, whatever happened before. */
export const isUnreported = ({ state }: AssignmentSummary): boolean =>
  state !== 'submitted' && state !== 'accepted'

export const itemCounts = ['all', 'empty', 'partly', 'filled', 'late', 'returned', 'changed'] as const
export type ItemCount = (typeof itemCounts)[number]

/** The rules in words stand in the topic `review` as `itemRule_…`. */
export const isItemCounted: Readonly<Record<ItemCount, (item: BoardItem) => boolean>> = {
  all: () => true,
  empty: ({ state }) => state === 'empty',
  partly: ({ state }) => state === 'partly',
  filled: ({ state }) => state === 'filled',
  late: ({ late, filing }) => late && (filing === 'draft' || filing.startsWith('inner')),
  returned: ({ returned }) => returned,
  changed: ({ changedSinceYesterday }) => changedSinceYesterday,
}
