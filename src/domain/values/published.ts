/** A figure with everything that is known of where it comes from, and how much it counts for. */

import type { Grade, Value } from './value.ts'

export interface PublishedValue extends Value {
  /** 口径: what exactly it counts; the item's own where nothing else was stated. */
  readonly definition: string
  /** Who published it, in what, under which number; '' where not told. */
  readonly publisher: string
  readonly publication: string
  readonly publicationNumber: string
  readonly publishedOn: string | null
  /** The sentence a doubt about it wanted; '' where there was none. */
  readonly explanation: string
}

/** What a person states of a figure. */
export type StatedValue = Omit<PublishedValue, 'id' | 'itemId'>

export const confirmationOutcomes = ['confirmed', 'objected'] as const
export type ConfirmationOutcome = (typeof confirmationOutcomes)[number]

/**
 * Where a figure stands with the statistics office 区统计局. `none`: nothing has to be confirmed; `waiting`: an
 * official figure that nobody confirmed yet.
 */
export type Standing = 'none' | 'waiting' | ConfirmationOutcome

/** Only official and revised figures are confirmed, and only where the evaluation asks for it. */
export function standingOf(
  grade: Grade,
  { asked, outcome }: { asked: boolean; outcome: ConfirmationOutcome | null },
): Standing {
  if (!asked || (grade !== 'official' && grade !== 'revised')) return 'none'
  return outcome ?? 'waiting'
}

/** What the figure counts as: 初步 until it is confirmed (D1), else what it says of itself. */
export const countedGrade = (grade: Grade, standing: Standing): Grade =>
  standing === 'waiting' || standing === 'objected' ? 'preliminary' : grade

/** 天津市统计局《天津统计年鉴2023》（第39期）: publisher, title and number as one text; '' where nothing is told. */
export function publicationText({
  publisher,
  publication,
  publicationNumber,
}: Pick<PublishedValue, 'publisher' | 'publication' | 'publicationNumber'>): string {
  const title = publication === '' ? '' : `《${publication.replace(/^《(.*)》$/, '$1')}》`
  return `${publisher}${title}${publicationNumber === '' ? '' : `（${publicationNumber}）`}`
}
