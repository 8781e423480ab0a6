/** Styles that come from one another: what each has, however long the line, and how often styles are gone through. */

import { expect, test } from 'vitest'
import { Refusal } from '#domain/refusal.ts'
import { readingLimits } from './limits.ts'
import { StyleLines } from './style-lines.ts'

type Lines = StyleLines<'struck' | 'hidden'>

function begin(lines: Lines, name: string, { parent = '', struck }: { parent?: string; struck?: boolean }) {
  const style = lines.begin('paragraph', name)
  style.parent = parent
  if (struck !== undefined) style.said.set('struck', struck)
}

/** Each comes from the one before it. */
function lineOf(length: number): Lines {
  const lines: Lines = new StyleLines()
  for (let at = 0; at < length; at++)
    begin(lines, `s${at}`, { parent: at === 0 ? '' : `s${at - 1}`, ...(at === 0 ? { struck: true } : {}) })
  return lines
}

test('the nearest counts, and what the family has without any style last', () => {
  const lines: Lines = new StyleLines()
  begin(lines, '', { struck: true })
  begin(lines, 'plain', {})
  begin(lines, 'off', { parent: 'plain', struck: false })
  begin(lines, 'below', { parent: 'off' })
  const struck = ['plain', 'off', 'below', 'unknown', ''].map((name) =>
    lines.whole('paragraph', name).get('struck'),
  )
  expect(struck).toEqual([true, false, false, true, true])
})

test('whoever is asked first, a ring says the same', () => {
  const said = (order: readonly string[]) => {
    const lines: Lines = new StyleLines()
    begin(lines, 'a', { parent: 'b', struck: true })
    begin(lines, 'b', { parent: 'c' })
    begin(lines, 'c', { parent: 'a', struck: false })
    begin(lines, 'd', { parent: 'b' })
    return new Map(order.map((name) => [name, lines.whole('paragraph', name).get('struck')]))
  }
  const expected = { a: true, b: false, c: false, d: false }
  expect(Object.fromEntries(said(['a', 'b', 'c', 'd']))).toEqual(expected)
  expect(Object.fromEntries(said(['d', 'c', 'b', 'a']))).toEqual(expected)
})

test('a line of all styles a file may have is gone through once, each style asked for', () => {
  const { styles } = readingLimits
  const lines = lineOf(styles)
  const struck = Array.from({ length: styles }, (_, at) => lines.whole('paragraph', `s${styles - 1 - at}`))
  expect(struck.every((said) => said.get('struck'))).toBe(true)
})

test('styles and texts that alternate along a long line are refused', () => {
  const lines = lineOf(10_000)
  const alternate = () => {
    for (let at = 0; at < 200; at++) {
      lines.whole('paragraph', 's9999')
      begin(lines, `t${at}`, {})
    }
  }
  expect(alternate).toThrow(Refusal)
})
