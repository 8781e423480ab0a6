/** 意见采纳情况表: every comment of a round with what became of it, and the sentence that sums it up. */

import type { Outcome } from '#domain/consultations/tally.ts'
import { records } from '#words/records.ts'
import { officialDay } from '../official-format/dates.ts'
import { pageSection } from '../official-format/pages.ts'
import { markOf, type RecordFile, recordFile } from './record-file.ts'
import { recordTable } from './record-table.ts'

export interface CommentTableRow {
  /** Who gave it. */
  readonly name: string
  readonly place: string
  readonly text: string
  readonly outcome: Outcome | null
  readonly reason: string
  readonly changedPlace: string
}

export interface CommentTableView extends RecordFile {
  readonly statistics: string
  readonly rows: readonly CommentTableRow[]
  /** Who had no comment, and who did not answer. */
  readonly without: readonly string[]
  readonly silent: readonly string[]
}

/** Bytes of the table as .docx, on turned pages. */
export function commentTable(view: CommentTableView): Promise<Uint8Array> {
  const children = recordTable({
    title: records.commentTable.zh,
    above: [view.title, view.statistics],
    columns: [
      { label: records.number.zh, content: 'number' },
      { label: records.from.zh, content: 'units' },
      { label: records.place.zh, content: 'text' },
      { label: records.comment.zh, content: 'long' },
      { label: records.outcome.zh, content: 'short' },
      { label: records.reason.zh, content: 'text' },
      { label: records.changedPlace.zh, content: 'text' },
    ],
    rows: view.rows.map((row, at) => {
      const { from, place, text, outcome, grounds, changedPlace } = commentTexts(row)
      return [String(at + 1), from, place, text, outcome, grounds, changedPlace]
    }),
    below: below(view),
  })
  return recordFile(view, [
    pageSection({ children, isTurned: true, isNumbered: true, startsCount: true, mark: markOf(view) }),
  ])
}

/** One comment as the table says it. */
export const commentTexts = ({ name, place, text, outcome, reason, changedPlace }: CommentTableRow) => ({
  ...{ from: name, place: place || records.wholeDraft.zh, text },
  ...{ outcome: records[outcome ?? 'open'].zh, grounds: reason || '—', changedPlace: changedPlace || '—' },
})

function below({ rows, without, silent, issuer, datedOn }: CommentTableView): string[] {
  const named = (key: 'without' | 'silent', names: readonly string[]) =>
    names.length === 0 ? [] : [records[key].zh.replace('{{names}}', () => names.join('、'))]
  return [
    ...(rows.length === 0 ? [records.noRows.zh] : []),
    ...named('without', without),
    ...named('silent', silent),
    records.madeOn.zh.replace('{{issuer}}', () => issuer).replace('{{day}}', officialDay(datedOn)),
  ]
}
