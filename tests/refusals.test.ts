/** Every refusal as the program writes it gives every detail that its words ask for. */

import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { refusals } from '#words/refusals.ts'

interface Thrown {
  readonly file: string
  readonly code: string
  /** Names of the details. */
  readonly names: readonly string[]
}

const files = readdirSync('src', { recursive: true, encoding: 'utf8' }).filter(
  (file) => file.endsWith('.ts') && !file.endsWith('.test.ts') && !file.startsWith('web'),
)

/** Those written with their details or without any; details made elsewhere are not seen. */
const thrown = files.flatMap((file): Thrown[] =>
  [
    ...readFileSync(`src/${file}`, 'utf8').matchAll(/new Refusal\('([a-z-]+)'(?:\)|,\s*\{([\s\S]*?)\}\))/g),
  ].map(([, code = '', details = '']) => ({ file, code, names: namesIn(details) })),
)

/** `found, limit: megabytes(x), ...more` names found and limit. */
function namesIn(details: string): string[] {
  return [...details.matchAll(/(?:^|,|\n)\s*([a-z]\w*)\s*(?=[:,\n]|$)/gi)].map(([, name = '']) => name)
}

const asked: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  Object.entries(refusals).map(([code, wording]) => [
    code,
    new Set(
      Object.values(wording).flatMap((text) =>
        [...text.matchAll(/\{\{(\w+)\}\}/g)].map(([, name = '']) => name),
      ),
    ),
  ]),
)

test('they are found', () => {
  expect(thrown.length).toBeGreaterThan(80)
})

test.each(thrown)('$code in $file', ({ code, names }) => {
  const missing = [...(asked.get(code) ?? ['its words'])].filter((name) => !names.includes(name))
  expect(missing).toEqual([])
})
