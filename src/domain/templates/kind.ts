/** Kinds of documents whose look a user may set with a template of his own, and the files they may be. */

/** `red_head` is a document with a red head 版头文件; `form` a superior's own form 上级表格, filled from items. */
export const templateKinds = [
  'outline_report',
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

/** Files a template of this kind may be; the first is what its default is. */
export const formatsOf = (kind: TemplateKind): readonly TemplateFormat[] =>
  kind === 'form' ? templateFormats : ['docx']

/** Reports: their figures are bound, and a template may be meant for one track alone. */
export const isReportTemplate = (kind: TemplateKind): boolean => kind.endsWith('_report')

/** The kind of template that a report of this kind is made with. */
export const templateKindOfReport = {
  outline: 'outline_report',
  special: 'special_report',
  unit: 'unit_report',
} as const satisfies Readonly<Record<string, TemplateKind>>
