/** A section's document goes into the editor and comes back as it was. */

import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { SectionBody } from '#contract/draft-document.ts'
import { SectionBody as Schema } from '#contract/draft-document.ts'
import { toDocument, toEditor } from './convert.ts'

const letters = fc.string({ minLength: 1, maxLength: 12, unit: fc.constantFrom(...'甲乙丙12.，“”《》% <>&') })
const key = fc.string({ minLength: 12, maxLength: 12, unit: fc.constantFrom(...'abc123') })
const id = fc.uuid()

const text = fc.record({
  text: letters,
  marks: fc.subarray([
    { type: 'strong' as const },
    { type: 'reference' as const, attrs: { key: 'table-1' } },
  ]),
})

type Text = Extract<SectionBody['content'][number], { type: 'heading' }>['content'][number]

/** Runs as the editor holds them: neighbours of one kind are one. */
const joined = (runs: readonly { text: string; marks: NonNullable<Text['marks']> }[]): Text[] =>
  runs.reduce<Text[]>((done, { text: words, marks }) => {
    const last = done.at(-1)
    if (last && JSON.stringify(last.marks ?? []) === JSON.stringify(marks)) last.text += words
    else done.push({ type: 'text', text: words, ...(marks.length > 0 ? { marks } : {}) })
    return done
  }, [])

const heading = fc.record({
  type: fc.constant('heading' as const),
  attrs: fc.record({ id, level: fc.constantFrom(1 as const, 2 as const, 3 as const, 4 as const) }),
  content: fc.array(text, { maxLength: 3 }).map(joined),
})
const paragraph = fc
  .record({
    id,
    unit: fc.option(fc.constant('甲局'), { nil: null }),
    cited: fc.boolean(),
    gap: fc.boolean(),
    before: fc.array(text, { maxLength: 3 }).map(joined),
    key: fc.option(key, { nil: null }),
    after: fc.array(text, { maxLength: 2 }).map(joined),
  })
  .map(({ id: blockId, unit, cited, gap, before, key: figure, after }) => ({
    type: 'paragraph' as const,
    attrs: { id: blockId, origin: unit, source: unit && 'unit/a', cited, gap },
    content:
      figure === null ? before : [...before, { type: 'binding' as const, attrs: { key: figure } }, ...after],
  }))
const placed = fc.record({
  type: fc.constantFrom('table' as const, 'chart' as const),
  attrs: fc.record({ id, key }),
})

const section = fc
  .tuple(heading, fc.array(fc.oneof(paragraph, heading, placed), { maxLength: 8 }))
  .map(([first, rest]): SectionBody => ({ type: 'doc', content: [first, ...rest] }))

test('whatever the format has comes back the same (R4)', () => {
  fc.assert(
    fc.property(section, (document) => {
      const back = toDocument(toEditor(document))
      expect(back).toEqual(document)
      expect(Schema.parse(back)).toEqual(document)
    }),
    { seed: 20261123, numRuns: 300 },
  )
})

test('what the format does not have is refused, not dropped', () => {
  const strange = { type: 'doc', content: [{ type: 'paragraph', attrs: { id: 'aaaaaaaa' } }] } as const
  expect(() => toEditor(Object(strange))).toThrow(RangeError)
})
