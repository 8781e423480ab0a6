/** Where in a draft something stands: under which heading, which paragraph of it. */

export interface DraftBlock {
  /** 1 to 4 for a heading, 0 for a paragraph. */
  readonly level: number
  readonly text: string
}

export interface Place {
  readonly heading: string
  /** Its paragraphs are counted from 1; null for the heading itself. */
  readonly paragraph: number | null
}

/** The place of every block, in order; what stands before the first heading has the heading ''. */
export function placesOf(blocks: readonly DraftBlock[]): Place[] {
  let heading = ''
  let paragraph = 0
  return blocks.map(({ level, text }) => {
    if (level > 0) {
      heading = text
      paragraph = 0
      return { heading, paragraph: null }
    }
    paragraph += 1
    return { heading, paragraph }
  })
}
