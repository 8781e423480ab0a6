/** Default weights of an overall score: every chapter counts the same, and within it every indicator. */

/** The weight of each part, in their order; together 1. */
export function equalWeights(chapters: readonly string[]): number[] {
  const count = new Set(chapters).size
  return chapters.map((chapter) => 1 / (count * chapters.filter((other) => other === chapter).length))
}
