/** The documents are true today: what they name, link to, tell to type and quote from the screens is there. */

import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { topics } from '#words/topics.ts'
import { contractRoutes } from './contract-routes.ts'

const below = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((file) => join(folder, file))

const documents = [
  ...['README.md', 'ARCHITECTURE.md', 'STYLE.md'],
  ...below('docs').filter((file) => file.endsWith('.md')),
  ...below('examples').filter((file) => file.endsWith('README.md')),
].map((file) => ({ file, text: readFileSync(file, 'utf8') }))

const matches = (text: string, pattern: RegExp): string[] =>
  [...text.matchAll(pattern)].map(([, ...groups]) => groups.find((group) => group !== undefined) ?? '')

/** What stands in backticks: fenced blocks line by line, then single spans. */
const codeOf = (text: string): string[] => {
  const fenced = matches(text, /^```\w*\n([\s\S]*?)^```/gm)
  const spans = matches(text.replace(/^```\w*\n[\s\S]*?^```/gm, ''), /`([^`\n]+)`/g)
  return [...fenced.flatMap((block) => block.split('\n')), ...spans]
}

const places = ['src', 'tests', 'docs', 'examples', 'migrations', 'scripts']
const rootEntries = readdirSync('.')
const fileNames = new Set([...rootEntries, ...places.flatMap(below).map((file) => file.split('/').at(-1))])
const endings = /\.(?:ts|tsx|mjs|md|json|sql|csv|docx|xlsx|png)$/

/** Tokens that name a file or folder of the project; FILE.csv and the like stand for the reader's own. */
const pathsIn = (text: string): string[] =>
  codeOf(text)
    .flatMap((code) => code.split(/[\s=]+/))
    .filter((token) => /^[\w.@$-]+(?:\/[\w.@$-]+)*\/?$/.test(token) && !/^FILE\b/.test(token))
    .filter((token) =>
      token.includes('/') ? rootEntries.includes(token.split('/')[0] ?? '') : endings.test(token),
    )

const isThere = (path: string, file: string): boolean =>
  existsSync(path) || existsSync(join(dirname(file), path)) || fileNames.has(path)

/** A heading's anchor as hosts of repositories make it. */
const anchorOf = (heading: string): string =>
  heading
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s_-]/gu, '')
    .trim()
    .replaceAll(/\s/g, '-')

function isLinked(link: string, file: string): boolean {
  const [path = '', anchor] = link.split('#')
  const target = path === '' ? file : join(dirname(file), decodeURI(path))
  if (!existsSync(target)) return false
  if (anchor === undefined) return true
  return matches(readFileSync(target, 'utf8'), /^#+ (.+)$/gm)
    .map(anchorOf)
    .includes(decodeURI(anchor))
}

const { scripts } = JSON.parse(readFileSync('package.json', 'utf8'))
const ofNpm = ['ci', 'install']
/** Said by the program itself, where it is asked for a command it does not know. */
const commands = spawnSync(process.execPath, ['src/server/commands/guiheng.ts', 'unknown'], {
  encoding: 'utf8',
})
  .stderr.split(/[^a-z]+/)
  .filter((word) => word !== 'unknown')

const readsSettings = ['src/server/settings.ts', 'src/server/main.ts', 'scripts/test.mjs']
const settings = readsSettings.flatMap((file) => matches(readFileSync(file, 'utf8'), /env\.([A-Z_]+)/g))
const settingsIn = (text: string): string[] =>
  codeOf(text).flatMap((code) => matches(code, /\b(GUIHENG_[A-Z_]+|DATABASE_URL|PORT)\b|\b([A-Z_]{2,})=/g))

const routes = (await contractRoutes()).map(({ method, path }) => ({ method, path }))
const addresses = readdirSync('src/web/routes')
  .map((file) => readFileSync(`src/web/routes/${file}`, 'utf8'))
  .join('\n')
const screens = matches(addresses, /path: '([^']+)'/g).map((path) => path.replaceAll(/\$(\w+)/g, '{$1}'))
const plainAnswers = matches(readFileSync('src/server/app.ts', 'utf8'), /app\.get\('([^']+)'/g)

function isServed(said: string): boolean {
  const [path = '', method] = said.split(' ').toReversed()
  const isRoute = routes.some(
    (route) => route.path === path && route.method === (method ?? route.method).toLowerCase(),
  )
  return path.startsWith('/api/') ? isRoute : [...screens, ...plainAnswers].includes(path)
}

describe.each(documents)('$file', ({ file, text }) => {
  test('names only files and folders that are there', () => {
    expect(pathsIn(text).filter((path) => !isThere(path, file))).toEqual([])
  })

  test('links and pictures lead somewhere', () => {
    const links = matches(text, /\]\(([^)\s]+)\)/g).filter((link) => !/^https?:/.test(link))
    expect(links.filter((link) => !isLinked(link, file))).toEqual([])
  })

  test('tells only commands that exist', () => {
    const code = codeOf(text).join('\n')
    const run = matches(code, /\bnpm (?:run )?(?:-s )?([a-z:]+)/g)
    expect(run.filter((name) => !(name in scripts || ofNpm.includes(name)))).toEqual([])
    const called = matches(code, /\bguiheng -- ([a-z]+)/g)
    expect(called.filter((name) => !commands.includes(name))).toEqual([])
  })

  test('names only settings that are read', () => {
    expect(settingsIn(text).filter((name) => !settings.includes(name))).toEqual([])
  })

  test('names only addresses that are served', () => {
    const addresses = codeOf(text).filter((code) => /^(?:(?:GET|POST|PUT|DELETE) )?\/[a-z]/.test(code))
    expect(addresses.filter((address) => !isServed(address))).toEqual([])
  })
})

test('README names every setting of the program', () => {
  const readme = settingsIn(readFileSync('README.md', 'utf8'))
  const own = matches(readFileSync('src/server/settings.ts', 'utf8'), /env\.(PORT|\w+_URL|GUIHENG_\w+)/g)
  expect([...new Set(own)].filter((name) => !readme.includes(name))).toEqual([])
})

const guides = [
  ...['docs/guide.zh.md', 'docs/guide.en.md'],
  ...below('docs/guide').filter((file) => file.endsWith('.md')),
].map((file) => ({ file, language: file.endsWith('.zh.md') ? ('zh' as const) : ('en' as const) }))

/** What stands in bold in a guide is read on the screen, word for word. */
test.each(guides)('$file quotes the screens', ({ file, language }) => {
  const shown = Object.values(topics)
    .flatMap((topic) => Object.values(topic))
    .map((wording): string[] => wording[language].split(/\{\{\w+(?:, [^}]+)?\}\}/))
  const isShown = (quoted: string) =>
    shown.some((pieces) => {
      const shape = pieces.map((piece) => piece.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('.+')
      return /\p{L}.*\p{L}/u.test(pieces.join('')) && new RegExp(`^${shape}$`).test(quoted)
    })
  const quoted = matches(readFileSync(file, 'utf8'), /\*\*([^*\n]+)\*\*/g)
  expect(quoted).not.toEqual([])
  expect(quoted.filter((text) => !isShown(text))).toEqual([])
})

test.each(guides.filter(({ language }) => language === 'zh'))('$file has its like in English', ({ file }) => {
  const shapeOf = (guide: string) =>
    readFileSync(guide, 'utf8')
      .split('\n')
      .map((line) => /^(?:#+|\d+\.|[-|]) /.exec(line)?.[0] ?? '')
      .filter((start) => start !== '')
  expect(shapeOf(file.replace('.zh.md', '.en.md'))).toEqual(shapeOf(file))
})

test('the list of decisions holds every decision', () => {
  const listed = matches(readFileSync('docs/decisions/README.md', 'utf8'), /\]\((0[^)]+)\)/g)
  expect(listed).toEqual(
    readdirSync('docs/decisions')
      .filter((file) => file.startsWith('0'))
      .sort(),
  )
})
