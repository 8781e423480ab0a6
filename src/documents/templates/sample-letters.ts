/** Letters that a template is tried with: with every part a letter can have, with none it can do without, with long ones. */

import type { LetterContent } from '#domain/letters/letter.ts'
import type { TemplatePurpose, TemplateSample } from '#domain/templates/kind.ts'
import { templates } from '#words/templates.ts'
import type { OfficialLetterView } from '../letters/official-letter.ts'
import type { LetterView } from '../records/letter.ts'

type Facts = Pick<OfficialLetterView, 'example' | 'issuer' | 'datedOn' | 'fonts'>

/** Letters of rounds and of feedback are text alone; all others are drafted. */
export const isTextAlone = (purpose: TemplatePurpose | null): boolean =>
  purpose === 'round' || purpose === 'feedback'

const times = (text: string, count: number): string[] =>
  Array.from({ length: count }, (_, at) => `${text}${at + 1}`)

/** As many units as a place may have, each with a name as long as there are. */
const many = times(templates.sampleLongName.zh, 60)

const contents: Readonly<Record<TemplateSample, Partial<LetterContent>>> = {
  all: {
    urgency: 'urgent',
    addressees: times(templates.sampleAddressee.zh, 3),
    copies: times(templates.sampleAddressee.zh, 2),
    remark: templates.sampleRemark.zh,
    annexes: [
      { title: templates.sampleAnnex.zh, rows: [] },
      { title: templates.sampleAnnex.zh, rows: [times(templates.sampleColumn.zh, 3), ['1', '2', '3']] },
    ],
  },
  few: {},
  long: {
    urgency: 'most_urgent',
    title: templates.sampleTitle.zh.repeat(4),
    text: Array(12).fill(templates.sampleText.zh.repeat(6)).join('\n'),
    addressees: many,
    copies: many,
    remark: templates.sampleRemark.zh.repeat(4),
    signers: times(templates.sampleSigner.zh, 8),
    annexes: [
      {
        title: templates.sampleLongName.zh.repeat(3),
        rows: Array(80).fill(times(templates.sampleColumn.zh, 6)),
      },
    ],
  },
}

export function sampleLetter(
  kind: 'letter' | 'red_head',
  parts: TemplateSample,
  of: Facts,
): OfficialLetterView {
  const { sampleNumber, sampleTitle, sampleAddressee, sampleText, sampleSigner } = templates
  const format = parts === 'few' ? 'document' : 'upward'
  const content: LetterContent = {
    ...{ title: sampleTitle.zh, number: sampleNumber.zh, text: sampleText.zh, remark: '', copies: [] },
    ...{ urgency: 'none', sealed: true, datedOn: of.datedOn, annexes: [], printedBy: of.issuer },
    // Without any part, a document with a red head goes to nobody above.
    format: kind === 'letter' ? 'letter' : format,
    signers: kind === 'letter' || parts === 'few' ? [] : [sampleSigner.zh],
    addressees: [sampleAddressee.zh],
    ...contents[parts],
  }
  return { ...of, title: content.title, content }
}

export function sampleTextLetter(parts: TemplateSample, of: Facts): LetterView {
  const { content, title } = sampleLetter('letter', parts, of)
  return {
    ...{ ...of, title, number: parts === 'few' ? '' : content.number, addressees: content.addressees },
    ...{ paragraphs: content.text.split('\n'), dueOn: parts === 'few' ? null : of.datedOn },
  }
}
