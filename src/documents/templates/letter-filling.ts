/** Letters and documents with a red head in a user's own template. */

import { type FileChild, Paragraph } from 'docx'
import { unlost } from '#domain/templates/held.ts'
import { keyNames, type TextKey } from '#domain/templates/key-names.ts'
import { keysOf } from '#domain/templates/keys.ts'
import { records } from '#words/records.ts'
import type { OfficialLetterView } from '../letters/official-letter.ts'
import { uprightTable } from '../letters/upright-table.ts'
import { urgencyWord } from '../letters/urgency.ts'
import { annexHead, annexList } from '../official-format/annexes.ts'
import { officialDay } from '../official-format/dates.ts'
import { paragraph } from '../official-format/paragraphs.ts'
import { titleLines } from '../official-format/title-lines.ts'
import type { LetterView } from '../records/letter.ts'
import { type FileFacts, guarded, named } from './filling.ts'
import { fillWordFile } from './word/fill.ts'
import { bookmarksOfFilling } from './word/prepare-word.ts'

/** Bytes of the letter in the template. Refuses `template-unfilled` where a placeholder remains. */
export function letterInTemplate(view: LetterView, template: Uint8Array): Promise<Uint8Array> {
  const { number, addressees, paragraphs, dueOn, annexes = [], ...facts } = guarded(view)
  const due = dueOn === null ? '' : officialDay(dueOn)
  const dueLine = due === '' ? [] : [records.dueLine.zh.replace('{{day}}', due)]
  return fillPaper(template, {
    ...{ kind: 'letter', facts, number, addressees, attachments: [] },
    attached: annexList(records.annexes.zh, annexes),
    lines: [...paragraphs, ...dueLine],
    more: { due },
  })
}

/** Bytes of a drafted letter in the template of its format. Refuses `template-lacks` rather than lose any of it. */
export function officialLetterInTemplate(
  view: OfficialLetterView,
  template: Uint8Array,
): Promise<Uint8Array> {
  const { content, ...facts } = guarded(view)
  const { format, number, addressees, text, annexes, datedOn, remark, copies, printedBy } = content
  const isLetter = format === 'letter'
  const signers = format === 'upward' ? content.signers : []
  return fillPaper(template, {
    ...{ kind: isLetter ? 'letter' : 'red_head', facts, number, addressees },
    lines: text.split('\n').filter((line) => line.trim() !== ''),
    attached: annexList(
      records.annexes.zh,
      annexes.map(({ title }) => title),
    ),
    attachments: annexes.flatMap(({ title, rows }, at) =>
      rows.length === 0
        ? []
        : [newPage(), ...annexHead(annexes.length === 1 ? null : at + 1, title), ...uprightTable(rows)],
    ),
    more: {
      ...{
        urgency: urgencyWord(content.urgency),
        remark,
        copies: copyLine(copies),
        signers: signerLine(signers),
      },
      mark: records.documentMark.zh.replace('{{issuer}}', () => facts.issuer),
      ...(isLetter ? {} : { printedBy, printedOn: officialDay(datedOn) }),
    },
  })
}

/** With its label, so that a document without any says nothing. */
const copyLine = (names: readonly string[]): string =>
  names.length === 0 ? '' : records.copies.zh.replace('{{names}}', () => names.join('，'))
const signerLine = (names: readonly string[]): string =>
  names.length === 0 ? '' : records.signer.zh + names.join('　')

/** A page begins with it; it takes no room of its own. */
const newPage = (): FileChild =>
  new Paragraph({
    pageBreakBefore: true,
    spacing: { before: 0, after: 0, line: 20, lineRule: 'exact' },
    children: [],
  })

interface Paper {
  readonly kind: 'letter' | 'red_head'
  readonly facts: FileFacts
  readonly number: string
  readonly addressees: readonly string[]
  readonly lines: readonly string[]
  readonly attached: readonly FileChild[]
  readonly attachments: readonly FileChild[]
  readonly more: Readonly<Partial<Record<TextKey, string>>>
}

function fillPaper(template: Uint8Array, paper: Paper): Promise<Uint8Array> {
  const { kind, facts, number, addressees, lines, attached, attachments, more } = paper
  const { title, issuer, datedOn } = facts
  const blocks = new Map<string, readonly FileChild[]>([
    // A page with nothing but the signature is not allowed: the end of the text goes with it.
    [
      keyNames.body,
      lines.map((text, at) => paragraph('text', text.trim(), { keepNext: at === lines.length - 1 })),
    ],
    [keyNames.attached, attached],
    [keyNames.attachments, attachments],
  ])
  const texts = named([
    ['title', { text: title }],
    ['title.lines', { text: titleLines(title).join('\n') }],
    ['issuer', { text: issuer }],
    ['date', { text: officialDay(datedOn) }],
    ...textsOf({ ...empty, number, addressees: addressees.join('、'), ...more }),
  ])
  const held = [...unlost.map((key) => keyNames[key])]
  return fillWordFile(template, {
    keys: keysOf(kind, []),
    filling: { texts, blocks, rows: new Map() },
    facts,
    next: bookmarksOfFilling(),
    manifest: null,
    required: held.filter(
      (name) => (texts.get(name)?.text ?? '') !== '' || (blocks.get(name)?.length ?? 0) > 0,
    ),
  })
}

const empty = {
  due: '',
  urgency: '',
  remark: '',
  copies: '',
  mark: '',
  signers: '',
  printedBy: '',
  printedOn: '',
}

const isKey = (key: string): key is TextKey => key in keyNames
const textsOf = (texts: Readonly<Record<string, string>>) =>
  Object.entries(texts).flatMap(([key, text]) => (isKey(key) ? [[key, { text }] as const] : []))
