/** Numbers of items in few words: those that follow each other as a range. */

import type { Composer } from '../composer.ts'
import { fillText } from '../phrases.ts'

/** 3, 4, 5 and 9 as 3～5、9; two neighbours as 3、4. */
export function numberRanges({ phrases }: Composer, numbers: readonly number[]): string {
  const runs: { from: number; to: number }[] = []
  for (const number of numbers.toSorted((a, b) => a - b)) {
    const last = runs.at(-1)
    if (last && number === last.to + 1) last.to = number
    else runs.push({ from: number, to: number })
  }
  return runs
    .flatMap(({ from, to }) =>
      to - from < 2 ? [...new Set([from, to])].map(String) : [fillText(phrases('list.range'), { from, to })],
    )
    .join(phrases('list.comma'))
}
