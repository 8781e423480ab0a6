/** A private PostgreSQL made from the machine's own binaries: a socket in a temporary folder, gone with the run. */

import { execFileSync, spawn } from 'node:child_process'
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'

export interface Cluster {
  /** Address of one of its databases, for one of its roles. */
  url(database: string, role: string): string
  stop(): Promise<void>
}

const debian = '/usr/lib/postgresql'

/** The folder of the newest server binaries, or null where there are none. */
export function findPostgres(): string | null {
  if (!existsSync(debian)) return null
  const newestFirst = readdirSync(debian).sort((a, b) => Number(b) - Number(a))
  return newestFirst.map((version) => join(debian, version, 'bin')).find(hasServer) ?? null
}

const hasServer = (folder: string) =>
  existsSync(join(folder, 'initdb')) && existsSync(join(folder, 'postgres'))

/** PostgreSQL refuses to run as root, so root hands over to the account of the Debian package. */
function account(): { uid: number; gid: number } | null {
  if (process.getuid?.() !== 0) return null
  const id = (option: string) => Number(execFileSync('id', [option, 'postgres'], { encoding: 'utf8' }))
  return { uid: id('-u'), gid: id('-g') }
}

export async function startCluster(): Promise<Cluster> {
  const binaries = findPostgres()
  if (!binaries) throw new Error('no PostgreSQL found: install it with apt-get install postgresql')
  const folder = mkdtempSync(join(tmpdir(), 'guiheng-pg-'))
  const other = account()
  if (other) chownSync(folder, other.uid, other.gid)
  const as = other ? [`--reuid=${other.uid}`, `--regid=${other.gid}`, '--clear-groups'] : []
  const data = join(folder, 'data')
  const initdb = ['-D', data, '-U', 'postgres', '-A', 'trust', '-E', 'UTF8', '--locale=C.UTF-8', '--no-sync']
  execFileSync('setpriv', [...as, join(binaries, 'initdb'), ...initdb], { stdio: 'pipe', cwd: folder })
  const settings = [
    'listen_addresses=',
    `unix_socket_directories=${folder}`,
    'fsync=off',
    'max_connections=200',
    'full_page_writes=off',
    'synchronous_commit=off',
    'wal_level=minimal',
    'max_wal_senders=0',
    'checkpoint_timeout=1h',
    'max_wal_size=8GB',
    'jit=off',
  ]
  const server = spawn(
    'setpriv',
    // A run that is killed takes its server along.
    [
      ...as,
      '--pdeathsig=QUIT',
      join(binaries, 'postgres'),
      '-D',
      data,
      ...settings.flatMap((s) => ['-c', s]),
    ],
    { stdio: ['ignore', 'ignore', 'pipe'], cwd: folder },
  )
  let said = ''
  server.stderr.on('data', (chunk) => {
    said = (said + chunk).slice(-4000)
  })
  const ended = new Promise<void>((resolve) => server.once('exit', () => resolve()))
  const url = (database: string, role: string) =>
    `postgres://${role}@${encodeURIComponent(folder)}/${database}`
  await answering(url('postgres', 'postgres'), () => (server.exitCode === null ? null : said))
  const stop = async () => {
    server.kill('SIGQUIT')
    await ended
    rmSync(folder, { recursive: true, force: true })
  }
  return { url, stop }
}

async function answering(connectionString: string, failure: () => string | null): Promise<void> {
  for (;;) {
    const said = failure()
    if (said !== null) throw new Error(`PostgreSQL did not start: ${said}`)
    const client = new pg.Client({ connectionString })
    try {
      await client.connect()
      await client.end()
      return
    } catch {
      await new Promise((resolve) => setTimeout(resolve, 50))
    }
  }
}
