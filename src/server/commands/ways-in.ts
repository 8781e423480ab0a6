/** What is printed of the ways into a place: an example's accounts with their passwords, a real one's codes. */

import { readableInstant } from '#words/instant.ts'
import type { Language } from '#words/language.ts'
import { say } from '#words/say.ts'
import type { WaysIn } from '../exercises/fill-empty.ts'
import type { Account } from '../people/accounts.ts'
import type { FirstCode } from '../people/first-codes.ts'

/** Shown this once; '' where nothing was made. */
export const waysInText = ({ accounts, codes }: WaysIn, language: Language): string =>
  [
    ...(accounts.length > 0 ? [accountTable(accounts, language)] : []),
    ...(codes.length > 0 ? [codeTable(codes, language)] : []),
  ].join('\n')

/** The accounts as a table for a terminal. */
export function accountTable(accounts: readonly Account[], language: Language): string {
  if (accounts.length === 0) return say(language, 'accounts', 'none')
  const rows = accounts.map(({ account, password, role, unit }) => [
    account,
    password,
    say(language, 'roles', role),
    unit,
  ])
  return table('head', ['account', 'password', 'role', 'unit'], { rows, language })
}

export function codeTable(codes: readonly FirstCode[], language: Language): string {
  const rows = codes.map(({ code, role, unit, expiresAt }) => [
    code,
    say(language, 'roles', role),
    unit,
    String(readableInstant(expiresAt.toISOString())),
  ])
  return table('codes', ['code', 'role', 'unit', 'until'], { rows, language })
}

type Word = Parameters<typeof say<'accounts'>>[2]

interface Table {
  readonly rows: readonly (readonly string[])[]
  readonly language: Language
}

function table(head: Word, titles: readonly Word[], { rows, language }: Table): string {
  const all = [titles.map((title) => say(language, 'accounts', title)), ...rows]
  const widths = titles.map((_, column) => Math.max(...all.map((row) => shownWidth(row[column] ?? ''))))
  const lines = all.map((row) =>
    row
      .map((cell, column) => cell + ' '.repeat((widths[column] ?? 0) - shownWidth(cell)))
      .join('  ')
      .trimEnd(),
  )
  return [say(language, 'accounts', head), ...lines.map((line) => `  ${line}`)].join('\n')
}

/** Columns a text takes in a terminal: a Chinese character two. */
const shownWidth = (text: string) =>
  [...text].reduce((sum, letter) => sum + (/[\u2e80-\uffef]/.test(letter) ? 2 : 1), 0)
