/** Number formats of an OpenDocument spreadsheet: how many decimals a cell's style shows, and whether in per cent. */

import { attributeOf, type ScanTag } from '../packages/xml-tag.ts'
import type { OpenNames } from './names.ts'
import { raisedIn, type SpanStyles, struckIn } from './span-styles.ts'

export interface CellFormat {
  /** null where the style says nothing, as for General, dates and texts. */
  readonly decimals: number | null
  readonly percent: boolean
}

interface CellStyle {
  readonly data: string | null
  readonly parent: string | null
}

const plain: CellFormat = { decimals: null, percent: false }
const numberStyles = new Set(['number:number-style', 'number:percentage-style', 'number:currency-style'])
const numberParts = new Set(['number:number', 'number:scientific-number', 'number:fraction'])
const mostStyles = 65_490

/** Styles that come from one another; more only where they go round. */
const longestLine = 100

type Looks = ReadonlyMap<string, boolean>

/** Stands for what cells have where no style says otherwise. */
const standard = ''

/** Collects styles as they are read, from the part of styles and then from the content. */
export class CellFormats implements SpanStyles {
  readonly #names: OpenNames
  readonly #cells = new Map<string, CellStyle>()
  readonly #data = new Map<string, CellFormat>()
  readonly #raised = new Map<string, boolean>()
  /** Whether there is a line through a style's text, where it says so. */
  readonly #lines = new Map<string, boolean>()
  readonly #hiddenTables = new Set<string>()
  /** What styles have from those they come from, once it was asked for. */
  readonly #inheritedLooks = new Map<Looks, Map<string, boolean | undefined>>()
  readonly #known = new Map<string, CellFormat>()
  #style = ''
  #dataStyle: { name: string; decimals: number | null; percent: boolean } | null = null
  #seen = 0
  /** No style has a look of which figures must know. */
  isPlain = true

  constructor(names: OpenNames) {
    this.#names = names
  }

  /** Whether there are more than any program writes. */
  get excessive(): boolean {
    return this.#seen > 2 * mostStyles
  }

  open(tag: ScanTag, name: string): void {
    const read = (attribute: string) => this.#names.attribute(tag, attribute)
    this.#forget()
    if (name === 'style:style') {
      this.#seen += 1
      this.#style = read('style:name') ?? ''
      this.#cells.set(this.#style, {
        data: read('style:data-style-name'),
        parent: read('style:parent-style-name'),
      })
    } else if (name === 'style:default-style') {
      this.#style = read('style:family') === 'table-cell' ? standard : '?'
    } else if (name === 'style:table-properties' && read('table:display') === 'false') {
      this.#hiddenTables.add(this.#style)
    } else if (name === 'style:text-properties') {
      this.#noteLook(tag)
    } else if (numberStyles.has(name)) {
      this.#seen += 1
      const percent = name === 'number:percentage-style'
      this.#dataStyle = { name: read('style:name') ?? '', decimals: null, percent }
    } else if (this.#dataStyle && numberParts.has(name)) {
      // Decimals that are shown only where they are not zero do not count; older programs had a name of their own.
      const decimals = attributeOf(tag, 'min-decimal-places') ?? read('number:decimal-places')
      this.#dataStyle.decimals = decimals === null ? null : Number(decimals)
    }
  }

  #forget(): void {
    if (this.#known.size > 0) this.#known.clear()
    if (this.#inheritedLooks.size > 0) this.#inheritedLooks.clear()
  }

  #noteLook(tag: ScanTag): void {
    const struck = struckIn(tag, this.#names)
    if (struck !== null) this.#lines.set(this.#style, struck)
    const raised = raisedIn(tag, this.#names)
    if (raised !== null) this.#raised.set(this.#style, raised)
    if (struck || raised) this.isPlain = false
  }

  isRaised(style: string): boolean {
    return this.#inherited(this.#raised, style) ?? false
  }

  isStruck(style: string): boolean {
    return this.#inherited(this.#lines, style) ?? this.#lines.get(standard) ?? false
  }

  /** What the style itself says, or the nearest one it comes from that says anything. */
  #inherited(said: Looks, style: string): boolean | undefined {
    const known = this.#inheritedLooks.get(said) ?? new Map<string, boolean | undefined>()
    this.#inheritedLooks.set(said, known)
    if (!known.has(style)) known.set(style, this.#nearest(said, style))
    return known.get(style)
  }

  #nearest(said: Looks, style: string): boolean | undefined {
    let name: string | null = style
    for (let steps = 0; name !== null && steps < longestLine; steps++) {
      const own = said.get(name)
      if (own !== undefined) return own
      name = this.#cells.get(name)?.parent ?? null
    }
    return undefined
  }

  close(name: string): void {
    if (!numberStyles.has(name) || !this.#dataStyle) return
    const { name: key, ...format } = this.#dataStyle
    this.#data.set(key, format)
    this.#dataStyle = null
  }

  isHidden(tableStyle: string | null): boolean {
    return tableStyle !== null && this.#hiddenTables.has(tableStyle)
  }

  of(style: string | null): CellFormat {
    if (style === null) return plain
    const known = this.#known.get(style) ?? this.#formatOf(style)
    this.#known.set(style, known)
    return known
  }

  #formatOf(style: string): CellFormat {
    let name: string | null = style
    for (let steps = 0; name !== null && steps < 20; steps++) {
      const found: CellStyle | undefined = this.#cells.get(name)
      if (found?.data) return this.#data.get(found.data) ?? plain
      name = found?.parent ?? null
    }
    return plain
  }
}
