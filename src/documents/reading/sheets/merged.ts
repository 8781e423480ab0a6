/** Which cell every covered position of a table repeats. */

import { Refusal } from '#domain/refusal.ts'

/** Rows and columns from 0, both ends within. */
export interface Area {
  readonly top: number
  readonly left: number
  readonly bottom: number
  readonly right: number
}

interface Extent {
  readonly rows: number
  readonly columns: number
}

/**
 * For every position the one it shows, row by row; null where nothing is merged. Areas are cut to the content.
 * Refuses areas that lie over one another without end.
 */
export function mergedOrigins(
  areas: readonly Area[],
  { rows, columns }: Extent,
  name: string,
): Int32Array | null {
  if (areas.length === 0) return null
  const origins = Int32Array.from({ length: rows * columns }, (_, at) => at)
  let covered = 0
  for (const { top, left, bottom, right } of areas) {
    if (top >= rows || left >= columns) continue
    const last = Math.min(bottom, rows - 1)
    const end = Math.min(right + 1, columns)
    covered += (last - top + 1) * (end - left)
    if (covered > 2 * rows * columns) throw new Refusal('file-damaged', { found: name })
    const origin = top * columns + left
    for (let r = top; r <= last; r++) origins.fill(origin, r * columns + left, r * columns + end)
  }
  return origins
}
