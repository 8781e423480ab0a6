/** Starts a program of this folder as a process of its own and follows what it says line by line. */

import { type ChildProcess, spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'

export interface Started {
  readonly child: ChildProcess
  readonly lines: readonly string[]
  /** The first line that begins so; fails when the process ends without it. */
  line(beginning: string): Promise<string>
  readonly ended: Promise<number | null>
}

/** `under` is a program that runs it, like strace with its options. */
export function start(program: string, args: readonly string[], under: readonly string[] = []): Started {
  const file = fileURLToPath(new URL(program, import.meta.url))
  const [command = process.execPath, ...rest] = [...under, process.execPath, file, ...args]
  const child = spawn(command, rest, { stdio: ['pipe', 'pipe', 'inherit'] })
  const lines: string[] = []
  const waiting = new Set<() => void>()
  let unfinished = ''
  child.stdout.on('data', (chunk) => {
    const parts = `${unfinished}${chunk}`.split('\n')
    unfinished = parts.pop() ?? ''
    lines.push(...parts)
    for (const look of waiting) look()
  })
  const ended = new Promise<number | null>((resolve) => {
    child.once('close', resolve)
    child.once('error', () => resolve(null))
  })
  const line = (beginning: string) =>
    new Promise<string>((resolve, reject) => {
      const look = () => {
        const found = lines.find((text) => text.startsWith(beginning))
        if (found !== undefined) resolve(found)
      }
      waiting.add(look)
      void ended.then(() => reject(new Error(`ended without "${beginning}", after: ${lines.join(' | ')}`)))
      look()
    })
  return { child, lines, line, ended }
}
