/** A paragraph in its sentences, each knowing where it begins. */

export interface Sentence {
  readonly from: number
  readonly text: string
}

/** Split at 。；！？ and line ends; the mark belongs to the sentence before it. */
export function sentencesOf(paragraph: string): Sentence[] {
  const sentences: Sentence[] = []
  for (const found of paragraph.matchAll(/[^。；！？\n]+[。；！？\n]?/g)) {
    sentences.push({ from: found.index, text: found[0] })
  }
  return sentences
}
