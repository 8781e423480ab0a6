/** Tables of comments and adjustments that a template is looked at with: with every part, with the least, with long ones. */

import { outcomes } from '#domain/consultations/tally.ts'
import type { TemplatePurpose, TemplateSample } from '#domain/templates/kind.ts'
import { adjustments } from '#words/adjustments.ts'
import { itemNumberText } from '#words/item-text.ts'
import { records } from '#words/records.ts'
import { templates } from '#words/templates.ts'
import type { AdjustmentDocumentView } from '../adjustments/adjustment-document.ts'
import type { CommentTableView } from '../records/comment-table.ts'
import type { RecordFile } from '../records/record-file.ts'

type Facts = Omit<RecordFile, 'title'>

const {
  sampleLongName: longName,
  sampleText: text,
  sampleGrounds: grounds,
  sampleAddressee: unit,
} = templates

const times = <One>(count: number, one: (at: number) => One): One[] =>
  Array.from({ length: count }, (_, at) => one(at))

/** Rows, and how long their texts are. */
const sizes: Readonly<Record<TemplateSample, { rows: number; length: number }>> = {
  all: { rows: 3, length: 1 },
  few: { rows: 0, length: 1 },
  long: { rows: 40, length: 4 },
}

export function sampleComments(parts: TemplateSample, of: Facts): CommentTableView {
  const { rows, length } = sizes[parts]
  const names = (count: number) => times(count, (at) => `${longName.zh}${at + 1}`)
  return {
    ...of,
    title: templates.sampleRound.zh,
    statistics: rows === 0 ? records.noRows.zh : templates.sampleStatistics.zh,
    rows: times(rows, (at) => ({
      ...{ name: parts === 'long' ? longName.zh : unit.zh, place: templates.samplePlace.zh },
      ...{ text: text.zh.repeat(length), outcome: outcomes[at % outcomes.length] ?? null },
      ...{ reason: grounds.zh.repeat(length), changedPlace: templates.samplePlace.zh },
    })),
    without: parts === 'few' ? [] : names(rows),
    silent: parts === 'few' ? [] : names(1),
  }
}

const titleOf = (plan: string): string => adjustments.nameOf.zh.replace('{{plan}}', () => plan)

/** `purpose`: whether it was approved. */
export function sampleAdjustment(
  parts: TemplateSample,
  { issuer, ...of }: Facts,
  purpose: TemplatePurpose | null,
): AdjustmentDocumentView {
  const { rows, length } = sizes[parts]
  const isFull = parts !== 'few'
  const plan = templates.samplePlan.zh
  return {
    ...{ ...of, unit: issuer, plan, version: 1, title: titleOf(plan.repeat(length)) },
    ...{ reason: isFull ? text.zh.repeat(length) : '', basis: isFull ? text.zh : '', documents: [] },
    items: times(Math.max(1, rows), (at) => ({
      ...{
        number: itemNumberText('zh-CN', 'indicator', at + 1),
        name: templates.sampleItem.zh.repeat(length),
      },
      ...{ change: 'change', reason: grounds.zh.repeat(length) },
      fields: [{ field: templates.sampleField.zh, before: '××%', after: '××%' }],
    })),
    effects: isFull ? [{ plan, number: 1, name: templates.sampleItem.zh, note: grounds.zh }] : [],
    opinions: isFull ? [{ who: templates.sampleSigner.zh, givenOn: of.datedOn, opinion: text.zh }] : [],
    result:
      purpose === 'approved'
        ? { adoptedOn: of.datedOn, issuer, number: templates.sampleNumber.zh, version: 2 }
        : null,
  }
}
