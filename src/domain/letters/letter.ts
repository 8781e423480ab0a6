/** Letters that go with the evaluation: urging units, submitting a report, sending copies, giving notice. */

/** 催报函, 报送报告 to a superior, 送（抄送）函, 通知. */
export const letterKinds = ['reminder', 'submission', 'copy', 'notice'] as const
export type LetterKind = (typeof letterKinds)[number]

/** 信函格式, a document with a red head, and one to a superior, which says who signs it. */
export const letterFormats = ['letter', 'document', 'upward'] as const
export type LetterFormat = (typeof letterFormats)[number]

/** 特急, 加急; what would be a state secret has no letter here. */
export const urgencies = ['none', 'urgent', 'most_urgent'] as const
export type LetterUrgency = (typeof urgencies)[number]

export const formatOf: Readonly<Record<LetterKind, LetterFormat>> = {
  reminder: 'letter',
  submission: 'upward',
  copy: 'letter',
  notice: 'document',
}

/** An annex named in the letter; `rows` where the letter carries it itself. */
export interface LetterAnnex {
  readonly title: string
  readonly rows: readonly (readonly string[])[]
}

/** What a person may change before the file is made. */
export interface LetterContent {
  readonly format: LetterFormat
  readonly title: string
  /** 发文字号; '' while it has none. */
  readonly number: string
  readonly urgency: LetterUrgency
  /** 签发人, of a letter to a superior. */
  readonly signers: readonly string[]
  readonly addressees: readonly string[]
  /** Paragraphs, parted by '\n'. */
  readonly text: string
  readonly annexes: readonly LetterAnnex[]
  /** 'YYYY-MM-DD'. */
  readonly datedOn: string
  readonly sealed: boolean
  /** 附注: （联系人：…；联系电话：…）, （此件主动公开）; '' for none. */
  readonly remark: string
  /** 抄送. */
  readonly copies: readonly string[]
  /** 印发机关; '' for a letter that has none. */
  readonly printedBy: string
}

/** What must be there before the file is made; [] where nothing is missing. */
export function missingIn({
  format,
  title,
  addressees,
  signers,
  text,
}: LetterContent): readonly MissingPart[] {
  return [
    ...(title.trim() === '' ? (['title'] as const) : []),
    ...(addressees.length === 0 ? (['addressees'] as const) : []),
    ...(text.trim() === '' ? (['text'] as const) : []),
    ...(format === 'upward' && signers.length === 0 ? (['signers'] as const) : []),
  ]
}

export type MissingPart = 'title' | 'addressees' | 'text' | 'signers'
