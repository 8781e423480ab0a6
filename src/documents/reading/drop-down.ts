/** An old drop-down of a form: which of its entries is chosen stands beside its list, not in its text. */

export class DropDown {
  readonly #entries: string[] = []
  /** From 0; null where nothing says it. */
  selected: number | null = null
  /** The entry it was made with. */
  standard = 0

  add(entry: string): void {
    this.#entries.push(entry)
  }

  /**
   * What a person sees chosen; null where that cannot be known: an entry that is not in the list, or none said where
   * Word shows the standard and LibreOffice the first.
   */
  get chosen(): string | null {
    if (this.#entries.length === 0) return ''
    if (this.selected === null && this.standard !== 0) return null
    return this.#entries[this.selected ?? 0] ?? null
  }

  get list(): string {
    return this.#entries.join('、')
  }
}
