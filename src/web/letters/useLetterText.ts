/** What stands in the fields of a letter: begun from what is stored, kept while it is saved and while others save. */

import { useState } from 'react'
import type { LetterView } from '#contract/letters.ts'

type Content = LetterView['content']

/** Without what a line that is being typed leaves behind: blanks and empty lines of lists. */
function settled(content: Content): Content {
  const lines = (list: readonly string[]) => list.map((one) => one.trim()).filter((one) => one !== '')
  const { signers, addressees, copies } = content
  return { ...content, signers: lines(signers), addressees: lines(addressees), copies: lines(copies) }
}

export function useLetterText(letter: LetterView) {
  const [base, setBase] = useState(letter)
  const [content, setContent] = useState(letter.content)
  const begin = (from: LetterView) => {
    setBase(from)
    setContent(from.content)
  }
  const isChanged = JSON.stringify(settled(content)) !== JSON.stringify(base.content)
  // Somebody else's text is shown unless something was typed here: then the server refuses to lay it over theirs.
  if (letter.version > base.version && !isChanged) begin(letter)
  return { content, settled: settled(content), setContent, isChanged, version: base.version, begin }
}
