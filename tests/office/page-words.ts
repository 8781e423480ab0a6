/** What stands where on the pages of a PDF, from `pdftotext -bbox`; lengths in points from the top left. */

export interface LineWords {
  /** Without the blanks between words. */
  readonly text: string
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
}

export interface PageWords {
  readonly width: number
  readonly height: number
  /** From top to bottom; words that share a line are one. */
  readonly lines: readonly LineWords[]
}

export const pagesOf = (html: string): PageWords[] =>
  [...html.matchAll(/<page width="([\d.]+)" height="([\d.]+)">(.*?)<\/page>/gs)].map(
    ([, width, height, words]) => ({
      width: Number(width),
      height: Number(height),
      lines: linesOf(wordsOf(words ?? '')),
    }),
  )

const wordsOf = (html: string): LineWords[] =>
  [
    ...html.matchAll(
      /<word xMin="([\d.-]+)" yMin="([\d.-]+)" xMax="([\d.-]+)" yMax="([\d.-]+)">([^<]*)<\/word>/g,
    ),
  ].map(([, left, top, right, bottom, text]) => ({
    text: text ?? '',
    left: Number(left),
    right: Number(right),
    top: Number(top),
    bottom: Number(bottom),
  }))

/** Words whose middles are less than this apart stand on one line. */
const sameLine = 4

const middle = ({ top, bottom }: LineWords): number => (top + bottom) / 2

function linesOf(words: readonly LineWords[]): LineWords[] {
  const lines: LineWords[][] = []
  for (const word of words.toSorted((a, b) => middle(a) - middle(b))) {
    const last = lines.at(-1)
    const [first] = last ?? []
    if (last && first && Math.abs(middle(first) - middle(word)) < sameLine) last.push(word)
    else lines.push([word])
  }
  return lines.map((line) => {
    const ordered = line.toSorted((a, b) => a.left - b.left)
    return {
      text: ordered.map(({ text }) => text).join(''),
      left: Math.min(...line.map(({ left }) => left)),
      right: Math.max(...line.map(({ right }) => right)),
      top: Math.min(...line.map(({ top }) => top)),
      bottom: Math.max(...line.map(({ bottom }) => bottom)),
    }
  })
}
