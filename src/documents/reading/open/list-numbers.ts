/** Numbers that OpenDocument computes for its lists: they are in no text, yet a person sees them. */

import { attributeOf, type ScanTag } from '../packages/xml-tag.ts'
import { refuseLongLevel, refuseLongNumbers, refuseManyLists } from '../refuse-many.ts'
import { chinese, circled, letters } from '../word/word-numbering.ts'
import type { OpenNames } from './names.ts'

interface Level {
  readonly format: string
  readonly prefix: string
  readonly suffix: string
  readonly start: number
  /** How many levels stand in the number, joined by points. */
  readonly shown: number
}

interface OpenList {
  readonly style: string
  /** The number last given at each level, the outermost first. */
  readonly counts: number[]
  readonly level: number
}

export class OpenLists {
  readonly #names: OpenNames
  readonly #styles = new Map<string, Map<number, Level>>()
  #reading = new Map<number, Level>()
  readonly #open: OpenList[] = []
  /** Counts of lists that another one may go on with. */
  readonly #byId = new Map<string, number[]>()
  readonly #byStyle = new Map<string, number[]>()
  #waiting = ''
  #defined = 0
  #written = 0

  constructor(names: OpenNames) {
    this.#names = names
  }

  open(tag: ScanTag, name: string): void {
    if (name === 'text:list') this.#begin(tag)
    else if (name === 'text:list-item') this.#count(tag)
    else if (name === 'text:list-style') {
      this.#reading = new Map()
      this.#styles.set(this.#read(tag, 'style:name'), this.#reading)
    } else if (name === 'text:list-level-style-number') this.#level(tag)
  }

  close(name: string): void {
    if (name === 'text:list') this.#open.pop()
    if (name === 'text:list-item') this.#waiting = ''
  }

  /** The number of the paragraph that begins; '' for all but the first of an item. */
  take(): string {
    const label = this.#waiting
    this.#waiting = ''
    return label
  }

  #read = (tag: ScanTag, name: string): string => this.#names.attribute(tag, name) ?? ''

  #level(tag: ScanTag): void {
    this.#defined += 1
    refuseManyLists(this.#defined)
    refuseLongLevel(this.#read(tag, 'style:num-prefix').length + this.#read(tag, 'style:num-suffix').length)
    this.#reading.set(Number(this.#read(tag, 'text:level')), {
      format: this.#read(tag, 'style:num-format'),
      prefix: this.#read(tag, 'style:num-prefix'),
      suffix: this.#read(tag, 'style:num-suffix'),
      start: Number(this.#read(tag, 'text:start-value') || 1),
      shown: Number(this.#read(tag, 'text:display-levels') || 1),
    })
  }

  #begin(tag: ScanTag): void {
    const outer = this.#open.at(-1)
    const style = this.#read(tag, 'text:style-name') || (outer?.style ?? '')
    const counts = outer?.counts ?? this.#goingOn(tag, style) ?? []
    this.#open.push({ style, counts, level: (outer?.level ?? 0) + 1 })
    if (outer) return
    this.#byStyle.set(style, counts)
    this.#byId.set(attributeOf(tag, 'id') ?? '', counts)
  }

  #goingOn(tag: ScanTag, style: string): number[] | undefined {
    if (this.#read(tag, 'text:continue-numbering') === 'true') return this.#byStyle.get(style)
    const id = this.#read(tag, 'text:continue-list')
    return id === '' ? undefined : this.#byId.get(id)
  }

  #count(tag: ScanTag): void {
    const list = this.#open.at(-1)
    if (!list) return
    const { counts, level, style } = list
    const own = this.#styles.get(style)?.get(level)
    const start = this.#read(tag, 'text:start-value')
    counts.length = Math.min(counts.length, level)
    counts[level - 1] = start === '' ? (counts[level - 1] ?? (own?.start ?? 1) - 1) + 1 : Number(start)
    this.#waiting = own && own.format !== '' ? this.#label(list, own) : ''
    this.#written += this.#waiting.length
    refuseLongNumbers(this.#written)
  }

  #label({ counts, level, style }: OpenList, { prefix, suffix, shown }: Level): string {
    const levels = this.#styles.get(style)
    const numbers = Array.from({ length: Math.max(1, Math.min(shown, level)) }, (_, at) => {
      const one = level - Math.min(shown, level) + at + 1
      return numberText(counts[one - 1] ?? 1, levels?.get(one)?.format ?? '1')
    })
    return prefix + numbers.join('.') + suffix
  }
}

function numberText(value: number, format: string): string {
  if (format === 'a' || format === 'A') return letters(value, format)
  if (format.startsWith('一')) return chinese(value)
  if (format.startsWith('①')) return circled(value)
  return String(value)
}
