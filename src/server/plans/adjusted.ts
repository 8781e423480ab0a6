/** Targets that an adjustment changed: what the plan first promised, and the document that changed it. */

import type { IndicatorContent } from '#domain/plans/item.ts'
import type { Tx } from '../db.ts'
import { isInForce, readContent, standingItems } from './standing.ts'

export interface AdjustedTarget {
  readonly original: IndicatorContent
  readonly adjustmentId: string
  /** Of the newest version that speaks of the indicator. */
  readonly adoptedOn: string
  /** Number of the document of the approval. */
  readonly document: string
}

/** By item; an indicator whose target stands as it was adopted is missing. */
export async function adjustedTargets(
  tx: Tx,
  itemIds: readonly string[],
): Promise<Map<string, AdjustedTarget>> {
  if (itemIds.length === 0) return new Map()
  const versions = await tx
    .selectFrom('itemVersion')
    .innerJoin('planVersion', 'planVersion.id', 'itemVersion.planVersionId')
    .leftJoin('adjustmentApplication as applied', 'applied.planVersionId', 'planVersion.id')
    .leftJoin('basisDocument', 'basisDocument.id', 'applied.basisDocumentId')
    .select(['itemVersion.itemId', 'planVersion.adoptedOn', 'applied.adjustmentId', 'basisDocument.number'])
    .select(readContent.as('content'))
    .where('itemVersion.itemId', 'in', [...itemIds])
    .where(isInForce)
    .orderBy('planVersion.number')
    .execute()
  const standing = await standingItems(tx, { itemIds })
  return new Map(
    standing.flatMap(({ itemId, content }) => {
      const own = versions.filter((v) => v.itemId === itemId)
      const [first, last] = [own[0], own.at(-1)]
      if (first?.content.kind !== 'indicator' || content.kind !== 'indicator') return []
      if (!last?.adjustmentId || !last.adoptedOn || !isOther(first.content, content)) return []
      const { adjustmentId, adoptedOn, number: document } = last
      return [
        [itemId, { original: first.content, adjustmentId, adoptedOn, document: document ?? '' }] as const,
      ]
    }),
  )
}

const isOther = (one: IndicatorContent, other: IndicatorContent): boolean =>
  one.target.text !== other.target.text ||
  one.target.kind !== other.target.kind ||
  one.target.value !== other.target.value ||
  one.targetYear !== other.targetYear
