/** Gathers what stands in a cell beside its text. */

import type { Beside } from '#domain/grids/cell-facts.ts'
import { refuseManyRemarks, refuseRemarksInAll } from '../refuse-many.ts'

type Kind = Beside['kind']

const picture = 'picture '

/** How much stands beside the texts of one file. */
export interface AllBeside {
  found: number
}

/** Each thing once, in the order they began; known by its key, since a cell may hold very many. */
export class Besides {
  /** null for most cells. */
  #known: Map<string, Beside> | null = null
  readonly #all: AllBeside

  constructor(all: AllBeside) {
    this.#all = all
  }

  get isEmpty(): boolean {
    return this.#known === null || this.#known.size === 0
  }

  get list(): Beside[] {
    return this.#known === null ? [] : [...this.#known.values()]
  }

  get #found(): Map<string, Beside> {
    this.#known ??= new Map()
    return this.#known
  }

  /** Once for each thing of its kind and text. */
  note(kind: Kind, text: string): void {
    const key = `${kind} ${text}`
    if (this.#found.has(key)) return
    this.#found.set(key, { kind, text })
    refuseManyRemarks(this.#found.size)
    refuseRemarksInAll(++this.#all.found)
  }

  /** All of its kind as one text. */
  extend(kind: Kind, text: string): void {
    this.#found.set(kind, { kind, text: (this.#found.get(kind)?.text ?? '') + text })
  }

  /** A text box is drawn like a picture and is none. */
  box(text: string): void {
    this.#found.delete(picture)
    if (text.trim() !== '') this.note('box', text.trim())
  }
}
