/** PDF files: an office program that is not there, says nothing, fails or hangs is told apart and never waited for. */

import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { wordFile } from '#documents/reading/test-files.ts'
import { createPdfMaker } from '#server/pdf/maker.ts'

const folder = mkdtempSync(join(tmpdir(), 'guiheng-pdf-test-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** A program that says its version like LibreOffice, and does this when it is to convert; $OUT is the folder. */
function office(name: string, does: string): string {
  const path = join(folder, name)
  const lines = [
    '#!/bin/sh',
    '[ "$1" = --version ] && { echo "LibreOffice 7.4 (test)"; exit 0; }',
    'while [ $# -gt 0 ]; do [ "$1" = --outdir ] && OUT=$2; shift; done',
    does,
  ]
  writeFileSync(path, lines.join('\n'), { mode: 0o755 })
  return path
}

const clock = () => new Date()
const maker = (program: string, timeOut = 20_000) => createPdfMaker({ program, clock, timeOut })
const bytes = wordFile(['一份'])

const isRunning = (id: number): boolean => {
  try {
    // A process that ended but was not fetched yet is a zombie: it does nothing any more.
    return !execFileSync('ps', ['-o', 'stat=', '-p', String(id)], { encoding: 'utf8' })
      .trim()
      .startsWith('Z')
  } catch {
    return false
  }
}

describe('the office program', () => {
  test('that is there makes a PDF, one file after the other', async () => {
    const log = join(folder, 'turns')
    const pdf = maker(
      office(
        'works',
        `echo begin >> ${log}; sleep 0.1; printf '%%PDF-1.7' > $OUT/document.pdf; echo end >> ${log}`,
      ),
    )
    const made = await Promise.all(
      [1, 2, 3].map((byte) => pdf.make(wordFile([String(byte)]), `person ${byte}`)),
    )
    expect(made.map(({ version }) => version)).toEqual(Array(3).fill('LibreOffice 7.4 (test)'))
    expect(readFileSync(log, 'utf8')).toBe('begin\nend\n'.repeat(3))
    expect(await pdf.health()).toMatchObject({ waiting: 0, made: 3, failures: [] })
    await pdf.close()
  })

  test('makes the same file once, however many ask for it meanwhile and later', async () => {
    const log = join(folder, 'once')
    const pdf = maker(
      office('slow', `echo begin >> ${log}; sleep 0.2; printf '%%PDF-1.7' > $OUT/document.pdf`),
    )
    await Promise.all(Array.from({ length: 50 }, () => pdf.make(new Uint8Array(bytes), 'one')))
    await pdf.make(bytes, 'another')
    expect(readFileSync(log, 'utf8')).toBe('begin\n')
    await pdf.make(wordFile(['另一份']), 'one')
    expect(readFileSync(log, 'utf8')).toBe('begin\n'.repeat(2))
    await pdf.close()
  })

  test('takes so many files of one person and in all, and says at once that it is full', async () => {
    const limits = { own: 2, further: 3, all: 4 }
    const program = office('busy', `sleep 0.1; printf '%%PDF-1.7' > $OUT/document.pdf`)
    const pdf = createPdfMaker({ program, clock, limits })
    await pdf.needOffice()
    const order = (byte: number, person: string) => pdf.make(wordFile([String(byte)]), person)
    const answers = await Promise.allSettled([
      ...[order(1, 'a'), order(2, 'a'), order(3, 'a')],
      ...[order(1, 'b'), order(4, 'b'), order(5, 'b'), order(6, 'c'), order(7, 'd')],
    ])
    expect(answers.map(({ status }) => status === 'fulfilled')).toEqual(
      // The third of a; the second of b, once three wait; whoever comes when there are four.
      [true, true, false, true, true, false, true, false],
    )
    expect(() => pdf.needPlace(wordFile(['又一份']), 'a')).not.toThrow()
    await pdf.close()
  })

  test('that is not there is a refusal, at once', async () => {
    const pdf = maker(join(folder, 'nothing'))
    await expect(pdf.make(bytes, 'one')).rejects.toMatchObject({ code: 'pdf-unavailable' })
    expect(await pdf.health()).toMatchObject({ version: null, failures: [] })
  })

  test.each([
    { name: 'silent', does: 'exit 0', said: 'made no PDF' },
    { name: 'empty', does: ': > $OUT/document.pdf', said: 'made no PDF' },
    { name: 'failing', does: 'echo no display >&2; exit 1', said: 'ended with 1: no display' },
  ])('that is $name is told, and the next file starts afresh', async ({ name, does, said }) => {
    const pdf = maker(office(name, does))
    await expect(pdf.make(bytes, 'one')).rejects.toThrow(said)
    const { failures, waiting } = await pdf.health()
    expect(failures).toMatchObject([{ reason: expect.stringContaining(said) }])
    expect(waiting).toBe(0)
    await pdf.close()
  })

  test('that hangs is ended with everything it started', async () => {
    const child = join(folder, 'child')
    const pdf = maker(office('hangs', `sleep 600 & echo $! > ${child}; wait`), 1000)
    await expect(pdf.make(bytes, 'one')).rejects.toThrow('did not finish')
    expect(existsSync(child)).toBe(true)
    const id = Number(readFileSync(child, 'utf8'))
    for (let tries = 0; tries < 100 && isRunning(id); tries += 1) {
      await new Promise((resolve) => setTimeout(resolve, 50))
    }
    expect(isRunning(id)).toBe(false)
    await pdf.close()
  })

  test('sees nothing of the program’s environment', async () => {
    process.env.GUIHENG_TEST_SECRET = 'hidden'
    const seen = join(folder, 'seen')
    const pdf = maker(office('looks', `env > ${seen}; printf '%%PDF-1.7' > $OUT/document.pdf`))
    await pdf.make(bytes, 'one')
    expect(readFileSync(seen, 'utf8')).not.toContain('hidden')
    await pdf.close()
  })
})
