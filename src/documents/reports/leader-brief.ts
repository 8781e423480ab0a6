/** The leader's brief 领导阅示单: one page of A4 on what is to be decided. */

import { AlignmentType, type FileChild } from 'docx'
import type { TrackProcess } from '#domain/evaluations/track.ts'
import type { Brief, BriefCount, LaggingItem } from '#domain/reports/brief.ts'
import { congress } from '#words/congress.ts'
import { officialWording } from '#words/official-text.ts'
import { reportPhrase } from '#words/report-phrases.ts'
import { officialDay } from '../official-format/dates.ts'
import { linePitch } from '../official-format/measures.ts'
import { pageSection } from '../official-format/pages.ts'
import { paragraph } from '../official-format/paragraphs.ts'
import { run } from '../official-format/text.ts'
import { titleParagraphs } from '../official-format/title.ts'
import { markOf, type RecordFile, recordFile } from '../records/record-file.ts'

export interface LeaderBriefView extends RecordFile {
  readonly process: TrackProcess
  /** Where the report stands, in words. */
  readonly state: string
  /** Title of the report; `title` is the brief's own. */
  readonly report: string
  readonly lead: string
  /** Whether it already lies before the standing committee, so that sending it there is no more to be decided. */
  readonly isWithCongress?: boolean
  readonly brief: Brief
}

/** Items named before they are counted: what fits the page beside everything else. */
const named = 3
/** Characters of an item's name. */
const nameLength = 16

const said = (key: keyof typeof congress, texts: Readonly<Record<string, string | number>> = {}): string =>
  officialWording(congress[key], texts)

/** Bytes of the brief as .docx. */
export const leaderBrief = (view: LeaderBriefView): Promise<Uint8Array> =>
  recordFile(view, [pageSection({ children: content(view), isNumbered: false, mark: markOf(view) })])

/** What it says under each of its heads. */
export function briefTexts(view: LeaderBriefView) {
  const { process, brief, report, state, lead } = view
  return {
    decided: said(`subject_${process}`, { title: report, state, lead }),
    overview: countLine(brief),
    lagging: laggingLine(brief.lagging),
    asked: said(view.isWithCongress ? 'askedWithCongress' : `asked_${process}`),
  }
}

function content(view: LeaderBriefView): FileChild[] {
  const { decided, overview, lagging, asked } = briefTexts(view)
  return [
    ...titleParagraphs(view.title, { below: 1 }),
    part('briefDecided', decided),
    part('briefCounts', overview),
    part('briefLagging', lagging),
    part('briefAsked', asked),
    paragraph('text', [run(said('briefSign'), { bold: true })]),
    paragraph('signature', `${view.issuer}　${officialDay(view.datedOn)}`, {
      alignment: AlignmentType.RIGHT,
      spacing: { before: 2 * linePitch },
    }),
  ]
}

/** Heads stand in the line they open: a page has 22. */
const part = (head: keyof typeof congress, text: string): FileChild =>
  paragraph('text', [run(`${said(head)}：`, { bold: true }), run(text)])

const kinds = { indicator: 'indicators', task: 'tasks', project: 'projects' } as const

function countLine({ counts, figures, estimates }: Brief): string {
  if (counts.length === 0) return said('briefNoItems')
  const kindsSaid = counts.map(countOf)
  return kindsSaid.join('') + (estimates === 0 ? '' : said('briefEstimates', { figures, estimates }))
}

function countOf({ items, total, words, undecided }: BriefCount): string {
  const decided = words.map(({ word, count }) => said('briefWord', { word, count }))
  const open = undecided === 0 ? [] : [said('briefOpen', { count: undecided })]
  return said('briefKind', {
    kind: reportPhrase(kinds[items]),
    total,
    words: [...decided, ...open].join('、'),
  })
}

function laggingLine(lagging: readonly LaggingItem[]): string {
  if (lagging.length === 0) return said('briefNoLag')
  const first = lagging.slice(0, named).map(({ name, word, lead }) => {
    const short = name.length > nameLength ? `${name.slice(0, nameLength)}…` : name
    return said('briefItem', { name: short, word, lead })
  })
  const more = lagging.length > named ? said('briefMore', { count: lagging.length }) : ''
  return `${first.join('；')}${more}。`
}
