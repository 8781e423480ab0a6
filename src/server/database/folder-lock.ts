/** One process per data folder: the embedded database would be destroyed by two. */

import { readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { createServer, type Server } from 'node:net'
import { join } from 'node:path'
import { Refusal } from '#domain/refusal.ts'

/** A process told apart from a later one with the same number. */
interface Holder {
  readonly pid: number
  readonly startedAt: string // clock ticks since the machine started, as /proc gives it
  readonly bootId: string
}

export interface FolderLock {
  release(): void
}

/**
 * Takes the lock of a data folder. The file `lock` says who holds it; a kernel socket named after the folder
 * settles races, as it falls with its process. A lock left by a process that is gone is taken over.
 * Refuses with the holder's process id.
 */
export async function lockFolder(dataFolder: string): Promise<FolderLock> {
  const file = join(dataFolder, 'lock')
  const socket = await claim(dataFolder)
  // The file speaks too where the socket cannot: to a process in another container on the same folder.
  const holder = socket ? aliveHolder(file) : await writtenHolder(file)
  if (!socket || holder) {
    socket?.close()
    throw new Refusal('data-folder-in-use', { folder: dataFolder, pid: holder?.pid ?? '?' })
  }
  const unfinished = `${file}.${process.pid}`
  writeFileSync(unfinished, `${JSON.stringify(identityOf(process.pid))}\n`)
  renameSync(unfinished, file)
  return {
    release() {
      rmSync(file, { force: true })
      socket.close()
    },
  }
}

/** The holder of a socket that is taken: it writes its name just after. */
async function writtenHolder(file: string): Promise<Holder | null> {
  for (let attempt = 0; attempt < 40; attempt += 1) {
    const holder = aliveHolder(file)
    if (holder) return holder
    await new Promise((resolve) => setTimeout(resolve, 25))
  }
  return null
}

/** The kernel gives an abstract socket name to one process only; null when another has this folder's. */
function claim(dataFolder: string): Promise<Server | null> {
  const { dev, ino } = statSync(dataFolder)
  const server = createServer((connection) => connection.destroy())
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) =>
      error.code === 'EADDRINUSE' ? resolve(null) : reject(error),
    )
    server.listen(`\0guiheng-${dev}-${ino}`, () => resolve(server.unref()))
  })
}

/** Whom the file names, if that process still runs. */
function aliveHolder(file: string): Holder | null {
  try {
    const written: Holder = JSON.parse(readFileSync(file, 'utf8'))
    const now = identityOf(written.pid)
    return now.startedAt === written.startedAt && now.bootId === written.bootId ? now : null
  } catch {
    return null // no file, one that a crash left unreadable, or no such process
  }
}

/** Throws when there is no such process. */
function identityOf(pid: number): Holder {
  const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
  // The process name, in brackets, may hold blanks; the start time is the twentieth field after it.
  const startedAt = stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? ''
  return { pid, startedAt, bootId: readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim() }
}
