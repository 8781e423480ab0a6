/** `guiheng accounts`: prints the example's accounts with their new passwords, at the first start and on request. */

import type { Language } from '#words/language.ts'
import { say } from '#words/say.ts'
import type { Account } from '../people/accounts.ts'

/** The accounts as a table for a terminal. */
export function accountTable(accounts: readonly Account[], language: Language): string {
  if (accounts.length === 0) return say(language, 'accounts', 'none')
  const title = (name: 'role' | 'account' | 'password' | 'unit') => say(language, 'accounts', name)
  const rows = [
    [title('account'), title('password'), title('role'), title('unit')],
    ...accounts.map(({ account, password, role, unit }) => [
      account,
      password,
      say(language, 'roles', role),
      unit,
    ]),
  ]
  const widths = (rows[0] ?? []).map((_, column) =>
    Math.max(...rows.map((row) => shownWidth(row[column] ?? ''))),
  )
  const lines = rows.map((row) =>
    row
      .map((cell, column) => cell + ' '.repeat((widths[column] ?? 0) - shownWidth(cell)))
      .join('  ')
      .trimEnd(),
  )
  return [say(language, 'accounts', 'head'), ...lines.map((line) => `  ${line}`)].join('\n')
}

/** Columns a text takes in a terminal: a Chinese character two. */
const shownWidth = (text: string) =>
  [...text].reduce((sum, letter) => sum + (/[\u2e80-\uffef]/.test(letter) ? 2 : 1), 0)
