/** The embedded database's files on disk, with every fsync of PostgreSQL really reaching the disk. */

import fs from 'node:fs'
import { NodeFS } from '@electric-sql/pglite/nodefs'

type Init = NodeFS['init']
type ModuleOptions = Parameters<Init>[1]

/** The one place of the compiled engine that is mended: what its file system does when PostgreSQL syncs. */
interface SyncableFiles {
  NODEFS: {
    realPath(node: unknown): string
    stream_ops: { fsync?: (stream: OpenFile) => number }
  }
}

interface OpenFile {
  readonly nfd?: number
  readonly node: unknown
}

const inputOutputError = 29 // EIO as the compiled C library numbers it

/**
 * Start parameters of a database that must survive a power cut. PGlite's own hold `-F`, which turns syncing off,
 * and `-O`, which opens the system tables. `wal_sync_method=fsync`, because the compiled fdatasync does nothing.
 */
export const durableStartParams = [
  '--single',
  '-j',
  ...[
    'fsync=on',
    'wal_sync_method=fsync',
    'synchronous_commit=on',
    'full_page_writes=on',
    'search_path=pg_catalog',
    'timezone=UTC',
    'exit_on_error=false',
    'log_checkpoints=false',
    'max_worker_processes=0',
    'max_parallel_workers=0',
    'max_parallel_workers_per_gather=0',
    'max_parallel_maintenance_workers=0',
    'io_method=sync',
  ].flatMap((setting) => ['-c', setting]),
]

/**
 * PGlite's file system passes fsync over in silence (electric-sql/pglite#1107); this one does it.
 * `onPanic` is called when PostgreSQL gives up, as it does when a sync fails or the disk is full, and must not return:
 * PGlite would go on calling the dead engine for ever.
 */
export class DurableFileSystem extends NodeFS {
  readonly #onPanic: () => never

  constructor(folder: string, onPanic: () => never) {
    super(folder)
    this.#onPanic = onPanic
  }

  override async init(...[pg, options]: Parameters<Init>): ReturnType<Init> {
    const { emscriptenOpts } = await super.init(pg, options)
    const preRun = [...(emscriptenOpts.preRun ?? []), syncForReal]
    return { emscriptenOpts: { ...emscriptenOpts, preRun, onAbort: this.#onPanic } }
  }
}

const syncForReal: NonNullable<ModuleOptions['preRun']>[number] = (module) => {
  const { NODEFS } = module as unknown as SyncableFiles
  NODEFS.stream_ops.fsync = (stream) => {
    try {
      if (stream.nfd === undefined) syncPath(NODEFS.realPath(stream.node))
      else fs.fsyncSync(stream.nfd)
      return 0
    } catch {
      // PostgreSQL must hear of it: it stops rather than acknowledge what may be lost.
      return inputOutputError
    }
  }
}

/** Syncs one file or folder by its path. */
export function syncPath(path: string): void {
  const descriptor = fs.openSync(path, 'r')
  try {
    fs.fsyncSync(descriptor)
  } finally {
    fs.closeSync(descriptor)
  }
}

/** Syncs a folder and everything in it: the copy that a first start makes is written without any sync. */
export function syncTree(folder: string): void {
  for (const entry of fs.readdirSync(folder, { withFileTypes: true, recursive: true })) {
    if (entry.isFile() || entry.isDirectory()) syncPath(`${entry.parentPath}/${entry.name}`)
  }
  syncPath(folder)
}
