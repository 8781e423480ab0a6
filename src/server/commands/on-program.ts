/** Commands that need the program, as the command line calls them: their arguments, and what becomes of their outcome. */

import { accessSync, constants, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { Refusal } from '#domain/refusal.ts'
import type { Language } from '#words/language.ts'
import { say } from '#words/say.ts'
import { readAuditCall } from './audit-call.ts'
import type { Asked, Outcome } from './operations.ts'

type Command = (args: string[], language: Language) => Promise<number>

export const accounts: Command = async (args, language) => {
  if (args.length > 0) return misunderstood(language, 'usage-accounts')
  return tell(await runOperation('accounts', { args, language }))
}

export const exercise: Command = async (args, language) => {
  const [path, ...more] = args
  if (!path || path.startsWith('-') || more.length > 0) return misunderstood(language, 'usage-exercise')
  return tell(await runOperation('exercise', { args: [resolve(path)], language }))
}

export const codes: Command = async (args, language) => {
  const [address, ...more] = args
  if (!address || address.startsWith('-') || more.length > 0) return misunderstood(language, 'usage-codes')
  return tell(await runOperation('codes', { args: [address], language }))
}

export const audit: Command = async (args, language) => {
  const call = readAuditCall(args)
  if (!call) return misunderstood(language, 'usage-audit')
  return tell(await runOperation('audit', { args: call.noted === null ? [] : [call.noted], language }))
}

export const report: Command = async (args, language) => {
  const call = understood(args)
  if (!call?.value || call.positionals.length > 0) return misunderstood(language, 'usage-report')
  // Before the work: a report takes a while to make.
  refuseUnwritable(call.value)
  const outcome = await runOperation('report', { args: [], language })
  if (outcome.file) {
    writeWhole(call.value, outcome.file)
    process.stdout.write(`${say(language, 'start', 'report-written', { file: call.value })}\n`)
  }
  return tell(outcome)
}

export const refresh: Command = async (args, language) => {
  const call = understood(args)
  const [file, ...more] = call?.positionals ?? []
  if (!file || !call?.value || more.length > 0) return misunderstood(language, 'usage-refresh')
  refuseUnwritable(call.value)
  const outcome = await runOperation('refresh', { args: [resolve(file)], language })
  if (outcome.file) writeWhole(call.value, outcome.file)
  return tell(outcome)
}

// Loaded only for a call that is understood: it brings the whole program.
const runOperation = async (name: string, asked: Asked): Promise<Outcome> =>
  (await import('./run-operation.ts')).runOperation(name, asked)

/** The call's words and the value of `--out`; null for any other option. */
function understood(args: string[]) {
  try {
    const { values, positionals } = parseArgs({
      args,
      allowPositionals: true,
      options: { out: { type: 'string' } },
    })
    return { positionals, value: values.out }
  } catch {
    return null
  }
}

function misunderstood(language: Language, usage: Parameters<typeof say<'start'>>[2]): number {
  process.stderr.write(`${say(language, 'start', usage)}\n`)
  return 2
}

function tell({ ok, text }: Outcome): number {
  if (text) process[ok ? 'stdout' : 'stderr'].write(`${text}\n`)
  return ok ? 0 : 1
}

function refuseUnwritable(file: string): void {
  try {
    accessSync(dirname(resolve(file)), constants.W_OK)
    if (statSync(file, { throwIfNoEntry: false })?.isDirectory()) throw new Error('EISDIR')
  } catch (error) {
    throw unwritable(file, error)
  }
}

/** Written beside its place and moved there when complete. */
function writeWhole(file: string, bytes: Uint8Array): void {
  const unfinished = `${file}.${process.pid}`
  try {
    writeFileSync(unfinished, bytes)
    renameSync(unfinished, file)
  } catch (error) {
    rmSync(unfinished, { force: true })
    throw unwritable(file, error)
  }
}

const unwritable = (file: string, error: unknown): Refusal =>
  new Refusal('file-unwritable', {
    found: file,
    reason: error instanceof Error && 'code' in error ? String(error.code) : 'EISDIR',
  })
