/** The real program for page tests: built pages, a data folder of its own, the founding exercise inside. */

import { spawn } from 'node:child_process'
import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { inject } from 'vitest'

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

/** Starts the program on a copy of the folder in which the exercise was loaded for this run. */
export async function startProgram(): Promise<Program> {
  const data = mkdtempSync(join(tmpdir(), 'guiheng-pages-'))
  cpSync(inject('loadedFolder'), data, { recursive: true })
  const { url, stop } = await serveFrom(data)
  return {
    url,
    async stop() {
      await stop()
      rmSync(data, { recursive: true, force: true })
    },
  }
}

/** Starts the program on this data folder and waits until it serves. */
export async function serveFrom(data: string): Promise<Program> {
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
  }
  return { url, stop }
}
