/** Old drop-downs among the fields of a Word document: what is chosen is their text, whatever else they show. */

import { DropDown } from '../drop-down.ts'
import { attribute, type NamedTag } from '../packages/named-xml.ts'

interface Field {
  list: DropDown | null
  /** Whether what it shows has begun. */
  isShown: boolean
  shown: string
}

/** Where an ended drop-down says what is chosen, or its entries where nobody can say it. */
interface Heard {
  readonly chosen: (text: string) => void
  readonly unknown: (list: string) => void
}

const whole = (tag: NamedTag): number => Number(attribute(tag, 'val') ?? 0)

export class WordDropDowns {
  readonly #fields: Field[] = []
  readonly #heard: Heard

  constructor(heard: Heard) {
    this.#heard = heard
  }

  get #last(): Field | undefined {
    return this.#fields.at(-1)
  }

  open(tag: NamedTag): void {
    const field = this.#last
    if (tag.local === 'fldChar') this.#mark(attribute(tag, 'fldCharType'))
    else if (!field) return
    else if (tag.local === 'ddList') field.list = new DropDown()
    else if (!field.list || field.isShown) return
    else if (tag.local === 'result') field.list.selected = whole(tag)
    else if (tag.local === 'default') field.list.standard = whole(tag)
    else if (tag.local === 'listEntry') field.list.add(attribute(tag, 'val') ?? '')
  }

  #mark(type: string | null): void {
    if (type === 'begin') this.#fields.push({ list: null, isShown: false, shown: '' })
    else if (type === 'separate' && this.#last) this.#last.isShown = true
    else if (type === 'end') this.#end()
  }

  /** Such a field ends with its paragraph, even where nothing says so. */
  endParagraph(): void {
    if (this.#last?.list) this.#end()
  }

  /** Keeps a text that a drop-down shows: true where it is no text of the paragraph. */
  takes(text: string): boolean {
    const field = this.#last
    if (!field?.list || !field.isShown) return false
    field.shown += text
    return true
  }

  #end(): void {
    const field = this.#fields.pop()
    if (!field?.list) return
    const { chosen, list } = field.list
    // A list without entries may show a text all the same.
    const text = chosen || field.shown
    if (chosen === null && text === '') this.#heard.unknown(list)
    else this.#heard.chosen(text)
  }
}
