/** The real program for page tests: built pages, its own empty data folder, the founding exercise inside. */

import { execFileSync, spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

export interface Program {
  readonly url: string
  stop(): Promise<void>
}

const freePort = () =>
  new Promise<number>((resolve) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const found = probe.address()
      probe.close(() => resolve(typeof found === 'object' && found ? found.port : 0))
    })
  })

/** Builds the pages where they changed, starts the program and waits until it serves. */
export async function startProgram(): Promise<Program> {
  execFileSync(process.execPath, ['scripts/boot.mjs'], { stdio: 'inherit' })
  const data = mkdtempSync(join(tmpdir(), 'guiheng-pages-'))
  const port = await freePort()
  const url = `http://localhost:${port}`
  const { DATABASE_URL: _, ...embedded } = process.env
  const child = spawn(process.execPath, ['src/server/main.ts'], {
    env: { ...embedded, PORT: String(port), GUIHENG_DATA: data },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  let said = ''
  const ended = new Promise<void>((resolve) => child.once('close', () => resolve()))
  await new Promise<void>((resolve, reject) => {
    child.stdout.on('data', (chunk) => {
      said += String(chunk)
      if (said.includes(url)) resolve()
    })
    void ended.then(() => reject(new Error(`the program ended before it served: ${said}`)))
  })
  const stop = async () => {
    child.kill('SIGTERM')
    await ended
    rmSync(data, { recursive: true, force: true })
  }
  return { url, stop }
}
