/** What differs between two texts: paragraph by paragraph, and inside a changed paragraph word by word. */

export interface Piece {
  readonly text: string
  readonly changed: boolean
}

/** One paragraph beside the other; [] where it is in one text only. */
export interface DifferenceRow {
  readonly kind: 'same' | 'changed' | 'removed' | 'added'
  readonly before: readonly Piece[]
  readonly after: readonly Piece[]
}

/** Every paragraph of both texts, each once, in the order they stand. */
export function differenceOf(before: readonly string[], after: readonly string[]): DifferenceRow[] {
  const rows: DifferenceRow[] = []
  const effort = { words: mostWords, cells: mostCells }
  for (const { removed, added, same } of hunksOf(before, after, { ...effort })) {
    rows.push(...paired(removed, added, effort))
    if (same !== null) rows.push({ kind: 'same', before: [plain(same)], after: [plain(same)] })
  }
  return rows
}

const plain = (text: string): Piece => ({ text, changed: false })
const marked = (text: string): Piece => ({ text, changed: true })

interface Hunk<One> {
  /** What stood before the next part that both have. */
  readonly removed: readonly One[]
  readonly added: readonly One[]
  /** The part that both have; null at the end. */
  readonly same: One | null
}

/** Both sequences as runs that differ, each closed by one part that both have: a longest common subsequence. */
function hunksOf<One>(before: readonly One[], after: readonly One[], effort: Effort): Hunk<One>[] {
  const hunks: Hunk<One>[] = []
  let [from, to] = [0, 0]
  for (const [left, right] of commonOf(before, after, effort)) {
    const same = before[left] ?? null
    hunks.push({ removed: before.slice(from, left), added: after.slice(to, right), same })
    from = left + 1
    to = right + 1
  }
  return [...hunks, { removed: before.slice(from), added: after.slice(to), same: null }]
}

/** What may still be compared: a text that was wholly rewritten would otherwise keep everybody waiting. */
interface Effort {
  words: number
  cells: number
}

/** Above this many comparisons the middle of two texts counts as wholly different. */
const mostCells = 8_000_000
/** Words looked at in the search of paragraphs that are much alike; above, those left stand alone. */
const mostWords = 4_000_000

/** Positions of what both have, in order. */
function commonOf<One>(before: readonly One[], after: readonly One[], effort: Effort): [number, number][] {
  const least = Math.min(before.length, after.length)
  let head = 0
  while (head < least && before[head] === after[head]) head += 1
  let tail = 0
  while (tail < least - head && before.at(-1 - tail) === after.at(-1 - tail)) tail += 1
  const middle = longestCommon(
    before.slice(head, before.length - tail),
    after.slice(head, after.length - tail),
    effort,
  )
  return [
    ...Array.from({ length: head }, (_, at): [number, number] => [at, at]),
    ...middle.map(([left, right]): [number, number] => [left + head, right + head]),
    ...Array.from({ length: tail }, (_, at): [number, number] => {
      return [before.length - tail + at, after.length - tail + at]
    }),
  ]
}

function longestCommon<One>(
  before: readonly One[],
  after: readonly One[],
  effort: Effort,
): [number, number][] {
  const width = after.length + 1
  if (before.length * after.length > effort.cells) return []
  effort.cells -= before.length * after.length
  // Length of the longest common subsequence of what begins at each pair of positions.
  const lengths = new Uint32Array((before.length + 1) * width)
  const at = (left: number, right: number): number => lengths[left * width + right] ?? 0
  for (let left = before.length - 1; left >= 0; left -= 1) {
    for (let right = after.length - 1; right >= 0; right -= 1) {
      lengths[left * width + right] =
        before[left] === after[right]
          ? at(left + 1, right + 1) + 1
          : Math.max(at(left + 1, right), at(left, right + 1))
    }
  }
  const pairs: [number, number][] = []
  for (let left = 0, right = 0; left < before.length && right < after.length; ) {
    if (before[left] === after[right]) pairs.push([left++, right++])
    else if (at(left + 1, right) >= at(left, right + 1)) left += 1
    else right += 1
  }
  return pairs
}

/** Paragraphs of one run: one that is much like a new one stands beside it, the others alone. */
function paired(removed: readonly string[], added: readonly string[], effort: Effort): DifferenceRow[] {
  const rows: DifferenceRow[] = []
  const fresh = added.map(wordsOf)
  let next = 0
  for (const old of removed) {
    const words = wordsOf(old)
    const like = fresh.findIndex((one, at) => at >= next && isAlike(words, one, effort))
    if (like < 0) {
      rows.push({ kind: 'removed', before: [marked(old)], after: [] })
      continue
    }
    rows.push(...added.slice(next, like).map(addedRow), changedRow(words, fresh[like] ?? [], effort))
    next = like + 1
  }
  return [...rows, ...added.slice(next).map(addedRow)]
}

const addedRow = (text: string): DifferenceRow => ({ kind: 'added', before: [], after: [marked(text)] })

const leastLikeness = 0.4

/** Whether two paragraphs have most of their words in common, wherever they stand. */
function isAlike(left: readonly string[], right: readonly string[], effort: Effort): boolean {
  const longest = Math.max(left.length, right.length)
  if (longest === 0) return true
  if (Math.min(left.length, right.length) < longest * leastLikeness) return false
  if (longest > effort.words) return false
  effort.words -= longest
  const counts = new Map<string, number>()
  for (const word of left) counts.set(word, (counts.get(word) ?? 0) + 1)
  const common = right.filter((word) => {
    const count = counts.get(word) ?? 0
    counts.set(word, count - 1)
    return count > 0
  })
  return common.length / longest >= leastLikeness
}

/** Numbers and Latin words are whole; every other letter stands for itself. */
const wordsOf = (text: string): string[] => text.match(/[\p{Script=Latin}]+|\d+(?:[.,]\d+)*%?|./gsu) ?? []

function changedRow(old: readonly string[], text: readonly string[], effort: Effort): DifferenceRow {
  const hunks = hunksOf(old, text, effort)
  const side = (changed: 'removed' | 'added'): Piece[] =>
    joined(hunks.flatMap((hunk) => [marked(hunk[changed].join('')), plain(hunk.same ?? '')]))
  return { kind: 'changed', before: side('removed'), after: side('added') }
}

/** Neighbouring pieces of one kind as one, empty ones left out. */
function joined(pieces: readonly Piece[]): Piece[] {
  const all: Piece[] = []
  for (const piece of pieces) {
    const last = all.at(-1)
    if (piece.text === '') continue
    if (last?.changed === piece.changed) all[all.length - 1] = { ...last, text: last.text + piece.text }
    else all.push(piece)
  }
  return all
}
