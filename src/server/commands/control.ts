/** The control socket: a command line beside the running server has the server do its work. */

import { chmodSync, rmSync } from 'node:fs'
import { createServer, request, type Server } from 'node:http'
import { join, relative } from 'node:path'
import { z } from 'zod'
import { Refusal } from '#domain/refusal.ts'
import { languages } from '#words/language.ts'
import { refusalText } from '#words/refusal-text.ts'
import { say } from '#words/say.ts'
import type { Program } from '../program.ts'
import { type Asked, type Outcome, operations } from './operations.ts'

const Message = z.strictObject({ name: z.string(), args: z.array(z.string()), language: z.enum(languages) })
const Answer = z.strictObject({ ok: z.boolean(), text: z.string(), file: z.string().nullable() })

const socketPathRoom = 108 // bytes of a socket's path, the zero at its end included

/** The shorter of both ways to name it. */
function socketPath(dataFolder: string): string {
  const whole = join(dataFolder, 'control.sock')
  const fromHere = relative(process.cwd(), whole)
  const path = fromHere.length < whole.length ? fromHere : whole
  if (Buffer.byteLength(path) >= socketPathRoom) {
    throw new Refusal('data-folder-unusable', { folder: dataFolder, reason: 'ENAMETOOLONG' })
  }
  return path
}

export interface Control {
  close(): void
}

/** Listens in the data folder, for the account that runs the server alone. */
export async function listenForCommands(dataFolder: string, program: Program): Promise<Control> {
  const path = socketPath(dataFolder)
  rmSync(path, { force: true })
  const server = createServer((asked, answered) => {
    const chunks: Buffer[] = []
    asked.on('data', (chunk: Buffer) => chunks.push(chunk))
    asked.on('end', () => {
      perform(program, Buffer.concat(chunks).toString('utf8'))
        .then((outcome) => answered.end(JSON.stringify(outcome)))
        .catch((error: unknown) => {
          program.log.error({ err: error }, 'command')
          answered.statusCode = 500
          answered.end()
        })
    })
  })
  await listen(server, path)
  chmodSync(path, 0o600)
  return {
    close() {
      server.close()
      rmSync(path, { force: true })
    },
  }
}

const listen = (server: Server, path: string) =>
  new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(path, resolve)
  })

async function perform(program: Program, text: string) {
  const { name, ...asked } = Message.parse(JSON.parse(text))
  const { file, ...outcome } = await operate(program, name, asked)
  return { ...outcome, file: file && Buffer.from(file).toString('base64') }
}

/** Runs a command; what is refused is an outcome too. */
export async function operate(program: Program, name: string, asked: Asked): Promise<Outcome> {
  const operation = operations[name]
  if (!operation) throw new Error(`no such command: ${name}`)
  try {
    return await operation(program, asked)
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    return { ok: false, text: refusalText(asked.language, error.code, error.details), file: null }
  }
}

/** Has the server that runs on the data folder do it; null where none runs. */
export function askServer(dataFolder: string, message: { name: string } & Asked): Promise<Outcome | null> {
  return new Promise((resolve, reject) => {
    const asked = request({ socketPath: socketPath(dataFolder), method: 'POST', path: '/' }, (answered) => {
      const chunks: Buffer[] = []
      answered.on('data', (chunk: Buffer) => chunks.push(chunk))
      answered.on('end', () => {
        if (answered.statusCode !== 200) return resolve(failed(message.language))
        const { file, ...outcome } = Answer.parse(JSON.parse(Buffer.concat(chunks).toString('utf8')))
        resolve({ ...outcome, file: file === null ? null : Buffer.from(file, 'base64') })
      })
      answered.on('error', reject)
    })
    // No socket, or one that a killed server left behind.
    asked.on('error', () => resolve(null))
    asked.end(JSON.stringify(message))
  })
}

const failed = (language: Asked['language']): Outcome => ({
  ok: false,
  text: say(language, 'start', 'server-failed'),
  file: null,
})
