/** Where the finished paragraphs of a Word document go: the cell or text box they stand in, or the text itself. */

import { ParagraphsAbove } from '../paragraphs-above.ts'
import { refuseLongCell, refuseManyParagraphs } from '../refuse-many.ts'

export class WordSinks {
  readonly above = new ParagraphsAbove()
  readonly #body: string[]
  readonly #part: string
  readonly #open: string[][]
  /** The text of paragraphs that go on in the next one. */
  #carried = ''
  #runningOn = 0

  constructor(body: string[], part: string) {
    this.#body = body
    this.#part = part
    this.#open = [body]
  }

  begin(sink: string[]): void {
    this.#open.push(sink)
  }

  /** `table` is the number of the table that was begun last, as refusals name it. */
  end(table: string): void {
    if (this.#carried) this.#put(this.#carried, table)
    this.#carried = ''
    this.#open.pop()
  }

  /** A paragraph has ended; where it runs on, the next one is more of it. */
  add(text: string, { runsOn, table }: { runsOn: boolean; table: string }): void {
    const whole = this.#carried + text
    this.#carried = runsOn ? whole : ''
    if (runsOn) refuseManyParagraphs(++this.#runningOn, this.#part)
    else this.#put(whole, table)
  }

  #put(text: string, table: string): void {
    const sink = this.#open.at(-1)
    if (sink !== this.#body) refuseLongCell(sink?.push(text) ?? 0, table)
    else {
      refuseManyParagraphs(sink.push(text), this.#part)
      this.above.add(text)
    }
  }
}
