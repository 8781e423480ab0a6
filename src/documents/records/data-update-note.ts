/** 数据更新说明: the figures that changed after a report was submitted, and every place of it that quotes them. */

import { AlignmentType, type FileChild } from 'docx'
import { withStop } from '#domain/texts/with-stop.ts'
import type { UpdatedFigure, UpdatedPlace, UpdateNote } from '#domain/values/update-note.ts'
import { officialWording } from '#words/official-text.ts'
import { parts } from '#words/parts.ts'
import { periodLabel } from '#words/period-label.ts'
import { updateNotes } from '#words/update-notes.ts'
import { linePitch } from '../official-format/measures.ts'
import { pageSection } from '../official-format/pages.ts'
import { paragraph } from '../official-format/paragraphs.ts'
import { signed } from '../official-format/signature.ts'
import { titleParagraphs } from '../official-format/title.ts'
import { markOf, type RecordFile, recordFile } from './record-file.ts'
import { recordTable } from './record-table.ts'

export interface UpdateNoteView extends RecordFile {
  readonly note: UpdateNote
}

/** Bytes of the note as .docx: the letter, and on turned pages the places before and after. */
export function dataUpdateNote(view: UpdateNoteView): Promise<Uint8Array> {
  const mark = markOf(view)
  return recordFile(view, [
    pageSection({ children: letter(view), isNumbered: true, startsCount: true, mark }),
    ...(view.note.places.length === 0
      ? []
      : [pageSection({ children: annex(view.note), isTurned: true, isNumbered: true, mark })]),
  ])
}

type Texts = Readonly<Record<string, string | number>>

const said = (key: keyof typeof updateNotes, texts: Texts = {}): string =>
  officialWording(updateNotes[key], texts)

/** Of a report whose own name stands in such marks they are not doubled. */
export const noteTitle = (report: string): string =>
  said('title', { report: report.replace(/^《(.*)》$/, '$1') })

function letter(view: UpdateNoteView): FileChild[] {
  const { figures, places, estimatesLeft, report, version } = view.note
  return [
    ...titleParagraphs(view.title, { below: 1 }),
    paragraph('text', said('opening', { report, version, count: figures.length })),
    ...figures.map((figure, at) => paragraph('text', `${at + 1}.${figureText(figure)}`)),
    ...(places.length === 0 ? [] : [paragraph('text', said('places', { count: places.length }))]),
    paragraph(
      'text',
      estimatesLeft === 0 ? said('noEstimatesLeft') : said('estimatesLeft', { count: estimatesLeft }),
    ),
    ...(places.length === 0
      ? []
      : [paragraph('text', said('annexLine'), { spacing: { before: linePitch } })]),
    ...signed(view),
  ]
}

function figureText({ name, unit, period, before, after, reason }: UpdatedFigure): string {
  const graded = ({ number, grade }: NonNullable<UpdatedFigure['before']>) =>
    said('graded', { number, unit, grade: parts[grade].zh })
  const texts = { name, period: periodLabel('zh-CN', period), after: graded(after) }
  return [
    before === null ? said('figureNew', texts) : said('figure', { ...texts, before: graded(before) }),
    ...(after.publication === '' ? [] : [said('published', { publication: after.publication })]),
    ...(reason === '' ? [] : [said('because', { reason: withStop(reason) })]),
  ].join('')
}

const annex = ({ places }: UpdateNote): FileChild[] => [
  paragraph('annexMark', said('annexMark'), {
    alignment: AlignmentType.LEFT,
    spacing: { after: linePitch },
  }),
  ...recordTable({
    title: said('annex'),
    above: [],
    columns: [
      { label: said('number'), content: 'number' },
      { label: said('where'), content: 'text' },
      { label: said('before'), content: 'long' },
      { label: said('after'), content: 'long' },
    ],
    rows: places.map((place, at) => [
      String(at + 1),
      placeText(place),
      place.before || '—',
      place.after || '—',
    ]),
    below: [],
  }),
]

const placeText = ({ place, where, label }: UpdatedPlace): string => said(place, { where, label })
