/** Blocks have lasting ids, headings stay within their section, a gap ends where somebody writes. */

import { EditorState, TextSelection } from 'prosemirror-state'
import { describe, expect, test } from 'vitest'
import type { SectionBody } from '#contract/draft-document.ts'
import {
  blocksBefore,
  insertFigure,
  insertPlaced,
  insertTable,
  keys,
  levelAt,
  toHeading,
  toParagraph,
} from './commands.ts'
import { toDocument, toEditor } from './convert.ts'
import { gapsEnd } from './gaps.ts'
import { sectionRules } from './rules.ts'

const attrs = (id: string, gap = false) => ({ id, origin: null, source: null, cited: false, gap })
const document: SectionBody = {
  type: 'doc',
  content: [
    { type: 'heading', attrs: { id: 'heading-1', level: 2 }, content: [{ type: 'text', text: '成效' }] },
    { type: 'paragraph', attrs: attrs('block-a'), content: [{ type: 'text', text: '甲乙' }] },
    { type: 'paragraph', attrs: attrs('block-g', true), content: [{ type: 'text', text: '缺' }] },
  ],
}
const open = (at: number) => {
  const doc = toEditor(document)
  const selection = TextSelection.create(doc, at)
  return EditorState.create({ doc, selection, plugins: [sectionRules, gapsEnd] })
}
const blocks = (state: EditorState) => toDocument(state.doc).content
const ids = (state: EditorState) => blocks(state).map(({ attrs: { id } }) => id)

describe('ids', () => {
  test('a paragraph that is split keeps its id on the first half', () => {
    const split = open(7).applyTransaction(open(7).tr.split(6)).state
    const [, first, second] = ids(split)
    expect(first).toBe('block-a')
    expect(second).toMatch(/^[0-9a-f-]{36}$/)
    expect(new Set(ids(split)).size).toBe(4)
  })
})

describe('headings', () => {
  test('nothing is begun before the one that opens the section', () => {
    let made = 0
    expect(keys(() => undefined).Enter?.(open(1), () => (made += 1))).toBe(true)
    expect(made).toBe(0)
    keys(() => undefined).Enter?.(open(3), () => (made += 1))
    expect(made).toBe(1)
  })

  test('one higher than the section comes down to it', () => {
    let state = open(6)
    toHeading(1)(state, (tr) => {
      state = state.apply(tr)
    })
    expect(blocks(state)[1]).toMatchObject({ type: 'heading', attrs: { id: 'block-a', level: 2 } })
    expect(levelAt(state)).toBe(2)
  })

  test('the first stays one', () => {
    expect(toParagraph(open(2))).toBe(false)
  })

  test('a paragraph with a figure is none', () => {
    let state = open(6)
    insertFigure('k12345678901')(state, (tr) => {
      state = state.apply(tr)
    })
    expect(toHeading(3)(state)).toBe(false)
    expect(insertFigure('k12345678901')(open(2))).toBe(false)
  })
})

test('a table comes behind the paragraph one stands in', () => {
  let state = open(6)
  insertPlaced('table', 'indicators')(state, (tr) => {
    state = state.apply(tr)
  })
  expect(blocks(state).map(({ type }) => type)).toEqual(['heading', 'paragraph', 'table', 'paragraph'])
})

test('tables put in one after the other stand in that order, each with the sentence that refers to it', () => {
  let state = open(7)
  for (const [key, number] of [
    ['first', 1],
    ['second', 2],
  ] as const) {
    expect(blocksBefore(state)).toBe(number + 1)
    insertTable(key, { before: '见表', after: '。', number })(state, (tr) => {
      state = state.apply(tr)
    })
  }
  const [, text, ...placed] = blocks(state)
  expect(placed.map((block) => 'key' in block.attrs && block.attrs.key)).toEqual(['first', 'second', false])
  expect(text?.type === 'paragraph' && text.content.map((node) => 'text' in node && node.text).join('')).toBe(
    '甲乙见表1。见表2。',
  )
})

test('a gap that is written in is none any more; the others stay', () => {
  const state = open(10)
  const written = state.apply(state.tr.insertText('文字'))
  expect(blocks(written)[2]).toMatchObject({ attrs: { id: 'block-g', gap: false } })
  const other = open(6)
  expect(blocks(other.apply(other.tr.insertText('丙')))[2]).toMatchObject({ attrs: { gap: true } })
})
