/** Which tables a report has, and their numbers: the text refers to them before they are made. */

import { type ItemKind, itemKinds } from '../../plans/item.ts'
import { type Composer, itemsOf } from '../composer.ts'

/** Key of the table of a kind, which its section shares. */
export const tableKey = (kind: ItemKind): string => `table-${kind}s`

/** Kinds of items the report has any of, in the order of their tables. */
export const tabledKinds = (composer: Composer): ItemKind[] =>
  itemKinds.filter((kind) => itemsOf(composer, kind).length > 0)

/** Number of the table of this kind, counted from 1; null where the report has no such items. */
export function tableNumber(composer: Composer, kind: ItemKind): number | null {
  const at = tabledKinds(composer).indexOf(kind)
  return at < 0 ? null : at + 1
}
