/** The document of a drafted section on the wire. */

import { z } from 'zod'
import { limits } from '#domain/drafts/limits.ts'

/** Given by whoever makes the block: 8 to 36 small letters, digits, hyphens; no two blocks of a section share one. */
const blockId = z.string().regex(/^[a-z0-9-]{8,36}$/)
const key = z.string().min(1).max(40)

const Mark = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('strong') }),
  /** The number of a table or chart, by its key: kept as it came; the Word file puts today's number in its place. */
  z.strictObject({ type: z.literal('reference'), attrs: z.strictObject({ key }) }),
])

const Text = z.strictObject({
  type: z.literal('text'),
  /** Line ends and tabs in it become blanks: a new line is a new paragraph. */
  text: z
    .string()
    .min(1)
    .max(limits.text)
    .overwrite((text) => text.replace(/[\n\t]+/g, ' ')),
  marks: z.array(Mark).max(2).readonly().exactOptional(),
})
/** A figure: its text and label are in `figures` of the section. */
const Binding = z.strictObject({ type: z.literal('binding'), attrs: z.strictObject({ key }) })
const inlines = z
  .array(z.discriminatedUnion('type', [Text, Binding]))
  .max(limits.inlines)
  .readonly()

const Heading = z.strictObject({
  type: z.literal('heading'),
  attrs: z.strictObject({
    id: blockId,
    level: z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4)]),
  }),
  /** No figures: a heading stands in the contents too. */
  content: z.array(Text).max(limits.inlines).readonly(),
})
const Paragraph = z.strictObject({
  type: z.literal('paragraph'),
  attrs: z.strictObject({
    id: blockId,
    /** Unit whose words these are; null for the writer's own. */
    origin: z.string().min(1).max(200).nullable(),
    /** Key of the original it came from; null exactly where `origin` is. */
    source: z.string().min(1).max(200).nullable(),
    /** Whether （供稿：unit） is printed at its end. */
    cited: z.boolean(),
    /** Whether it marks what is still to be written; an edited one should no longer be marked. */
    gap: z.boolean(),
  }),
  content: inlines,
})
const Table = z.strictObject({ type: z.literal('table'), attrs: z.strictObject({ id: blockId, key }) })
const Chart = z.strictObject({ type: z.literal('chart'), attrs: z.strictObject({ id: blockId, key }) })

/**
 * A text section begins with its heading; no further heading stands higher than it. A table or chart of the report
 * stands once in the whole draft. An annex is its table alone and cannot be saved.
 */
export const SectionBody = z
  .strictObject({
    type: z.literal('doc'),
    content: z
      .array(z.discriminatedUnion('type', [Heading, Paragraph, Table, Chart]))
      .max(limits.blocks)
      .readonly(),
  })
  .meta({ id: 'SectionDocument' })
export type SectionBody = z.infer<typeof SectionBody>
