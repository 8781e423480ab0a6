/** The borders the compiler cannot see: packages, clock and chance stay out of the domain; nobody reaches past a layer. */

import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

const layers = ['domain', 'contract', 'words', 'documents', 'public', 'server', 'web'] as const

/** DESIGN §1: what each layer may import. */
const mayImport: Record<(typeof layers)[number], readonly string[]> = {
  domain: [],
  contract: ['domain'],
  words: ['domain'],
  documents: ['domain', 'words'],
  public: ['domain', 'contract', 'words'],
  server: ['domain', 'contract', 'words', 'documents', 'public'],
  web: ['domain', 'contract', 'words'],
}

const modules = layers.flatMap((layer) =>
  readdirSync(`src/${layer}`, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.tsx?$/.test(file))
    .map((file) => ({ layer, file: `${layer}/${file}`, text: readFileSync(`src/${layer}/${file}`, 'utf8') })),
)

const isTest = (file: string) => file.endsWith('.test.ts')
const importsOf = (text: string) =>
  [...text.matchAll(/\bfrom '([^']+)'|\bimport\('([^']+)'\)/g)].map(
    ([, from, called]) => from ?? called ?? '',
  )

test.each(modules)('$file imports only what its layer may', ({ layer, text }) => {
  const crossing = importsOf(text)
    .filter((name) => name.startsWith('#') && !name.startsWith('#tests'))
    .map((name) => name.slice(1).split('/')[0] ?? '')
    .filter((other) => other !== layer)
  for (const other of crossing) expect(mayImport[layer]).toContain(other)
})

test.each(modules.filter(({ layer, file }) => layer === 'domain' && !isTest(file)))(
  '$file needs no clock, no chance and no package',
  ({ text }) => {
    expect(importsOf(text).filter((name) => !name.startsWith('.') && !name.startsWith('#domain'))).toEqual([])
    expect(text).not.toMatch(/Date\.now|new Date\(\)|Math\.random|randomUUID/)
  },
)

test.each(modules.filter(({ file }) => !isTest(file)))('$file begins by saying what it holds', ({ text }) => {
  expect(text).toMatch(/^(#!.*\n)?\/\*\*/)
})

test('only web holds .tsx', () => {
  expect(modules.filter(({ layer, file }) => layer !== 'web' && file.endsWith('.tsx'))).toEqual([])
})

test('files stay within 300 lines, words and data tables excepted', () => {
  const long = modules
    .filter(({ layer, file }) => layer !== 'words' && !isTest(file))
    .map(({ file, text }) => ({ file, lines: text.split('\n').length }))
    .filter(({ lines }) => lines > 300)
  expect(long).toEqual([])
})

test('the sign-in library, the database drivers and the format packages are each known in one place', () => {
  const owners: Record<string, RegExp> = {
    'better-auth': /^server\/sessions\//,
    '@electric-sql/pglite': /^server\/(database|commands)\//,
    docx: /^documents\//,
    exceljs: /^documents\//,
    '@e965/xlsx': /^documents\//,
    i18next: /^words\/say\.ts$/,
    antd: /^web\//,
    hono: /^server\/(app|edge)|^public\//,
  }
  for (const { file, text } of modules.filter((m) => !isTest(m.file))) {
    for (const name of importsOf(text)) {
      const owner = Object.entries(owners).find(([known]) => name === known || name.startsWith(`${known}/`))
      if (owner) expect(file, name).toMatch(owner[1])
    }
  }
})
