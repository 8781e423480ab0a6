/** The text of a cell or of a workbook's list of texts, put together from its runs. */

import { struckOut } from '#domain/grids/struck.ts'
import { attributeOf, localName, type ScanTag } from '../packages/xml-tag.ts'
import { raisedAfter } from '../raised.ts'
import { refuseLongText, refuseManyRuns } from '../refuse-many.ts'

export const isOn = (value: string | null): boolean => value === '1' || value === 'true'

/** Whether what a tag says is on: where it says nothing more, it is. */
export const isSet = (tag: ScanTag): boolean => isOn(attributeOf(tag, 'val') ?? '1')

/** Excel writes characters XML cannot hold as _x000D_. */
export const unescaped = (text: string): string =>
  text.includes('_x')
    ? text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, hex: string) => {
        const code = Number.parseInt(hex, 16)
        return code < 32 && !'\t\n\r'.includes(String.fromCharCode(code)) ? '' : String.fromCharCode(code)
      })
    : text

/** Gathers the runs of one rich text; phonetic guides are no part of it. */
export class RichText {
  #text = ''
  #reading = false
  #phonetic = false
  #raised = false
  #struck = false
  /** What was added last: looking into the whole text for each run would take ever longer. */
  #last = ''
  #runs = 0
  readonly #place: () => string

  /** `place` is where refusals say that it stands. */
  constructor(place: () => string) {
    this.#place = place
  }

  open(tag: ScanTag): void {
    const local = localName(tag.name)
    if (local === 'rPh') this.#phonetic = true
    else if (local === 't') this.#reading = !this.#phonetic
    else if (local === 'r') this.#startRun()
    else if (local === 'vertAlign') this.#raised = attributeOf(tag, 'val') === 'superscript'
    else if (local === 'strike') this.#struck = isSet(tag)
  }

  close(local: string): void {
    if (local === 'rPh') this.#phonetic = false
    else if (local === 't') this.#reading = false
  }

  add(text: string): void {
    if (!this.#reading) return
    const said = this.#raised ? raisedAfter(this.#last, text) : text
    this.#text += this.#struck ? struckOut(said) : said
    refuseLongText(this.#text.length, this.#place())
    if (said !== '') this.#last = said
  }

  take(): string {
    const text = unescaped(this.#text)
    this.#text = ''
    this.#last = ''
    this.#runs = 0
    this.#plain()
    return text
  }

  #startRun(): void {
    this.#runs += 1
    refuseManyRuns(this.#runs, this.#place())
    this.#plain()
  }

  #plain(): void {
    this.#raised = false
    this.#struck = false
  }
}
