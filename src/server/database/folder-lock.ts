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
  const holder = readHolder(file)
  if (!socket || (holder && isAlive(holder))) {
    socket?.close()
    throw new Refusal('data-folder-in-use', { folder: dataFolder, pid: holder?.pid ?? '?' })
  }
  const unfinished = `${file}.${process.pid}`
  writeFileSync(unfinished, `${JSON.stringify(identityOf(process.pid))}\n`, { flag: 'w' })
  renameSync(unfinished, file)
  return {
    release() {
      rmSync(file, { force: true })
      socket.close()
    },
  }
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

function readHolder(file: string): Holder | null {
  try {
    return JSON.parse(readFileSync(file, 'utf8'))
  } catch {
    return null // no lock, or one that a crash left unreadable
  }
}

const bootId = () => readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim()

/** Throws when there is no such process. */
function identityOf(pid: number): Holder {
  const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
  // The process name, in brackets, may hold blanks; the start time is the twentieth field after it.
  const startedAt = stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? ''
  return { pid, startedAt, bootId: bootId() }
}

function isAlive(holder: Holder): boolean {
  try {
    const now = identityOf(holder.pid)
    return now.startedAt === holder.startedAt && now.bootId === holder.bootId
  } catch {
    return false
  }
}
