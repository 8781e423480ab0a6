/** The text of a mail, in Chinese as every official document: a line for each notice, and where to go. */

import type { NoticeFacts } from '#domain/notices/notice.ts'
import { readableInstant } from './instant.ts'
import { noticeReason, noticeText } from './notice-text.ts'
import { say } from './say.ts'

const language = 'zh-CN'

interface MailAbout {
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
export function mailSubject({ place, example, isDigest }: MailAbout, lines: readonly MailLine[]): string {
  const [first] = lines
  const count = lines.length
  const plain =
    !isDigest && count === 1 && first
      ? noticeText(language, first.topic, first.facts)
      : say(language, 'mail', isDigest ? 'subjectDigest' : 'subjectMany', { count })
  const subject = say(language, 'mail', 'subjectPlace', { place, subject: plain })
  return example ? say(language, 'mail', 'subjectExample', { subject }) : subject
}

export function mailBody({ person }: MailAbout, lines: readonly MailLine[], address: string): string {
  return [
    say(language, 'mail', 'greeting', { person }),
    ...lines.map(lineText),
    say(language, 'mail', 'footer', { address }),
  ].join('\n\n')
}

const lineText = ({ topic, facts, at, address }: MailLine): string =>
  [`${readableInstant(at)} ${noticeText(language, topic, facts)}`, noticeReason(topic, facts), address]
    .filter((line) => line !== '')
    .join('\n')
