/** Kinds of documents whose look a user may set with a template of his own, and the files they may be. */

import type { TrackProcess } from '../evaluations/track.ts'
import { letterKinds } from '../letters/letter.ts'
import { type Edition, editions, variants } from '../reports/edition.ts'

/** `red_head` is a document with a red head 版头文件; `form` a superior's own form 上级表格, filled from items. */
export const templateKinds = [
  'outline_report',
  'congress_report', // the edition for the standing committee
  'short_report',
  'special_report',
  'unit_report',
  'letter',
  'red_head',
  'receipt',
  'form',
] as const
export type TemplateKind = (typeof templateKinds)[number]

export const templateFormats = ['docx', 'xlsx'] as const
export type TemplateFormat = (typeof templateFormats)[number]

/** What a letter's template is tried with. */
export const templateSamples = ['all', 'few', 'long'] as const
export type TemplateSample = (typeof templateSamples)[number]

/** Files a template of this kind may be; the first is what its default is. */
export const formatsOf = (kind: TemplateKind): readonly TemplateFormat[] =>
  kind === 'form' ? templateFormats : ['docx']

/** Reports: their figures are bound, and a template may be meant for one track alone. */
export const isReportTemplate = (kind: TemplateKind): boolean => kind.endsWith('_report')

const kindsOfReports = {
  outline: 'outline_report',
  special: 'special_report',
  unit: 'unit_report',
} as const satisfies Readonly<Record<string, TemplateKind>>
const kindsOfEditions = { congress: 'congress_report', short: 'short_report' } as const

/** The kind of template that a report is made with in this edition. */
export const templateKindOf = (report: keyof typeof kindsOfReports, edition: Edition): TemplateKind =>
  edition === 'standard' ? kindsOfReports[report] : kindsOfEditions[edition]

/** The edition that a template of this kind is of. */
export const editionOf = (kind: TemplateKind): Edition =>
  editions.find((edition) => edition !== 'standard' && kindsOfEditions[edition] === kind) ?? 'standard'

/** Papers of a red head or a letter: drafted letters, and those of comment rounds and of feedback. */
const papers = [...letterKinds, 'round', 'feedback'] as const
export const templatePurposes = [...variants, ...papers] as const
export type TemplatePurpose = (typeof templatePurposes)[number]

/** What a template may be meant for alone: drafts of one word, or letters of one kind. [] where there is one purpose. */
export function purposesOf(kind: TemplateKind): readonly TemplatePurpose[] {
  if (kind === 'letter') return papers
  if (kind === 'red_head') return letterKinds
  return isReportTemplate(kind) && kind !== 'unit_report' ? variants : []
}

/** Whether a report of a track with this process is ever made in a template of this kind. */
export function isMadeBy(kind: TemplateKind, process: TrackProcess | null): boolean {
  if (kind === 'special_report') return process === 'special_report'
  if (kind === 'congress_report') return process === 'outline_report'
  if (kind === 'outline_report') return process !== 'special_report'
  return isReportTemplate(kind)
}

/** For what a document is made: of which track, and for which purpose; null for none of its own. */
export interface TemplateScope {
  readonly trackId: string | null
  readonly purpose: TemplatePurpose | null
}

/** The scopes whose template a document may be made in, the nearest first: a track says more than a purpose. */
export const scopesFor = ({ trackId, purpose }: TemplateScope): TemplateScope[] => [
  ...(trackId !== null && purpose !== null ? [{ trackId, purpose }] : []),
  ...(trackId !== null ? [{ trackId, purpose: null }] : []),
  ...(purpose !== null ? [{ trackId: null, purpose }] : []),
  { trackId: null, purpose: null },
]
