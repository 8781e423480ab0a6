/** The words in which rows of items are said in a document, which is Chinese. */

import type { RowWords } from '#domain/templates/item-rows.ts'
import { parts } from '#words/parts.ts'
import { reportPhrase } from '#words/report-phrases.ts'

export const rowWords: RowWords = {
  phrases: reportPhrase,
  grades: {
    estimate: parts.estimate.zh,
    preliminary: parts.preliminary.zh,
    official: parts.official.zh,
    revised: parts.revised.zh,
  },
}
