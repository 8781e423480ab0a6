/** 审议意见办理情况报告: what became of each opinion of the standing committee, told in text and as a table. */

import type { FileChild } from 'docx'
import { headingCounter } from '#domain/reports/heading-numbers.ts'
import { innerTitle } from '#domain/texts/inner-title.ts'
import { shortTitle } from '#domain/texts/short-title.ts'
import { withStop } from '#domain/texts/with-stop.ts'
import { documents } from '#words/documents.ts'
import { records } from '#words/records.ts'
import { annexList } from '../official-format/annexes.ts'
import { officialDay } from '../official-format/dates.ts'
import { linePitch } from '../official-format/measures.ts'
import { pageSection } from '../official-format/pages.ts'
import { headingParagraph, paragraph } from '../official-format/paragraphs.ts'
import { signed } from '../official-format/signature.ts'
import { run } from '../official-format/text.ts'
import { titleParagraphs } from '../official-format/title.ts'
import { markOf, type RecordFile, recordFile } from './record-file.ts'
import { recordTable } from './record-table.ts'

export interface OpinionRecord {
  readonly number: number
  readonly text: string
  readonly owners: readonly string[]
  readonly dueOn: string | null
  readonly status: 'done' | 'open' | 'dropped' | 'draft'
  /** What each owner wrote last, in their order. */
  readonly handlings: readonly {
    readonly unit: string
    readonly measures: string
    readonly progress: string
  }[]
}

/** `title` is the report's that was deliberated. */
export interface OpinionReportView extends RecordFile {
  /** Whose opinions they are, as the deliberation was registered. */
  readonly addressee: string
  readonly opinions: readonly OpinionRecord[]
}

/** How far an opinion, or a task made of it, is dealt with. */
export const statusWords = {
  done: records.statusDone.zh,
  open: records.statusOpen.zh,
  dropped: records.statusDropped.zh,
  draft: records.statusDraft.zh,
} as const

/** Bytes of the report as .docx: the text upright, the table on turned pages. */
export function opinionReport(view: OpinionReportView): Promise<Uint8Array> {
  const title = records.opinionReport.zh.replace('{{title}}', () => innerTitle(view.title))
  const mark = markOf(view)
  const file = { ...view, title }
  return recordFile(file, [
    pageSection({ children: text(view, title), isNumbered: true, startsCount: true, mark }),
    ...(view.opinions.length === 0
      ? []
      : [pageSection({ children: table(view), isTurned: true, isNumbered: true, mark })]),
  ])
}

function text(view: OpinionReportView, title: string): FileChild[] {
  const count = headingCounter()
  return [
    ...titleParagraphs(title, { below: 1 }),
    paragraph(
      'plain',
      records.addressees.zh.replace('{{names}}', () => view.addressee),
    ),
    paragraph('text', opening(view)),
    ...view.opinions.flatMap((opinion) => [
      headingParagraph(1, [run(count(1) + headingOf(opinion))]),
      // A page with nothing but the signature is not allowed: the end of the text goes with it.
      ...told(opinion).map((line, at, all) =>
        paragraph('text', line, {
          keepNext: at === all.length - 1 && opinion === view.opinions.at(-1),
        }),
      ),
    ]),
    ...(view.opinions.length === 0 ? [] : annexList(records.annexes.zh, [records.opinionTable.zh])),
    ...signed(view),
  ]
}

function opening({ opinions, title }: OpinionReportView): string {
  if (opinions.length === 0) return records.opinionNone.zh.replace('{{title}}', () => innerTitle(title))
  const done = opinions.filter(({ status }) => status === 'done').length
  const dropped = opinions.filter(({ status }) => status === 'dropped').length
  const said = { count: opinions.length, done, open: opinions.length - done - dropped, dropped }
  const wording = said.open === 0 && dropped === 0 ? records.opinionOpeningDone : records.opinionOpening
  const rest = [
    ...(said.open === 0 ? [] : [records.opinionOpen.zh.replace('{{open}}', String(said.open))]),
    ...(dropped === 0 ? [] : [records.opinionDropped.zh.replace('{{dropped}}', String(dropped))]),
  ].join('')
  return wording.zh
    .replace('{{title}}', () => innerTitle(title))
    .replace('{{count}}', String(said.count))
    .replace('{{done}}', String(said.done))
    .replace('{{rest}}', rest)
}

function told({ text: point, owners, handlings, status, number }: OpinionRecord): string[] {
  const answering = records.ownersLine.zh.replace('{{owners}}', () => owners.join('、'))
  return [
    ...(headingOf({ text: point, number }) === bare(point) ? [] : [withStop(point)]),
    (owners.length === 0 ? '' : answering) + records.statusLine.zh.replace('{{status}}', statusWords[status]),
    ...handled({ owners, handlings }),
  ]
}

/** What each owner did, said in the text and in the table alike. */
const handled = ({ owners, handlings }: Pick<OpinionRecord, 'owners' | 'handlings'>): string[] =>
  handlings.flatMap((handling) => (owners.length > 1 ? [ofOwner(handling)] : ofOnly(handling)))

type Handling = OpinionRecord['handlings'][number]

/** Of several owners each has a paragraph of its own. */
const ofOwner = ({ unit, measures, progress }: Handling): string =>
  `${unit}：${withStop(measures)}${withStop(progress)}`

const ofOnly = ({ measures, progress }: Handling): string[] => [
  ...(measures === '' ? [] : [records.measures.zh.replace('{{text}}', () => withStop(measures))]),
  ...(progress === '' ? [] : [records.progress.zh.replace('{{text}}', () => withStop(progress))]),
]

const bare = (point: string): string => point.trim().replace(/。$/, '')

/** A point that fits a heading is its own; a longer one is named by its number and stands below. */
const headingOf = ({ text: point, number }: Pick<OpinionRecord, 'text' | 'number'>): string =>
  shortTitle(point) === bare(point)
    ? bare(point)
    : records.opinionNumber.zh.replace('{{number}}', String(number))

const table = ({ opinions }: OpinionReportView): FileChild[] => [
  // The title stands on the third line.
  paragraph('annexMark', documents['receipt.annex'].zh.replace('{{number}}', ''), {
    spacing: { after: linePitch },
  }),
  ...recordTable({
    title: records.opinionTable.zh,
    above: [],
    columns: [
      { label: records.number.zh, content: 'number' },
      { label: records.opinionText.zh, content: 'long' },
      { label: records.owners.zh, content: 'units' },
      { label: records.dueOn.zh, content: 'target' },
      { label: records.handling.zh, content: 'long' },
      { label: records.status.zh, content: 'short' },
    ],
    rows: opinions.map(({ number, text: point, owners, dueOn, handlings, status }) => [
      String(number),
      point,
      owners.join('\n') || '—',
      dueOn === null ? '—' : officialDay(dueOn),
      handled({ owners, handlings }).join('\n') || '—',
      statusWords[status],
    ]),
    below: [],
  }),
]
