/** Two texts of a section become one: what each did alone is taken, a clash keeps both, the choice is a person's (R4). */

import { describe, expect, test } from 'vitest'
import { blockText, type DraftBlock, type DraftDocument } from '../document.ts'
import { type MergeChoice, mergedDocument, mergePlaces } from './merge.ts'

const heading: DraftBlock = {
  type: 'heading',
  attrs: { id: 'h', level: 1 },
  content: [{ type: 'text', text: '题' }],
}

/** 'a甲 b乙': a heading, then paragraphs by id and text; a capital letter is a table. */
const text = (line: string): DraftDocument => ({
  type: 'doc',
  content: [
    heading,
    ...line.split(' ').flatMap((one): DraftBlock[] => {
      const [id = '', words = ''] = [one.slice(0, 1), one.slice(1)]
      if (id === '') return []
      if (id === id.toUpperCase()) return [{ type: 'table', attrs: { id, key: words } }]
      const attrs = { id, origin: null, source: null, cited: false, gap: false }
      return [{ type: 'paragraph', attrs, content: [{ type: 'text', text: words }] }]
    }),
  ],
})

const lineOf = (document: DraftDocument | null): string | undefined =>
  document?.content
    .slice(1)
    .map((block) => (block.type === 'table' ? block.attrs.key : blockText(block, new Map())))
    .join(' ')

const merge = (
  theirs: string,
  mine: string,
  base: string | null,
  chosen: Record<string, MergeChoice> = {},
) => {
  const places = mergePlaces({
    ...{ theirs: text(theirs), mine: text(mine), otherwise: 'mine' as const },
    base: base === null ? null : text(base),
  })
  let next = 0
  const made = mergedDocument(places, new Map(Object.entries(chosen)), () => `new-${next++}`)
  return { places, made, line: lineOf(made) }
}

describe('without a choice', () => {
  test.each([
    {
      name: 'each changed another one',
      base: 'a甲 b乙',
      theirs: 'a甲1 b乙',
      mine: 'a甲 b乙2',
      line: '甲1 乙2',
    },
    { name: 'both changed one: both stay', base: 'a甲', theirs: 'a甲1', mine: 'a甲2', line: '甲1 甲2' },
    { name: 'both wrote the same', base: 'a甲', theirs: 'a甲1', mine: 'a甲1', line: '甲1' },
    { name: 'each added one', base: 'a甲', theirs: 'a甲 x丙', mine: 'a甲 y丁', line: '甲 丁 丙' },
    { name: 'one took a paragraph away', base: 'a甲 b乙', theirs: 'a甲', mine: 'a甲 b乙', line: '甲' },
    {
      name: 'one took away what the other changed',
      base: 'a甲 b乙',
      theirs: 'a甲',
      mine: 'a甲 b乙2',
      line: '甲 乙2',
    },
    {
      name: 'one moved, the other changed',
      base: 'a甲 b乙',
      theirs: 'a甲1 b乙',
      mine: 'b乙 a甲',
      line: '乙 甲1',
    },
    {
      name: 'a table that one took out and put in elsewhere',
      base: 'a甲 T表',
      theirs: 'T表 a甲',
      mine: 'a甲 T表',
      line: '表 甲',
    },
    {
      name: 'nobody knows the text before',
      base: null,
      theirs: 'a甲1 x丙',
      mine: 'a甲2 y丁',
      line: '甲2 丁',
    },
  ])('$name', ({ base, theirs, mine, line }) => {
    expect(merge(theirs, mine, base).line).toBe(line)
  })

  test('only what both changed is a clash', () => {
    const { places } = merge('a甲1 b乙1 c丙', 'a甲2 b乙 c丙', 'a甲 b乙 c丙')
    expect(places.map(({ kind }) => kind)).toEqual(['same', 'clash', 'differs', 'same'])
  })
})

describe('as chosen', () => {
  test.each<{ chosen: Record<string, MergeChoice>; line: string }>([
    { chosen: { a: 'theirs', b: 'theirs' }, line: '甲1 乙' },
    { chosen: { a: 'mine', b: 'mine' }, line: '甲2 乙2' },
    { chosen: { a: 'both', b: 'both' }, line: '甲1 甲2 乙 乙2' },
  ])('$chosen', ({ chosen, line }) => {
    expect(merge('a甲1 b乙', 'a甲2 b乙2', null, chosen).line).toBe(line)
  })

  test('no two blocks share an id, a table never stands twice', () => {
    const { made } = merge('a甲1 T表', 'a甲2 T别的', null, { a: 'both', T: 'both' })
    const ids = made?.content.map(({ attrs }) => attrs.id) ?? []
    expect(new Set(ids).size).toBe(ids.length)
    expect(lineOf(made)).toBe('甲1 甲2 别的')
  })

  test('a section keeps its heading', () => {
    const bare = { type: 'doc', content: text('a甲').content.slice(1) } as const
    const places = mergePlaces({ theirs: text('a甲'), mine: bare, base: null, otherwise: 'mine' })
    expect(mergedDocument(places, new Map(), () => 'n')).toBeNull()
    expect(lineOf(mergedDocument(places, new Map([['h', 'theirs' as const]]), () => 'n'))).toBe('甲')
  })
})

test('a sentence that an editor joined of its parts was changed by nobody', () => {
  const cut = (...words: string[]): DraftDocument => ({
    type: 'doc',
    content: [
      heading,
      {
        type: 'paragraph',
        attrs: { id: 'a', origin: null, source: null, cited: false, gap: false },
        content: [
          ...words.map((one) => ({ type: 'text' as const, text: one })),
          { type: 'text', text: '2', marks: [{ type: 'reference', attrs: { key: 'k' } }] },
        ],
      },
    ],
  })
  const kinds = (theirs: DraftDocument, mine: DraftDocument) =>
    mergePlaces({ theirs, mine, base: cut('共', '五项，', '见表'), otherwise: 'both' }).map(
      ({ kind, proposed }) => `${kind} ${proposed}`,
    )
  expect(kinds(cut('共', '五项，', '见表'), cut('共五项，见表'))).toEqual(['same theirs', 'same theirs'])
  expect(kinds(cut('共', '六项，', '见表'), cut('共五项，见表'))[1]).toBe('differs theirs')
  expect(kinds(cut('共', '六项，', '见表'), cut('共七项，见表'))[1]).toBe('clash both')
})
