/** Text on its way into a document: characters XML cannot hold go, straight quotes become Chinese ones. */

import { Run, Tab, TextRun } from 'docx'

/** Everything XML 1.0 has no place for; a form feed pasted from a PDF would make the file unreadable. */
const unwritable = /(?![\t\n])[\p{Cc}\p{Cs}\ufffe\uffff]/gu

/** The text without what XML cannot hold. */
export const writable = (text: string): string => text.replace(unwritable, '')

/** Text as an official document sets it: “ ” for straight quotes, …… for dots; numbers stay untouched. */
export function officialText(text: string): string {
  let opening = false
  return writable(text)
    .replace(/"/g, () => {
      opening = !opening
      return opening ? '“' : '”'
    })
    .replace(/(?:\.{3,}|。{3,}|…+)/g, '……')
}

interface Look {
  readonly bold?: boolean
  /** A light ground under what still has to be written. */
  readonly isOpen?: boolean
  readonly font?: string
  readonly size?: number
  /** Six hexadecimal digits; black where absent. */
  readonly color?: string
  /** Set as it stands: what comes back from a form is compared letter by letter. */
  readonly isVerbatim?: boolean
}

/** Every run of every document is made here, so that marks shared with Latin scripts are set in the Chinese font. */
export const run = (text: string, { bold, isOpen, font, size, color, isVerbatim }: Look = {}): TextRun =>
  new TextRun({
    text: isVerbatim ? writable(text) : officialText(text),
    font: font === undefined ? { hint: 'eastAsia' } : { eastAsia: font, hint: 'eastAsia' },
    ...(bold === undefined ? {} : { bold }),
    ...(size === undefined ? {} : { size }),
    ...(color === undefined ? {} : { color }),
    ...(isOpen ? { shading: { type: 'clear', color: 'auto', fill: 'FFF2CC' } } : {}),
  })

/** To the next tab stop. */
export const tab = (): Run => new Run({ children: [new Tab()] })
