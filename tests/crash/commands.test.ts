/** The command line as people type it: wrongly, too early, and beside a running server. */

import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { freePort, type Served, serve } from './served.ts'

let folder: string
const running: Served[] = []

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'guiheng-commands-'))
})
afterAll(async () => {
  for (const { child } of running) child.kill('SIGKILL')
  await Promise.all(running.map(({ ended }) => ended))
  rmSync(folder, { recursive: true })
})

const exercise = 'examples/jinghe-2028'
const program = (name: string) => fileURLToPath(new URL(`../../src/server/${name}`, import.meta.url))

/** Runs it to its end, on a data folder below the test's own. */
function run(file: string, args: string[], settings: Record<string, string> = {}) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [program(file), ...args], {
    encoding: 'utf8',
    env: {
      ...process.env,
      DATABASE_URL: '',
      GUIHENG_OWNER_URL: '',
      LC_ALL: 'zh_CN',
      GUIHENG_EXERCISE: exercise,
      GUIHENG_DATA: join(folder, 'data'),
      ...settings,
    },
  })
  return { status, stdout, stderr, said: stdout + stderr }
}
const guiheng = (...args: string[]) => run('commands/guiheng.ts', args)

describe('a call that is not understood changes nothing and says how it is made', () => {
  test.each([
    { name: 'no command', args: [], says: '可用的命令' },
    { name: 'a word of every object', args: ['constructor'], says: '没有“constructor”这个命令' },
    { name: 'accounts with an option', args: ['accounts', '--help'], says: '用法' },
    { name: 'exercise without a folder', args: ['exercise'], says: 'exercise 目录' },
    { name: 'exercise with more', args: ['exercise', 'a', 'b'], says: 'exercise 目录' },
    { name: 'codes without a place', args: ['codes'], says: 'codes 地址' },
    { name: 'audit without its verb', args: ['audit'], says: 'audit verify' },
    { name: 'audit with another verb', args: ['audit', 'repair'], says: 'audit verify' },
    { name: 'audit with a head left out', args: ['audit', 'verify', '--head'], says: 'audit verify' },
    { name: 'report without a file', args: ['report'], says: '--out' },
    { name: 'report with the file left out', args: ['report', '--out'], says: '--out' },
    { name: 'report with more', args: ['report', '--out', 'a.docx', 'b.docx'], says: '--out' },
    { name: 'migrate with more', args: ['migrate', 'down'], says: 'migrate [--schema]' },
    { name: 'report into a folder', args: ['report', '--out', '/'], says: '无法写入文件“/”' },
    { name: 'report into nowhere', args: ['report', '--out', '/nowhere/a.docx'], says: 'ENOENT' },
    { name: 'verdicts of a folder', args: ['verdicts', '/'], says: '找不到或无法打开文件“/”' },
    { name: 'decomposition of nothing', args: ['decomposition', '/nowhere'], says: '找不到或无法打开' },
  ])('$name', ({ args, says }) => {
    const { status, said, stderr } = guiheng(...args)
    expect(status).toBeGreaterThan(0)
    expect(stderr).toContain(says)
    expect(said).not.toMatch(/\n\s+at |\{\{/)
    expect(existsSync(join(folder, 'data'))).toBe(false)
  })
})

describe('a setting that cannot be is refused in one line', () => {
  test.each([
    { name: 'a port in words', settings: { PORT: 'abc' }, says: 'PORT' },
    { name: 'a file as data folder', settings: { GUIHENG_DATA: '/dev/null' }, says: 'EEXIST' },
    { name: 'no database', settings: { DATABASE_URL: 'postgres://127.0.0.1:1/x' }, says: 'ECONNREFUSED' },
  ])('$name', ({ settings, says }) => {
    const { status, said } = run('main.ts', [], settings)
    expect(status).toBe(1)
    expect(said).toContain(says)
    expect(said.trim().split('\n')).toHaveLength(1)
  })
})

describe('on a folder without a database', () => {
  test('a start whose port is taken still shows the accounts it made', async () => {
    const port = await freePort()
    const taken = createServer().listen(port, '127.0.0.1')
    const server = serve(port, { GUIHENG_EXERCISE: exercise, GUIHENG_DATA: join(folder, 'port') })
    running.push(server)
    expect(await server.ended).toBe(1)
    taken.close()
    expect(server.lines.join('\n')).toMatch(/coordinator +\w{4}-\w{4}-\w{4}/)
    expect(server.lines.at(-1)).toContain(`端口 ${port} 已被占用`)
  })

  test('a command while the server is still making it waits, and is done by the server', async () => {
    mkdirSync(join(folder, 'data'))
    const server = serve(await freePort(), { GUIHENG_EXERCISE: exercise, GUIHENG_DATA: join(folder, 'data') })
    running.push(server)
    while (!existsSync(join(folder, 'data/lock'))) await new Promise((resolve) => setTimeout(resolve, 10))
    expect(existsSync(join(folder, 'data/control.sock'))).toBe(false)
    const verified = guiheng('audit', 'verify')
    expect(verified).toMatchObject({ status: 0, stderr: '' })
    expect(verified.stdout).toContain('审计链完整')
    expect(server.child.exitCode).toBeNull()
  })

  test('beside the running server a report is made whole, and a head nobody has is said', () => {
    const file = join(folder, 'report.docx')
    expect(guiheng('report', '--out', file)).toMatchObject({ status: 0, stderr: '' })
    expect(readFileSync(file).subarray(0, 2).toString()).toBe('PK')
    expect(readdirSync(folder).filter((name) => name.startsWith('report'))).toEqual(['report.docx'])
    expect(guiheng('audit', 'verify', '--head', 'sha256:0')).toMatchObject({
      status: 1,
      said: expect.stringContaining('没有任何审计链含有所给的链首'),
    })
  })

  test('beside the running server another exercise is loaded, once', () => {
    const other = ['exercise', 'examples/hebei-2023']
    expect(guiheng(...other)).toMatchObject({
      status: 0,
      stdout: expect.stringContaining('coordinator-2-hebei'),
    })
    expect(guiheng(...other)).toMatchObject({
      status: 1,
      stderr: expect.stringContaining('已有地址为“hebei”'),
    })
    expect(guiheng('codes', 'nowhere').stderr).toContain('hebei, jinghe')
  })

  test('a reason as long as may be written fits into an address', async () => {
    const query = `version=0&reason=${encodeURIComponent('理'.repeat(2000))}`
    const id = '0192f3a0-0000-7000-8000-000000000001'
    const answer = await fetch(`${running.at(-1)?.url}/api/assignments/${id}/filing?${query}`, {
      method: 'POST',
    })
    expect(answer.status).toBe(401)
    expect(await answer.json()).toMatchObject({ code: 'not-signed-in' })
  })

  test('a socket left by a killed server is passed over', async () => {
    const server = running.at(-1)
    server?.child.kill('SIGKILL')
    await server?.ended
    expect(existsSync(join(folder, 'data/control.sock'))).toBe(true)
    expect(guiheng('accounts')).toMatchObject({ status: 0, stdout: expect.stringContaining('coordinator') })
  })
})
