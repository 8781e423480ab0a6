/** An adjustment as an official document 调整方案: reasons, basis, a table of 原、新、理由, effects, opinions. */

import type { FileChild } from 'docx'
import type { FontChoice } from '#domain/reports/font-choice.ts'
import { headingCounter } from '#domain/reports/heading-numbers.ts'
import { adjustmentDocument as words } from '#words/adjustments.ts'
import { documents } from '#words/documents.ts'
import { officialWording } from '#words/official-text.ts'
import { fontsOf } from '../official-format/fonts.ts'
import { linePitch, textWidth } from '../official-format/measures.ts'
import { officialDay } from '../official-format/numbering.ts'
import { officialFile } from '../official-format/package.ts'
import { pageSection } from '../official-format/pages.ts'
import { headingParagraph, paragraph } from '../official-format/paragraphs.ts'
import { officialStyles } from '../official-format/styles.ts'
import { type BodyCell, officialTable } from '../official-format/table.ts'
import { run } from '../official-format/text.ts'
import { titleParagraphs } from '../official-format/title.ts'
import { exampleProperties } from '../reports/report-file.ts'

/** A field in words, as it reads on both sides; '' where nothing stands. */
export interface FieldText {
  readonly field: string
  readonly before: string
  readonly after: string
}

export interface AdjustedText {
  /** As the plan has it: 指标3. */
  readonly number: string
  readonly name: string
  readonly change: 'change' | 'add' | 'remove'
  readonly fields: readonly FieldText[]
  readonly reason: string
}

export interface AdjustmentDocumentView {
  /** Absent: the set most offices have. */
  readonly fonts?: FontChoice
  readonly example: boolean
  readonly title: string
  readonly unit: string
  /** 'YYYY-MM-DD'. */
  readonly datedOn: string
  readonly plan: string
  /** Of the plan, from which it starts. */
  readonly version: number
  readonly reason: string
  readonly basis: string
  readonly documents: readonly { readonly title: string; readonly number: string }[]
  readonly items: readonly AdjustedText[]
  readonly effects: readonly {
    readonly plan: string
    readonly number: number
    readonly name: string
    readonly note: string
  }[]
  readonly opinions: readonly { readonly who: string; readonly givenOn: string; readonly opinion: string }[]
  readonly result: {
    readonly adoptedOn: string
    readonly issuer: string
    readonly number: string
    readonly version: number
  } | null
}

/** Bytes of the document as .docx. */
export function adjustmentDocument(view: AdjustmentDocumentView): Promise<Uint8Array> {
  const mark = view.example ? documents.example.zh : null
  return officialFile({
    document: {
      title: view.title,
      subject: view.plan,
      ...exampleProperties(view.example),
      styles: officialStyles(fontsOf(view.fonts)),
      evenAndOddHeaderAndFooters: true,
      sections: [pageSection({ children: content(view), isNumbered: true, startsCount: true, mark })],
    },
    issuer: view.unit,
    datedOn: view.datedOn,
    ownPart: null,
  })
}

function content(view: AdjustmentDocumentView): FileChild[] {
  const number = headingCounter()
  const part = (heading: string, lines: readonly FileChild[]): FileChild[] =>
    lines.length === 0 ? [] : [headingParagraph(1, [run(number(1) + heading)]), ...lines]
  const { items, plan, version } = view
  return [
    ...titleParagraphs(view.title, { below: 1 }),
    ...part(words.reason.zh, texts(view.reason || words.nothing.zh)),
    ...part(words.basis.zh, basis(view)),
    ...part(words.content.zh, [
      paragraph('text', officialWording(words.intro, { plan, version, count: items.length })),
      table(items),
    ]),
    ...part(
      words.effects.zh,
      view.effects.map((effect, at, all) =>
        paragraph('text', officialWording(words.linked, effect), endOf(at, all)),
      ),
    ),
    ...part(
      words.opinions.zh,
      view.opinions.map(({ who, opinion, givenOn }, at, all) =>
        paragraph(
          'text',
          officialWording(words.opinion, { who, opinion, day: officialDay(givenOn) }),
          endOf(at, all),
        ),
      ),
    ),
    ...part(words.result.zh, result(view)),
    paragraph('signature', view.unit, { alignment: 'right', spacing: { before: 2 * linePitch } }),
    paragraph('signature', officialDay(view.datedOn), { alignment: 'right' }),
  ]
}

/** A page with nothing but the signature is not allowed: the end of a part goes with what follows. */
const endOf = (at: number, all: readonly unknown[]) => ({ keepNext: at === all.length - 1 })

const texts = (text: string): FileChild[] =>
  text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => paragraph('text', line.trim()))

const basis = ({ basis: said, documents: named }: AdjustmentDocumentView): FileChild[] =>
  said === '' && named.length === 0
    ? texts(words.nothing.zh)
    : [...texts(said), ...named.map((one) => paragraph('text', officialWording(words.document, one)))]

const result = ({ result: approved }: AdjustmentDocumentView): FileChild[] =>
  approved === null
    ? []
    : [
        paragraph(
          'text',
          officialWording(words.approved, { ...approved, day: officialDay(approved.adoptedOn) }),
          { keepNext: true },
        ),
      ]

/** Shares of the width: number, item, before, after, reason. */
const shares = [0.1, 0.2, 0.24, 0.24, 0.22]

function table(items: readonly AdjustedText[]): FileChild {
  const heads = [words.number, words.item, words.before, words.after, words.why]
  return officialTable({
    columns: heads.map(({ zh }, at) => ({
      label: [zh],
      group: null,
      width: Math.floor(textWidth * (shares[at] ?? 0)),
    })),
    rows: items.map((item) => ({ kind: 'cells', cells: cells(item) })),
    isSmall: false,
  })
}

function cells({ number, name, change, fields, reason }: AdjustedText): BodyCell[] {
  const side = (which: 'before' | 'after', empty: string): string[] => {
    const said = fields.map((f) => officialWording(words.field, { field: f.field, value: f[which] || '—' }))
    return empty === '' ? said : [empty]
  }
  return [
    cell([number], 'center'),
    cell([name]),
    cell(side('before', change === 'add' ? words.new.zh : '')),
    cell(change === 'remove' ? [words.gone.zh] : side('after', '')),
    cell([reason || '—']),
  ]
}

const cell = (lines: readonly string[], kind: 'left' | 'center' = 'left'): BodyCell => ({
  lines: lines.map((line) => [run(line)]),
  alignment: { kind },
})
