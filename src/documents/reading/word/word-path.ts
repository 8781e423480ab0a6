/** Where in a Word part the reader stands, by the names of the elements that are open. */

type Kept = 'tbl' | 'tr' | 'tc'

/** Kept with the places of the open rows and cells: looking for them in the path at each element would take ever longer. */
export class WordPath {
  readonly #names: string[] = []
  readonly #places: Readonly<Record<Kept, number[]>> = { tbl: [], tr: [], tc: [] }

  push(name: string): void {
    const depth = this.#names.push(name)
    if (name === 'tbl' || name === 'tr' || name === 'tc') this.#places[name].push(depth)
  }

  pop(): void {
    const name = this.#names.pop()
    if (name === 'tbl' || name === 'tr' || name === 'tc') this.#places[name].pop()
  }

  get last(): string {
    return this.#names.at(-1) ?? ''
  }

  get beforeLast(): string {
    return this.#names.at(-2) ?? ''
  }

  /** Whether the innermost `one` lies within the innermost `other`. */
  isWithin(one: Kept, other: Kept): boolean {
    return (this.#places[one].at(-1) ?? 0) > (this.#places[other].at(-1) ?? 0)
  }
}
