/** Styles of a text by family and name, each with those it comes from: the nearest that says something counts. */

import { refuseManyStyles } from './refuse-many.ts'

/** What is said of a stretch of text; nothing where a style is silent. */
export type Said<Aspect extends string> = ReadonlyMap<Aspect, boolean>

export interface Style<Aspect extends string> {
  parent: string
  readonly said: Map<Aspect, boolean>
}

/** Styles that come from one another; more only where they go round. */
const longestLine = 100

/** Holds the styles of a whole file: all of them are to be read before what uses them. */
export class StyleLines<Aspect extends string> {
  readonly #styles = new Map<string, Style<Aspect>>()
  readonly #known = new Map<string, Said<Aspect>>()

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

  /** What a style says together with those it comes from. */
  whole(family: string, name: string): Said<Aspect> {
    const key = `${family} ${name}`
    const known = this.#known.get(key)
    if (known) return known
    const whole = new Map<Aspect, boolean>()
    for (const { said } of this.#line(family, name).toReversed())
      for (const [aspect, is] of said) whole.set(aspect, is)
    this.#known.set(key, whole)
    return whole
  }

  /** The style, those it comes from, and what its family has without any. */
  #line(family: string, name: string): Style<Aspect>[] {
    const line: Style<Aspect>[] = []
    for (let next = name; next !== '' && line.length < longestLine; ) {
      // Some programs leave the family out.
      const style = this.#styles.get(`${family} ${next}`) ?? this.#styles.get(` ${next}`)
      if (!style) break
      line.push(style)
      next = style.parent
    }
    const standard = this.#styles.get(`${family} `)
    return standard ? [...line, standard] : line
  }
}
