/** A real mail server for a test: keeps what it takes, and refuses as it is told. */

import { type ParsedMail, simpleParser } from 'mailparser'
import { SMTPServer } from 'smtp-server'

/** How the server treats the next mails: takes them, refuses the receiver, asks to come later, or hangs up. */
export type Mood = 'takes' | 'refuses' | 'later' | 'hangs up'

export interface MailServer {
  readonly url: string
  readonly taken: Received[]
  mood: Mood
  /** Receivers that came to be named, whatever became of the mail. */
  readonly tried: string[]
  close(): Promise<void>
}

interface Received {
  readonly raw: string
  readonly mail: ParsedMail
}

class SmtpRefusal extends Error {
  readonly responseCode: number
  constructor(responseCode: number, message: string) {
    super(message)
    this.responseCode = responseCode
  }
}

export async function startMailServer(): Promise<MailServer> {
  const taken: Received[] = []
  const tried: string[] = []
  const found: MailServer = { url: '', taken, tried, mood: 'takes', close: async () => {} }
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    logger: false,
    onRcptTo({ address }, _, done) {
      tried.push(address)
      if (found.mood === 'refuses') done(new SmtpRefusal(550, 'no such mailbox here'))
      else if (found.mood === 'later') done(new SmtpRefusal(451, 'greylisted, come back later'))
      else done()
    },
    onData(stream, session, done) {
      const chunks: Buffer[] = []
      if (found.mood === 'hangs up') {
        const { connections } = server
        for (const connection of connections) connection.close()
        return
      }
      stream.on('data', (chunk: Buffer) => chunks.push(chunk))
      stream.on('end', async () => {
        const raw = Buffer.concat(chunks)
        taken.push({ raw: raw.toString('latin1'), mail: await simpleParser(raw) })
        done(null, `kept for ${session.id}`)
      })
    },
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.server.address()
  const port = typeof address === 'object' && address ? address.port : 0
  return Object.assign(found, {
    url: `smtp://127.0.0.1:${port}`,
    close: () => new Promise<void>((resolve) => server.close(() => resolve())),
  })
}
