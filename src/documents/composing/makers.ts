/** Every document that is made and every text that is held against data: from what, into what. Runs in a composing thread. */

import type { Known } from '#domain/consistency/known.ts'
import type { Finding } from '#domain/findings/finding.ts'
import type { Edition } from '#domain/reports/edition.ts'
import type { FiguresNow, MadeFigure } from '#domain/reports/figures-now.ts'
import type { ReportMaterial } from '#domain/reports/material.ts'
import type { MarkedWorkbook } from '#domain/workbooks/marked.ts'
import { reportPhrase } from '#words/report-phrases.ts'
import type { AdjustmentDocumentView } from '../adjustments/adjustment-document.ts'
import type { ArchivedFile } from '../archives/volumes.ts'
import type { UnitWorkbookView } from '../forms/view.ts'
import type { OfficialLetterView } from '../letters/official-letter.ts'
import type { ChangeSheetView } from '../records/change-sheet.ts'
import type { CommentTableView } from '../records/comment-table.ts'
import type { UpdateNoteView } from '../records/data-update-note.ts'
import type { LetterView } from '../records/letter.ts'
import type { OpinionReportView } from '../records/opinion-report.ts'
import type { RatingWorkbookView } from '../records/rating-workbook.ts'
import type { YearlyPlanView } from '../records/yearly-plan.ts'
import type { ContactReceiptView } from '../reports/contact-receipt.ts'
import type { LeaderBriefView } from '../reports/leader-brief.ts'
import type { ReportProgress } from '../reports/report-file.ts'
import type { ReportOrder } from '../reports/whole-report.ts'
import type { checkTemplateFile, unfillable } from '../templates/check-file.ts'
import type { DefaultTemplate } from '../templates/default-template.ts'
import type { KeysOfKind } from '../templates/key-list.ts'
import type { Marking } from '../word-forms/marking.ts'

/** Says how far it is, to whoever wants to know. */
export type Tell = (progress: ReportProgress) => void

/** Made in a user's own template; null: as the program sets it. */
export interface Paper<View> {
  readonly view: View
  readonly template: Uint8Array | null
}

