/** Kinds of documents whose look a user may set with a template of his own, and the files they may be. */

import type { TrackProcess } from '../evaluations/track.ts'
import { letterKinds } from '../letters/letter.ts'
import { type Edition, editions, variants } from '../reports/edition.ts'
import type { ReportKind } from '../reports/kind.ts'

/** `red_head` is a document with a red head 版头文件; `form` a superior's own form 上级表格, filled from items. */
export const templateKinds = [
  'outline_report',
  'congress_report', // the edition for the standing committee
  'short_report',
  'special_report',
  'theme_report',
  'third_party_report',
  'unit_report',
  'letter',
  'red_head',
  'receipt',
  'leader_brief', // 领导阅示单
  'comment_table', // 意见采纳情况表
  'adjustment', // 规划调整方案
  'form',
] as const
export type TemplateKind = (typeof templateKinds)[number]

export const templateFormats = ['docx', 'xlsx'] as const
export type TemplateFormat = (typeof templateFormats)[number]

/** What a letter's template is tried with. */
export const templateSamples = ['all', 'few', 'long'] as const
export type TemplateSample = (typeof templateSamples)[number]

const sampled: readonly TemplateKind[] = ['letter', 'red_head', 'comment_table', 'adjustment']
/** Kinds that are looked at with each of their parts, and without: what is shown is made up. */
export const hasSamples = (kind: TemplateKind): boolean => sampled.includes(kind)

/** Files a template of this kind may be; the first is what its default is. */
export const formatsOf = (kind: TemplateKind): readonly TemplateFormat[] =>
  kind === 'form' ? templateFormats : ['docx']

/** Reports: their figures are bound, and a template may be meant for one track alone. */
export const isReportTemplate = (kind: TemplateKind): boolean => kind.endsWith('_report')

const kindsOfReports = {
  outline: 'outline_report',
  special: 'special_report',
  theme: 'theme_report',
  third_party: 'third_party_report',
  unit: 'unit_report',
} as const satisfies Readonly<Record<ReportKind, TemplateKind>>
const kindsOfEditions = { congress: 'congress_report', short: 'short_report' } as const

/** The kind of template that a report is made with in this edition. */
export const templateKindOf = (report: ReportKind, edition: Edition): TemplateKind =>
  edition === 'standard' ? kindsOfReports[report] : kindsOfEditions[edition]

/** The edition that a template of this kind is of. */
export const editionOf = (kind: TemplateKind): Edition =>
  editions.find((edition) => edition !== 'standard' && kindsOfEditions[edition] === kind) ?? 'standard'

/** Papers of a red head or a letter: drafted letters, and those of comment rounds and of feedback. */
const papers = [...letterKinds, 'round', 'feedback'] as const
/** An adjustment's paper before its approval, and the one that says so. */
export const adjustmentPurposes = ['proposed', 'approved'] as const
export const templatePurposes = [...variants, ...papers, ...adjustmentPurposes] as const
export type TemplatePurpose = (typeof templatePurposes)[number]

/** Reports that are never made as drafts of one word or another. */
const withoutDrafts: readonly TemplateKind[] = ['unit_report', 'third_party_report']

/** What a template may be meant for alone: drafts of one word, or letters of one kind. [] where there is one purpose. */
export function purposesOf(kind: TemplateKind): readonly TemplatePurpose[] {
  if (kind === 'letter') return papers
  if (kind === 'red_head') return letterKinds
  if (kind === 'adjustment') return adjustmentPurposes
  return isReportTemplate(kind) && !withoutDrafts.includes(kind) ? variants : []
}

/** Papers beside reports that are of one track. */
const ofTracks: readonly TemplateKind[] = ['leader_brief', 'comment_table', 'adjustment']

/** Reports that belong to no track. */
const ofNoTrack: readonly TemplateKind[] = ['theme_report', 'third_party_report']

/** Whether a report or paper of a track with this process is ever made in a template of this kind. */
export function isMadeBy(kind: TemplateKind, process: TrackProcess | null): boolean {
  if (ofNoTrack.includes(kind)) return false
  if (kind === 'special_report') return process === 'special_report'
  if (kind === 'congress_report') return process === 'outline_report'
  if (kind === 'outline_report') return process !== 'special_report'
  if (ofTracks.includes(kind)) return process !== null
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
