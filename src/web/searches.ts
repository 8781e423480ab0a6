/** What stands behind the question mark of an address: only what a screen understands is kept. */

import { z } from 'zod'
import { draftPanels } from '#domain/drafts/place.ts'
import { itemKinds } from '#domain/plans/item.ts'
import { lights } from '#domain/progress/light.ts'
import { counts, itemCounts } from './review/counts.ts'

const text = z.string().min(1).optional().catch(undefined)

/** A plan: as of which version, and which of its parts. */
export const planSearch = z.object({
  version: z.coerce.number().int().positive().optional().catch(undefined),
  part: z.enum(itemKinds).optional().catch(undefined),
})

/** The board: the filings behind one of its numbers. */
export const boardSearch = z.object({ track: text, count: z.enum(counts).optional().catch(undefined) })

/** The board item by item: those behind one of its numbers. */
export const itemsSearch = z.object({ track: text, count: z.enum(itemCounts).optional().catch(undefined) })

/** The indicators of one plan; those decided with one word. */
export const indicatorsSearch = z.object({ plan: text, word: text })

/** One report: its text, its gaps, its drafts, or the points it must answer. */
export const reportParts = [
  'text',
  'gaps',
  'check',
  'versions',
  'returns',
  'difference',
  'comments',
  'points',
] as const
export const reportSearch = z.object({ part: z.enum(reportParts).optional().catch(undefined) })

/** One mandate of a third party: its items, its texts, the comparison, its terms. */
export const mandateTabs = ['items', 'texts', 'compare', 'terms'] as const
export const mandateSearch = z.object({ part: z.enum(mandateTabs).optional().catch(undefined) })

/** Drafting a report: the section one looks at, what stands beside it, and the block a notice led to. */
export const draftSearch = z.object({
  section: text,
  panel: z.enum(draftPanels).optional().catch(undefined),
  block: text,
})

/** One special plan: the text of its report, gaps, drafts, filings about it, and what was exchanged on it. */
export const specialParts = [
  'text',
  'gaps',
  'versions',
  'difference',
  'comments',
  'feedback',
  'filings',
  'exchanges',
] as const
export const specialSearch = z.object({ part: z.enum(specialParts).optional().catch(undefined) })

/** Tasks and projects of one plan: of one kind, one light, or only those that differ from what is declared. */
export const progressSearch = z.object({
  plan: text,
  kind: z.enum(['task', 'project']).optional().catch(undefined),
  light: z.enum(lights).optional().catch(undefined),
  differing: z.boolean().optional().catch(undefined),
})

/** Early warnings of one plan at one half-year. */
export const warningsSearch = z.object({ plan: text, halfYear: text })

/** Overall scores of one plan. */
export const scoresSearch = z.object({ plan: text })

/** One figure: of which period. */
// A year alone is read as a number by the router.
export const valueSearch = z.object({ period: z.coerce.string().catch('') })
