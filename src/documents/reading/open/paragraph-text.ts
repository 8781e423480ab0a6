/** Gathers the text of OpenDocument paragraphs; notes, drawings and deleted text are no part of it. */

import { struckOut } from '#domain/grids/struck.ts'
import { DropDown } from '../drop-down.ts'
import type { ScanTag } from '../packages/xml-tag.ts'
import { raisedAfter } from '../raised.ts'
import { refuseLongCell, refuseLongText, refuseManyRuns } from '../refuse-many.ts'
import { type OpenNames, timesOf } from './names.ts'
import type { SpanStyles } from './span-styles.ts'

/** What a person does not see in the place where it stands. */
const unseen = new Set([
  'office:annotation',
  'office:forms',
  'table:shapes',
  'table:tracked-changes',
  'text:tracked-changes',
  'text:note',
  'text:ruby-text',
])

export const isUnseen = (name: string): boolean => unseen.has(name) || name.startsWith('draw:')

/** Blanks written in a row beyond these are no text of a table. */
const mostBlanks = 1000

/** What stands for a choice nobody can name: it must not vanish. */
const unnamed = '〓'

interface Look {
  readonly raised: boolean
  readonly struck: boolean
}

const plain: Look = { raised: false, struck: false }

export class ParagraphText {
  readonly #names: OpenNames
  readonly #styles: SpanStyles | null
  /** Looks of the paragraphs and spans that are open, each with those around it. */
  readonly #looks: Look[] = []
  /** What was added last: looking into the whole text for each span would take ever longer. */
  #last = ''
  #dropDown: DropDown | null = null
  #text = ''
  #paragraphs: string[] = []
  #depth = 0
  /** Spans since the paragraph began. */
  #runs = 0
  readonly #place: () => string

  /** `place` is where refusals say that it stands. */
  constructor(names: OpenNames, place: () => string, styles: SpanStyles | null = null) {
    this.#place = place
    this.#names = names
    this.#styles = styles
  }

  open(tag: ScanTag, name: string): void {
    if (name === 'text:p' || name === 'text:h') {
      this.#depth += 1
      this.#looks.push(this.#look(tag, false))
    } else if (this.#depth === 0) return
    else if (name === 'text:span') this.#startSpan(tag)
    else if (name === 'text:s')
      this.#text += ' '.repeat(Math.min(timesOf(this.#names.attribute(tag, 'text:c')), mostBlanks))
    else if (name === 'text:tab') this.#text += '\t'
    else if (name === 'text:line-break') this.#text += '\n'
    else if (name === 'field:fieldmark') this.#dropDown = new DropDown()
    else if (name === 'field:param') this.#readParam(tag)
  }

  /** Form fields of Word, as LibreOffice writes them: a drop-down by its entries and the one that is chosen. */
  #readParam(tag: ScanTag): void {
    const value = this.#names.attribute(tag, 'field:value') ?? ''
    const param = this.#names.attribute(tag, 'field:name')
    if (param === 'Dropdown_ListEntry') this.#dropDown?.add(value)
    if (param === 'Dropdown_Selected' && this.#dropDown) this.#dropDown.selected = Number(value)
  }

  #startSpan(tag: ScanTag): void {
    this.#runs += 1
    refuseManyRuns(this.#runs, this.#place())
    this.#looks.push(this.#look(tag, true))
  }

  #look(tag: ScanTag, isSpan: boolean): Look {
    const around = this.#looks.at(-1) ?? plain
    const styles = this.#styles
    if (!styles || styles.isPlain) return around
    const style = this.#names.attribute(tag, 'text:style-name') ?? ''
    const raised = isSpan && styles.isRaised(style)
    const struck = styles.isStruck(style)
    return raised || struck ? { raised: around.raised || raised, struck: around.struck || struck } : around
  }

  /** True where a paragraph has ended. */
  close(name: string): boolean {
    refuseLongText(this.#text.length, this.#place())
    if (this.#depth === 0) return false
    if (name === 'text:span') this.#looks.pop()
    if (name === 'field:fieldmark' && this.#dropDown) {
      this.add(this.#dropDown.chosen ?? unnamed)
      this.#dropDown = null
    }
    if (name !== 'text:p' && name !== 'text:h') return false
    this.#looks.pop()
    this.#depth -= 1
    if (this.#depth > 0) return false
    refuseLongCell(this.#paragraphs.push(this.#text), this.#place())
    this.#text = ''
    this.#last = ''
    this.#runs = 0
    return true
  }

  add(text: string): void {
    if (this.#depth === 0) return
    const { raised, struck } = this.#looks.at(-1) ?? plain
    const written = text.replace(/[\t\r\n ]+/g, ' ')
    const said = raised ? raisedAfter(this.#last, written) : written
    this.#text += struck ? struckOut(said) : said
    if (said !== '') this.#last = said
  }

  /** The paragraphs since it was last asked. */
  take(): string[] {
    if (this.#paragraphs.length === 0) return this.#paragraphs
    const taken = this.#paragraphs
    this.#paragraphs = []
    return taken
  }
}
