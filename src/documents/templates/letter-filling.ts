/** A letter in a user's own template. */

import { keyNames, keysOf } from '#domain/templates/keys.ts'
import { records } from '#words/records.ts'
import { officialDay } from '../official-format/numbering.ts'
import { paragraph } from '../official-format/paragraphs.ts'
import { titleLines } from '../official-format/title-lines.ts'
import type { LetterView } from '../records/letter.ts'
import { guarded, named } from './filling.ts'
import { fillWordFile } from './word/fill.ts'
import { bookmarksOfFilling } from './word/prepare-word.ts'

const titleWidth = 19

/** Bytes of the letter in the template. Refuses `template-unfilled` where a placeholder remains. */
export function letterInTemplate(view: LetterView, template: Uint8Array): Promise<Uint8Array> {
  const { title, number, addressees, paragraphs, dueOn, issuer, datedOn, example } = guarded(view)
  const due = dueOn === null ? '' : officialDay(dueOn)
  return fillWordFile(template, {
    keys: keysOf('letter', []),
    filling: {
      texts: named([
        ['title', { text: title }],
        ['title.lines', { text: titleLines(title, titleWidth).join('\n') }],
        ['number', { text: number }],
        ['addressees', { text: addressees.join('、') }],
        ['due', { text: due }],
        ['issuer', { text: issuer }],
        ['date', { text: officialDay(datedOn) }],
      ]),
      rows: new Map(),
      blocks: new Map([
        [
          keyNames.body,
          [...paragraphs, ...(due === '' ? [] : [records.dueLine.zh.replace('{{day}}', due)])].map((text) =>
            paragraph('text', text),
          ),
        ],
      ]),
    },
    facts: { title, issuer, datedOn, example },
    next: bookmarksOfFilling(),
    manifest: null,
  })
}
