/** Styles of a text by family and name, each with those it comes from: the nearest that says something counts. */

import { refuseLongStyleLines, refuseManyStyles } from './refuse-many.ts'

/** What is said of a stretch of text; nothing where a style is silent. */
export type Said<Aspect extends string> = ReadonlyMap<Aspect, boolean>

export interface Style<Aspect extends string> {
  parent: string
  readonly said: Map<Aspect, boolean>
}

interface Step<Aspect extends string> {
  readonly key: string
  readonly style: Style<Aspect>
}

/** Holds the styles of a whole file: all of them are to be read before what uses them. */
export class StyleLines<Aspect extends string> {
  readonly #styles = new Map<string, Style<Aspect>>()
  readonly #known = new Map<string, Said<Aspect>>()
  /** Styles gone through so far: few, unless styles and texts alternate. */
  #steps = 0

  /** Begins a style. What a family has where no style says otherwise has no name. */
  begin(family: string, name: string): Style<Aspect> {
    const style: Style<Aspect> = { parent: '', said: new Map() }
    this.#styles.set(`${family} ${name}`, style)
    refuseManyStyles(this.#styles.size)
    this.#known.clear()
    return style
  }

  has(family: string, name: string): boolean {
    return this.#styles.has(`${family} ${name}`)
  }

  /** What a style says together with those it comes from: worked out once for each, whoever asks. */
  whole(family: string, name: string): Said<Aspect> {
    const asked = `${family} ${name}`
    const known = this.#known.get(asked) ?? this.#workedOut(family, name)
    // Names of no style as well: most texts have none.
    this.#known.set(asked, known)
    return known
  }

  #workedOut(family: string, name: string): Said<Aspect> {
    const line: Step<Aspect>[] = []
    const places = new Map<string, number>()
    let key = `${family} ${name}`
    let style = this.#of(family, name)
    while (style && !this.#known.has(key) && !places.has(key)) {
      places.set(key, line.push({ key, style }) - 1)
      key = `${family} ${style.parent}`
      style = style.parent === '' ? undefined : this.#of(family, style.parent)
    }
    this.#steps += line.length
    refuseLongStyleLines(this.#steps)
    const ring = line.slice(places.get(key) ?? line.length)
    const before = this.#known.get(key) ?? this.#standard(family)
    // Where styles come from one another in a ring, the second round knows of all of them.
    return this.#down(line, this.#down(ring, before))
  }

  /** From the last of a line to its first, each with what it has from those after it. */
  #down(line: readonly Step<Aspect>[], from: Said<Aspect>): Said<Aspect> {
    let whole = from
    for (const { key, style } of line.toReversed()) {
      whole = style.said.size === 0 ? whole : new Map([...whole, ...style.said])
      this.#known.set(key, whole)
    }
    return whole
  }

  /** Some programs leave the family out. */
  #of(family: string, name: string): Style<Aspect> | undefined {
    return this.#styles.get(`${family} ${name}`) ?? this.#styles.get(` ${name}`)
  }

  /** What a family has without any style. */
  #standard(family: string): Said<Aspect> {
    return this.#styles.get(`${family} `)?.said ?? new Map()
  }
}
