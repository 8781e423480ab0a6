/** The log keeps what happened, not what was sent. */

import { expect, test } from 'vitest'
import { createLog } from '#server/edge/log.ts'

const canary = '13800000000'

function logged(entry: object): string {
  const lines: string[] = []
  createLog('info', { write: (line) => lines.push(line) }).info(entry, 'event')
  expect(lines).toHaveLength(1)
  return lines.join('')
}

test.each([
  { name: 'a password', entry: { password: canary } },
  { name: 'a code inside a body', entry: { body: { code: canary } } },
  { name: 'a cookie among the headers', entry: { request: { headers: { cookie: canary } } } },
  { name: 'a telephone number', entry: { contact: { mobile: canary } } },
  {
    name: 'the row that a database error quotes',
    entry: {
      err: Object.assign(new Error('duplicate key'), {
        detail: `Key (name)=(${canary})`,
        parameters: [canary],
      }),
    },
  },
  {
    name: 'what the cause of an error carries',
    entry: { err: new Error('failed', { cause: Object.assign(new Error('inner'), { detail: canary }) }) },
  },
])('$name is left out', ({ entry }) => {
  expect(logged(entry)).not.toContain(canary)
})

test('an error keeps its message, its code and its cause', () => {
  const cause = Object.assign(new Error('duplicate key'), { code: '23505' })
  expect(JSON.parse(logged({ err: new Error('failed', { cause }) }))).toMatchObject({
    err: { type: 'Error', message: 'failed', cause: { message: 'duplicate key', errorCode: '23505' } },
  })
})

test('an event stays one line, whatever it quotes', () => {
  expect(logged({ route: 'a\nb\r\n\u001b[31mc' }).trimEnd()).not.toMatch(/\p{Control}/u)
})
