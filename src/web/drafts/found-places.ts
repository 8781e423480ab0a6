/** Which block of the text a finding speaks of: the check names sentences, the desk shows blocks. */

import type { ConsistencyView } from '#contract/consistency.ts'

type Finding = Pick<ConsistencyView['findings'][number], 'before' | 'found' | 'after'>

interface PlacedText {
  readonly blockId: string
  readonly text: string
}

const bare = (text: string): string => text.replaceAll(/[\s…]+/g, '')

/** The first block that holds the sentence; null where the text has changed since. */
export function blockOf({ before, found, after }: Finding, blocks: readonly PlacedText[]): string | null {
  const sentence = bare(before + found + after)
  if (sentence === '') return null
  return blocks.find(({ text }) => bare(text).includes(sentence))?.blockId ?? null
}
