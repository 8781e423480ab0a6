/** The first paragraph of a document and of each of its table cells, by where it stands in the XML. */

import { type Tag, tagsOf } from '../packages/markup.ts'

/** Where a paragraph's content begins and ends. */
export interface Paragraph {
  readonly from: number
  readonly to: number
  /** It is one closed tag: there is nothing inside to stand in. */
  readonly isEmpty: boolean
}

export interface FirstParagraphs {
  readonly first: Paragraph | null
  /** By the number of the cell, from 0. */
  readonly cells: readonly (Paragraph | undefined)[]
}

export function firstParagraphs(xml: string): FirstParagraphs {
  const scan = new Scan()
  for (const tag of tagsOf(xml)) scan.see(tag)
  return scan
}

class Scan {
  first: Paragraph | null = null
  readonly cells: (Paragraph | undefined)[] = []
  /** Cells that are open, by number. */
  readonly #open: number[] = []
  /** Paragraphs that are open; one in a text box stands in another. */
  readonly #begun: { from: number; readonly owner: number | undefined }[] = []
  #unseen = 0

  see(tag: Tag): void {
    // What stands here for old programs stands elsewhere too.
    if (tag.name === 'mc:Fallback' && tag.kind !== 'empty') this.#unseen += tag.kind === 'open' ? 1 : -1
    if (this.#unseen > 0) return
    if (tag.name === 'w:tc') this.#cell(tag)
    else if (tag.name === 'w:p') this.#paragraph(tag)
    else if (tag.name === 'w:pPr' && tag.kind !== 'open') {
      const begun = this.#begun.at(-1)
      if (begun) begun.from = tag.to
    }
  }

  #cell({ kind }: Tag): void {
    if (kind === 'close') this.#open.pop()
    else {
      if (kind === 'open') this.#open.push(this.cells.length)
      this.cells.push(undefined)
    }
  }

  #paragraph({ kind, from, to }: Tag): void {
    const owner = this.#open.at(-1)
    if (kind === 'empty') this.#keep({ from, to, isEmpty: true }, owner)
    else if (kind === 'open') this.#begun.push({ from: to, owner })
    else {
      const begun = this.#begun.pop()
      if (begun) this.#keep({ from: begun.from, to: from, isEmpty: false }, begun.owner)
    }
  }

  #keep(paragraph: Paragraph, owner: number | undefined): void {
    this.first ??= paragraph
    if (owner !== undefined) this.cells[owner] ??= paragraph
  }
}
