/** Fields of a Word text that fetch something from outside or start a program, by what they begin with. */

/** Fields that start another program. */
const calling: ReadonlySet<string> = new Set(['DDE', 'DDEAUTO'])
/** Fields that fetch: a linked picture, text, table or database. */
const fetching: ReadonlySet<string> = new Set(
  'INCLUDEPICTURE INCLUDETEXT INCLUDE LINK IMPORT RD DATABASE'.split(' '),
)

export type Reach = 'calls' | 'fetches'

/** What a field's instruction does, and its name; null for one that stays inside. */
export function reachOf(instruction: string): { readonly reach: Reach; readonly name: string } | null {
  const name = /^[\s"“\\]*([A-Za-z]+)/.exec(instruction)?.[1]?.toUpperCase() ?? ''
  if (calling.has(name)) return { reach: 'calls', name }
  return fetching.has(name) ? { reach: 'fetches', name } : null
}

/** Gathers the instructions of a part, whose fields may be cut into runs and stand in one another. */
export class FieldReader {
  readonly instructions: string[] = []
  /** Fields whose instruction is being read; null where its result is. */
  readonly #open: (string | null)[] = []

  begin(): void {
    this.#open.push('')
  }

  separate(): void {
    this.#take()
    if (this.#open.length > 0) this.#open[this.#open.length - 1] = null
  }

  end(): void {
    this.#take()
    this.#open.pop()
  }

  /** Instruction text outside every field is no field's, and is judged all the same. */
  text(text: string): void {
    const last = this.#open.length - 1
    const said = this.#open[last]
    if (typeof said === 'string') this.#open[last] = said + text
    else this.instructions.push(text)
  }

  #take(): void {
    const said = this.#open.at(-1)
    if (said) this.instructions.push(said)
  }
}
