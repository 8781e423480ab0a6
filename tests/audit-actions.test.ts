/** The list of the trail's actions is what the program writes, no less and no more. */

import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { auditActions } from '#domain/audit/actions.ts'

const server = new URL('../src/server/', import.meta.url)
const source = readdirSync(server, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts'))
  .map((file) => readFileSync(new URL(file, server), 'utf8'))
  .join('\n')

test('every action that the server writes is in the list', () => {
  const written = [...source.matchAll(/\bname: '([a-z][a-zA-Z]*\.[a-zA-Z]+)'/g)].map(([, name]) => name)
  expect([...new Set(written)].sort()).toEqual([...auditActions].sort())
})
