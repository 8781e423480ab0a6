/** An adjustment as an official document 调整方案: reasons, basis, a table of 原、新、理由, effects, opinions. */

import type { FileChild } from 'docx'
import type { FontChoice } from '#domain/reports/font-choice.ts'
import { headingCounter } from '#domain/reports/heading-numbers.ts'
import { withStop } from '#domain/texts/with-stop.ts'
import { adjustmentDocument as words } from '#words/adjustments.ts'
import { documents } from '#words/documents.ts'
import { officialWording } from '#words/official-text.ts'
import { officialDay } from '../official-format/dates.ts'
import { fontsOf } from '../official-format/fonts.ts'
import { textWidth } from '../official-format/measures.ts'
import { officialFile } from '../official-format/package.ts'
import { pageSection } from '../official-format/pages.ts'
import { headingParagraph, paragraph } from '../official-format/paragraphs.ts'
import { signed } from '../official-format/signature.ts'
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

interface Part {
  readonly heading: string
  readonly told: readonly FileChild[]
}

/** Whether it was approved and by what, or that it waits. */
export const standingLine = ({ result: approved }: Pick<AdjustmentDocumentView, 'result'>): string =>
  approved === null
    ? words.pending.zh
    : officialWording(words.approved, { ...approved, day: officialDay(approved.adoptedOn) })

function content(view: AdjustmentDocumentView): FileChild[] {
  const number = headingCounter()
  const { result: approved } = view
  return [
    ...titleParagraphs(view.title, { below: 1 }),
    ...partsOf(view).flatMap(({ heading, told }) => [
      headingParagraph(1, [run(number(1) + heading)]),
      ...told,
    ]),
    ...(approved === null ? [] : [headingParagraph(1, [run(number(1) + words.result.zh)])]),
    // A page with nothing but the signature is not allowed: the last sentence goes with it.
    paragraph('text', standingLine(view), { keepNext: true }),
    ...signed({ issuer: view.unit, datedOn: view.datedOn }),
  ]
}

function partsOf(view: AdjustmentDocumentView): Part[] {
  const { reasons, basis: rests, change, linked, opinions } = adjustmentBlocks(view)
  return [
    { heading: words.reason.zh, told: reasons },
    { heading: words.basis.zh, told: rests },
    { heading: words.content.zh, told: change },
    ...(linked.length === 0 ? [] : [{ heading: words.effects.zh, told: linked }]),
    ...(opinions.length === 0 ? [] : [{ heading: words.opinions.zh, told: opinions }]),
  ]
}

/** What it says under each of its heads; [] where it touches nothing, and where nobody gave an opinion. */
export function adjustmentBlocks(view: AdjustmentDocumentView) {
  const { items, plan, version, effects, opinions, result: approved } = view
  const intro = officialWording(approved === null ? words.intro : words.introApproved, {
    ...{ plan, version, count: items.length },
  })
  return {
    reasons: texts(view.reason || words.nothing.zh),
    basis: basis(view),
    change: [paragraph('text', intro, { keepNext: true }), table(items)],
    linked: lines(
      effects.map((effect) => officialWording(words.linked, { ...effect, note: withStop(effect.note) })),
    ),
    opinions: lines(
      opinions.map(({ who, opinion, givenOn }) =>
        officialWording(words.opinion, { who, opinion: withStop(opinion), day: officialDay(givenOn) }),
      ),
    ),
  }
}

const lines = (said: readonly string[]): FileChild[] => said.map((text) => paragraph('text', text))

const texts = (text: string): FileChild[] =>
  text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => paragraph('text', sentence(line)))

/** A remark in brackets is no sentence. */
const sentence = (line: string): string => (/^（.*）$/.test(line.trim()) ? line.trim() : withStop(line))

const basis = ({ basis: said, documents: named }: AdjustmentDocumentView): FileChild[] =>
  said === '' && named.length === 0
    ? texts(words.nothing.zh)
    : [
        ...texts(said),
        ...named.map((one) => paragraph('text', withStop(officialWording(words.document, one)))),
      ]

/** Shares of the width: number, item, before, after, reason. */
const shares = [0.1, 0.18, 0.22, 0.22, 0.28]

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

function cells(item: AdjustedText): BodyCell[] {
  const { label, name, before, after, grounds } = changeTexts(item)
  return [cell([label], 'center'), cell([name]), cell(before), cell(after), cell([grounds])]
}

/** One item as the table says it. */
export function changeTexts({ number, name, change, fields, reason }: AdjustedText) {
  const side = (which: 'before' | 'after'): string[] =>
    fields.map((f) => officialWording(words.field, { field: f.field, value: f[which] || '—' }))
  return {
    ...{ label: number, name, grounds: reason || '—', way: words[change].zh },
    before: change === 'add' ? [words.new.zh] : side('before'),
    after: change === 'remove' ? [words.gone.zh] : side('after'),
  }
}

const cell = (lines: readonly string[], kind: 'left' | 'center' = 'left'): BodyCell => ({
  lines: lines.map((line) => [run(line)]),
  alignment: { kind },
})
