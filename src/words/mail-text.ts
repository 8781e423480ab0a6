/** The text of a mail in its reader's language: a line for each notice, and where to go. */

import type { NoticeFacts } from '#domain/notices/notice.ts'
import { readableInstant } from './instant.ts'
import type { Language } from './language.ts'
import { noticeReason, noticeText } from './notice-text.ts'
import { say } from './say.ts'

interface MailAbout {
  readonly language: Language
  readonly person: string
  readonly place: string
  readonly example: boolean
  readonly isDigest: boolean
}

interface MailLine {
  readonly topic: string
  readonly facts: NoticeFacts
  /** ISO instant. */
  readonly at: string
  /** Where it leads; '' where nowhere. */
  readonly address: string
}

/** One notice is its own subject; several are counted. Example data says so. */
export function mailSubject(
  { language, place, example, isDigest }: MailAbout,
  lines: readonly MailLine[],
): string {
  const [first] = lines
  const count = lines.length
  const plain =
    !isDigest && count === 1 && first
      ? noticeText(language, first.topic, first.facts)
      : say(language, 'mail', isDigest ? 'subjectDigest' : 'subjectMany', { count })
  return titled(language, { place, example }, plain)
}

function titled(language: Language, { place, example }: Pick<MailAbout, 'place' | 'example'>, plain: string) {
  const subject = say(language, 'mail', 'subjectPlace', { place, subject: plain })
  return example ? say(language, 'mail', 'subjectExample', { subject }) : subject
}

export function mailBody(
  { language, person }: MailAbout,
  lines: readonly MailLine[],
  address: string,
): string {
  return [
    say(language, 'mail', 'greeting', { person }),
    ...lines.map((line) => lineText(language, line)),
    say(language, 'mail', 'footer', { address }),
  ].join('\n\n')
}

const lineText = (language: Language, { topic, facts, at, address }: MailLine): string =>
  [`${readableInstant(at)} ${noticeText(language, topic, facts)}`, noticeReason(topic, facts), address]
    .filter((line) => line !== '')
    .join('\n')

interface CodeAbout extends Pick<MailAbout, 'person' | 'place' | 'example'> {
  readonly code: string
  /** For which the code counts. */
  readonly hours: number
}

/** The one mail that goes to an address before it is confirmed: it holds the code and nothing else of the place. */
export const codeMail = (
  language: Language,
  { code, hours, person, ...about }: CodeAbout,
): { subject: string; body: string } => ({
  subject: titled(language, about, say(language, 'mail', 'codeSubject')),
  body: say(language, 'mail', 'codeBody', { person, code, hours }),
})

interface InvitationAbout extends Pick<MailAbout, 'person' | 'place' | 'example'> {
  readonly code: string
  readonly days: number
  readonly address: string
}

/** A renewed invitation code, to a confirmed address alone. */
export const invitationMail = (
  language: Language,
  { code, days, person, address, ...about }: InvitationAbout,
): { subject: string; body: string } => ({
  subject: titled(language, about, say(language, 'mail', 'invitationSubject')),
  body: say(language, 'mail', 'invitationBody', { person, code, days, address }),
})
