/** The leader's brief, the table of comments and an adjustment's paper in a user's own template. */

import type { FileChild } from 'docx'
import {
  fieldNames,
  keyNames,
  type RowField,
  type RowGroup,
  type TextKey,
} from '#domain/templates/key-names.ts'
import { keysOf } from '#domain/templates/keys.ts'
import type { TemplateKind } from '#domain/templates/kind.ts'
import { adjustmentDocument as adjusting } from '#words/adjustments.ts'
import { records } from '#words/records.ts'
import {
  type AdjustmentDocumentView,
  adjustmentBlocks,
  changeTexts,
  standingLine,
} from '../adjustments/adjustment-document.ts'
import { officialDay } from '../official-format/dates.ts'
import { paragraph } from '../official-format/paragraphs.ts'
import { titleLines } from '../official-format/title-lines.ts'
import { type CommentTableView, commentTexts } from '../records/comment-table.ts'
import { briefTexts, type LeaderBriefView } from '../reports/leader-brief.ts'
import { type FileFacts, type FillText, guarded, named } from './filling.ts'
import { fillWordFile } from './word/fill.ts'
import { bookmarksOfFilling } from './word/prepare-word.ts'

/** Bytes of the brief in the template. Refuses `template-unfilled` where a placeholder remains, as all of these do. */
export function briefInTemplate(given: LeaderBriefView, template: Uint8Array): Promise<Uint8Array> {
  const view = guarded(given)
  const { report, state } = view
  return fillPaper(template, {
    kind: 'leader_brief',
    facts: view,
    texts: { ...briefTexts(view), report, state },
  })
}

/** Bytes of the table in the template; without a comment its row goes. */
export function commentsInTemplate(given: CommentTableView, template: Uint8Array): Promise<Uint8Array> {
  const view = guarded(given)
  const { rows, statistics, without, silent } = view
  return fillPaper(template, {
    kind: 'comment_table',
    facts: view,
    texts: {
      ...{
        title: records.commentTable.zh,
        'title.lines': records.commentTable.zh,
        round: view.title,
        statistics,
      },
      ...{ 'count.comments': String(rows.length), without: names(without), silent: names(silent) },
    },
    rows: ['comments', rows.map((row, at) => rowOf({ row: String(at + 1), ...commentTexts(row) }))],
  })
}

/** Bytes of the adjustment's paper in the template. */
export function adjustmentInTemplate(
  given: AdjustmentDocumentView,
  template: Uint8Array,
): Promise<Uint8Array> {
  const view = guarded(given)
  const { items, plan, version, unit: issuer } = view
  const { linked, opinions, ...blocks } = adjustmentBlocks(view)
  return fillPaper(template, {
    kind: 'adjustment',
    facts: { ...view, issuer },
    texts: {
      ...{ plan, version: String(version), 'count.changes': String(items.length) },
      approval: standingLine(view),
    },
    blocks: { ...blocks, linked: orNone(linked), opinions: orNone(opinions) },
    rows: ['changes', items.map((item, at) => changeRow(item, at + 1))],
  })
}

const names = (units: readonly string[]): string => units.join('、') || records.nobody.zh
const orNone = (told: readonly FileChild[]): readonly FileChild[] =>
  told.length === 0 ? [paragraph('text', adjusting.none.zh)] : told

function changeRow(item: AdjustmentDocumentView['items'][number], at: number) {
  const { before, after, ...texts } = changeTexts(item)
  return rowOf({ row: String(at), ...texts, before: before.join('\n'), after: after.join('\n') })
}

type Row = ReadonlyMap<string, FillText>

function rowOf(texts: Readonly<Partial<Record<RowField, string>>>): Row {
  const isField = (key: string): key is RowField => key in fieldNames
  return new Map(
    Object.entries(texts).flatMap(([key, text]) =>
      isField(key) ? [[fieldNames[key], { text }] as const] : [],
    ),
  )
}

interface Paper {
  readonly kind: TemplateKind
  readonly facts: FileFacts
  readonly texts: Readonly<Partial<Record<TextKey, string>>>
  readonly blocks?: Readonly<Partial<Record<TextKey, readonly FileChild[]>>>
  readonly rows?: readonly [RowGroup, readonly Row[]]
}

const isKey = (key: string): key is TextKey => key in keyNames

function fillPaper(
  template: Uint8Array,
  { kind, facts, texts, blocks = {}, rows }: Paper,
): Promise<Uint8Array> {
  const { title, issuer, datedOn } = facts
  const all: Readonly<Partial<Record<TextKey, string>>> = {
    ...{ title, 'title.lines': titleLines(title).join('\n'), issuer, date: officialDay(datedOn) },
    ...texts,
  }
  return fillWordFile(template, {
    keys: keysOf(kind, []),
    filling: {
      texts: named(
        Object.entries(all).flatMap(([key, text]) => (isKey(key) ? [[key, { text }] as const] : [])),
      ),
      rows: new Map(rows ? [rows] : []),
      blocks: new Map(
        Object.entries(blocks).flatMap(([key, told]) => (isKey(key) ? [[keyNames[key], told] as const] : [])),
      ),
    },
    facts,
    next: bookmarksOfFilling(),
    manifest: null,
  })
}
