/** The last paragraphs above a table, blank ones left out: kept as they come, so that no table looks back over all. */

const mostKept = 6

export class ParagraphsAbove {
  #kept: string[] = []

  add(text: string): void {
    if (text.trim() !== '' && this.#kept.push(text) > mostKept) this.#kept.shift()
  }

  get last(): readonly string[] {
    return [...this.#kept]
  }

  /** A table has ended: what stands above it is not above the next one. */
  clear(): void {
    this.#kept = []
  }
}
