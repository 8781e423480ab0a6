/** Chance that repeats itself: the same seed gives the same workbooks. */

export class Chance {
  #state: number

  constructor(seed: number) {
    this.#state = seed >>> 0
  }

  /** At least 0 and below 1. */
  next(): number {
    this.#state = (this.#state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(this.#state ^ (this.#state >>> 15), 1 | this.#state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }

  below(count: number): number {
    return Math.floor(this.next() * count)
  }

  of<T>(many: readonly T[]): T {
    const one = many[this.below(many.length)]
    if (one === undefined) throw new Error('nothing to choose from')
    return one
  }

  often(share: number): boolean {
    return this.next() < share
  }

  shuffled<T>(many: readonly T[]): T[] {
    return many
      .map((one) => ({ one, rank: this.next() }))
      .toSorted((a, b) => a.rank - b.rank)
      .map(({ one }) => one)
  }
}
