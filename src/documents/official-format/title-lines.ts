/** Breaks a long title into centred lines of about one length, never inside a word that a reader would trip over. */

/** After these a line may end well; a break elsewhere costs more. */
const goodEnds = /[和与及、》〉”的年]$/
/** With these no line begins. */
const badStarts = /^[的和与及、》〉”，。）]|^[0-9〇○]/
/** Words that stay whole: what official titles are made of. Others are told by the language's own rules. */
const whole =
  /第十\S个五年规划|国民经济和社会发展|国民经济|社会发展|五年规划|专项规划|招商引资|宜居|高质量|远景目标|规划纲要|纲要|二〇\S{2}年|中期评估|总结评估|实施情况|自评报告|报告|人民政府|“[^”]{1,6}”/g

/** Of 二号 (22 points): 20 fill the 156 mm of a line, and one is left as air. */
const lineWidth = 19

/**
 * @param width Characters that fit a line at most; by default those of a title on a page of text.
 * @returns the title itself where it fits one line; lines given by '\n' are kept as they are.
 */
export function titleLines(title: string, width = lineWidth): string[] {
  if (title.includes('\n')) return title.split('\n')
  const characters = [...title]
  const fewest = Math.ceil(characters.length / width)
  if (fewest <= 1) return [title]
  const inner = insidePositions(title)
  // One line more than must be, where fewer would part a word.
  const [few, more] = [fewest, fewest + 1].map((left) => bestLines(characters, { left, width, inner }))
  const best =
    few && more && few.cost >= broken / 2 ? [few, more].toSorted((a, b) => a.cost - b.cost)[0] : few
  return (best?.lines ?? more?.lines ?? [characters]).map((line) => line.join(''))
}

/** The cost of a word that is parted, or of a line that begins as none should. */
const broken = 30

interface Wanted {
  /** Lines still to be made. */
  readonly left: number
  readonly width: number
  /** Positions, from the end of the title, at which no line should end. */
  readonly inner: ReadonlySet<number>
}

interface Broken {
  readonly lines: readonly (readonly string[])[]
  readonly cost: number
}

/** The cheapest way to break the rest; null where it does not fit the lines that are left. */
function bestLines(rest: readonly string[], { left, width, inner }: Wanted): Broken | null {
  const even = rest.length / left
  const unevenness = (length: number) => (length - even) ** 2 * 0.3
  if (left === 1) return rest.length > width ? null : { lines: [rest], cost: 0 }
  let best: Broken | null = null
  const least = Math.max(1, Math.ceil(even) - spread)
  for (let length = least; length <= Math.min(width, Math.ceil(even) + spread, rest.length - 1); length++) {
    const after = rest.slice(length)
    const following = bestLines(after, { left: left - 1, width, inner })
    if (following === null) continue
    const cost = unevenness(length) + breakCost(rest, length, inner) + following.cost
    if (best === null || cost < best.cost) best = { lines: [rest.slice(0, length), ...following.lines], cost }
  }
  return best
}

/** How far a line may be from an even share. */
const spread = 5

function breakCost(rest: readonly string[], length: number, inner: ReadonlySet<number>): number {
  const next = rest.slice(length, length + 2).join('')
  const isGood = goodEnds.test(rest[length - 1] ?? '') || next.startsWith('第')
  return (
    (inner.has(rest.length - length) ? broken : 0) +
    (badStarts.test(next) ? broken : 0) -
    (isGood ? 2 : 0) -
    (rest[length - 1] === '，' ? 6 : 0)
  )
}

/** Positions between two characters of one word, counted from the end. */
function insidePositions(title: string): ReadonlySet<number> {
  const characters = [...title].length
  const inside = new Set<number>()
  const stays = (index: number, word: string) => {
    const start = [...title.slice(0, index)].length
    for (let at = 1; at < [...word].length; at++) inside.add(characters - start - at)
  }
  for (const { 0: word, index } of title.matchAll(whole)) stays(index, word)
  for (const { segment, index } of words.segment(title)) stays(index, segment)
  return inside
}

/** Knows where Chinese words end. */
const words = new Intl.Segmenter('zh', { granularity: 'word' })
