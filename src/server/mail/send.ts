/** Sends one mail. The only place that knows the mail library. */

import { createTransport } from 'nodemailer'

export interface OutgoingMail {
  /** Stays the same however often it is tried: a receiver that knows it takes it once. */
  readonly id: string
  readonly name: string
  readonly address: string
  readonly subject: string
  readonly body: string
}

/** `final`: the server will never take it. Otherwise it is worth another try. */
export type Sending =
  | { readonly sent: true }
  | { readonly sent: false; readonly final: boolean; readonly failure: string }

export interface Mailer {
  send(mail: OutgoingMail): Promise<Sending>
  close(): void
}

/** How the program sends mail, and the address that links in it begin with. */
export interface MailService {
  readonly mailer: Mailer
  readonly publicUrl: URL
}

const patience = 20_000 // milliseconds, for each stage of the conversation

/** A mailer for an SMTP address such as smtps://user:password@host; `from` is the sender of everything. */
export function createMailer({ url, from }: { url: string; from: string }): Mailer {
  const transport = createTransport(
    {
      url,
      connectionTimeout: patience,
      greetingTimeout: patience,
      socketTimeout: patience,
      disableFileAccess: true,
      disableUrlAccess: true,
    },
    { from: oneLine(from) },
  )
  return {
    async send({ id, name, address, subject, body }) {
      try {
        await transport.sendMail({
          messageId: `<${id}@guiheng>`,
          to: { name: oneLine(name), address: oneLine(address) },
          subject: oneLine(subject),
          text: body,
          headers: { 'Auto-Submitted': 'auto-generated' },
        })
        return { sent: true }
      } catch (error) {
        return { sent: false, ...judged(error) }
      }
    },
    close: () => transport.close(),
  }
}

/** A line break in a head would begin another: names and titles are texts that people typed. */
const oneLine = (text: string): string => text.replaceAll(/[\p{Cc}\u2028\u2029]+/gu, ' ').trim()

const longestFailure = 300

/** What the server says of this very mail with a 5xx is final; of sign-in, connection and time nothing is. */
function judged(error: unknown): { final: boolean; failure: string } {
  if (!(error instanceof Error)) throw new Error('the mail library threw no error', { cause: error })
  const code = 'code' in error ? String(error.code) : ''
  const answer = 'responseCode' in error ? Number(error.responseCode) : 0
  const isOfThisMail = code === 'EENVELOPE' || code === 'EMESSAGE'
  return { final: isOfThisMail && answer >= 500, failure: oneLine(error.message).slice(0, longestFailure) }
}