/** What each needs is loaded when it is first made: a thread that fills in Word knows nothing of workbooks. */
const table = {
  report: async (order: ReportOrder, tell: Tell) =>
    (await import('../reports/whole-report.ts')).wholeReport(order, tell),

  officialLetter: async ({ view, template }: Paper<OfficialLetterView>) =>
    template
      ? (await import('../templates/letter-filling.ts')).officialLetterInTemplate(view, template)
      : (await import('../letters/official-letter.ts')).officialLetter(view),
  letter: async ({ view, template }: Paper<LetterView>) =>
    template
      ? (await import('../templates/letter-filling.ts')).letterInTemplate(view, template)
      : (await import('../records/letter.ts')).letterFile(view),
  receipt: async ({ view, template }: Paper<ContactReceiptView>) =>
    template
      ? (await import('../templates/receipt-filling.ts')).receiptInTemplate(view, template)
      : (await import('../reports/contact-receipt.ts')).contactReceipt(view),

  commentTable: async ({ view, template }: Paper<CommentTableView>) =>
    template
      ? (await import('../templates/paper-filling.ts')).commentsInTemplate(view, template)
      : (await import('../records/comment-table.ts')).commentTable(view),
  updateNote: async (view: UpdateNoteView) =>
    (await import('../records/data-update-note.ts')).dataUpdateNote(view),
  changeSheet: async (view: ChangeSheetView) =>
    (await import('../records/change-sheet.ts')).changeSheetFile(view),
  opinionReport: async (view: OpinionReportView) =>
    (await import('../records/opinion-report.ts')).opinionReport(view),
  yearlyPlan: async ({ view, format }: { readonly view: YearlyPlanView; readonly format: 'xlsx' | 'csv' }) =>
    (await import('../records/yearly-plan.ts')).yearlyPlan(view, format),
  ratingWorkbook: async (view: RatingWorkbookView) =>
    (await import('../records/rating-workbook.ts')).ratingWorkbook(view),
  leaderBrief: async ({ view, template }: Paper<LeaderBriefView>) =>
    template
      ? (await import('../templates/paper-filling.ts')).briefInTemplate(view, template)
      : (await import('../reports/leader-brief.ts')).leaderBrief(view),
  adjustment: async ({ view, template }: Paper<AdjustmentDocumentView>) =>
    template
      ? (await import('../templates/paper-filling.ts')).adjustmentInTemplate(view, template)
      : (await import('../adjustments/adjustment-document.ts')).adjustmentDocument(view),
  volume: async (files: readonly ArchivedFile[]) =>
    (await import('../archives/volumes.ts')).packVolume(files),

  unitWorkbook: async (view: UnitWorkbookView) =>
    (await import('../forms/unit-workbook.ts')).unitWorkbook(view),
  unitWordForm: async (view: UnitWorkbookView) =>
    (await import('../word-forms/unit-word-form.ts')).unitWordForm(view),
  markedForm: async ({
    view,
    marked,
  }: {
    readonly view: UnitWorkbookView
    readonly marked: MarkedWorkbook
  }) => (await import('../forms/marked-form.ts')).markedForm(view, marked),
  /** Null for a document that cannot be marked. */
  markedDocument: async ({ format, bytes, ...marking }: MarkedDocument) =>
    format === 'docx'
      ? (await import('../word-forms/marked-word-form.ts')).markedWordForm(bytes, marking)
      : (await import('../word-forms/marked-open-form.ts')).markedOpenForm(bytes, marking),
  findingList: async ({ findings, ...of }: FindingListOrder) =>
    (await import('../forms/finding-list.ts')).findingList(findings, of),

  defaultTemplate: async (of: DefaultTemplate) =>
    (await import('../templates/default-template.ts')).defaultTemplate(of),
  keyList: async ({ kinds, today }: { readonly kinds: readonly KeysOfKind[]; readonly today: string }) =>
    (await import('../templates/key-list.ts')).keyList(kinds, today),
  formInTemplate: async ({ material, template }: FilledForm) =>
    (await import('../templates/form-filling.ts')).formInTemplate(material, template),
  templateCheck: async (asked: Parameters<typeof checkTemplateFile>) =>
    (await import('../templates/check-file.ts')).checkTemplateFile(...asked),
  /** Keys that could not be filled any more. */
  unfillable: async (asked: Parameters<typeof unfillable>) =>
    (await import('../templates/check-file.ts')).unfillable(...asked),

  /** Names of what the file would fetch when it is printed. */
  outsideLinks: async (bytes: Uint8Array) =>
    (await import('../printing/outside-links.ts')).outsideLinks(bytes),
  printedKind: async (bytes: Uint8Array) => (await import('../printing/printed-kind.ts')).printedKind(bytes),
  liveContents: async (bytes: Uint8Array) =>
    (await import('../printing/live-contents.ts')).withLiveContents(bytes),

  draftCheck: async ({ material, known }: { readonly material: ReportMaterial; readonly known: Known }) =>
    (await import('#domain/consistency/draft.ts')).checkedDraft(material, reportPhrase, known),
  textCheck: async ({
    paragraphs,
    known,
  }: {
    readonly paragraphs: readonly string[]
    readonly known: Known
  }) => (await import('#domain/consistency/checked.ts')).checkedText(paragraphs, known),
  figuresNow: async ({ made, material, edition }: FiguresOrder): Promise<FiguresNow> => {
    const { composeEdition } = await import('#domain/reports/compose-edition.ts')
    const { figuresNow } = await import('#domain/reports/figures-now.ts')
    const composed = composeEdition(material, reportPhrase, edition).report
    return figuresNow(made, { material, phrases: reportPhrase, composed })
  },
}

interface MarkedDocument extends Marking {
  readonly bytes: Uint8Array
  readonly format: 'docx' | 'odt'
}

interface FindingListOrder {
  readonly findings: readonly Finding[]
  readonly fileName: string
  readonly example: boolean
}

interface FilledForm {
  readonly material: ReportMaterial
  readonly template: Uint8Array
}

interface FiguresOrder {
  readonly made: readonly MadeFigure[]
  readonly material: ReportMaterial
  readonly edition: Edition
}

type Table = typeof table
export type Kind = keyof Table
/** What each is made of: plain data, which crosses from thread to thread. */
export type Orders = { readonly [K in Kind]: Parameters<Table[K]>[0] }
export type Results = { readonly [K in Kind]: Awaited<ReturnType<Table[K]>> }

export type Order<K extends Kind = Kind> = {
  readonly [One in K]: { readonly kind: One; readonly order: Orders[One] }
}[K]

const makers: { readonly [K in Kind]: (order: Orders[K], tell: Tell) => Promise<Results[K]> } = table

/** Makes it in the thread that calls. */
export const make = <K extends Kind>({ kind, order }: Order<K>, tell: Tell = () => {}): Promise<Results[K]> =>
  makers[kind](order, tell)
