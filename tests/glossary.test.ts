/** The glossary is true today: every identifier it names occurs in the code. */

import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

const code = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .filter((file) => /\.tsx?$/.test(file))
  .map((file) => readFileSync(`src/${file}`, 'utf8'))
  .join('\n')
const words = new Set(code.match(/[A-Za-z_]+(?:-[a-z_]+)*/g))
const glossary = readFileSync('docs/glossary.md', 'utf8')
const identifiers = [...new Set([...glossary.matchAll(/`([A-Za-z_-]+)`/g)].map(([, name]) => name ?? ''))]

test.each(identifiers)('%s', (identifier) => {
  expect(words.has(identifier)).toBe(true)
})
