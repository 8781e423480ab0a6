/** A text as a heading names it: its first sentence, without its full stop. */

const mostLetters = 40

/** At most 40 letters, cut with …… after that; lines run on. */
export function shortTitle(text: string): string {
  const [first = ''] = text.replaceAll('\n', ' ').split('。')
  const letters = [...first]
  return letters.length > mostLetters ? `${letters.slice(0, mostLetters).join('')}……` : first
}
