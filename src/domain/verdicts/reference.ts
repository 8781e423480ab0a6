/** Which indicator a relative target is bound to: 与经济增长基本同步 means the plan's own growth of output. */

import type { IndicatorContent } from '../plans/item.ts'

/** What a target's text names, and how the indicator it means is called. General usage of plans, no one plan's words. */
const named: readonly { readonly inTarget: RegExp; readonly inName: RegExp }[] = [
  { inTarget: /经济增长|经济发展|GDP|生产总值/i, inName: /^(?!.*(人均|比重|单位|每)).*(GDP|生产总值).*增/i },
  { inTarget: /居民(人均可支配)?收入/, inName: /居民人均可支配收入.*增/ },
  { inTarget: /财政收入/, inName: /一般公共预算收入.*增/ },
]

/**
 * The indicator among the plan's whose yearly rates a relative target is compared with.
 * @returns null for other targets, and where the text names none or several: a person must say which.
 */
export function referenceOf<Row extends { readonly content: IndicatorContent }>(
  content: IndicatorContent,
  rows: readonly Row[],
): Row | null {
  if (content.target.kind !== 'relative') return null
  const meant = named.filter((entry) => entry.inTarget.test(content.target.text))
  const found = rows.filter(
    (row) =>
      row.content !== content &&
      row.content.target.kind !== 'relative' &&
      meant.some((entry) => entry.inName.test(row.content.name)),
  )
  const [only] = found
  return found.length === 1 && only ? only : null
}
