/** What can be written: the blocks, figures and marks of the official format, and nothing else. */

import {
  type Attrs,
  type DOMOutputSpec,
  type Mark,
  type MarkSpec,
  type Node,
  type NodeSpec,
  Schema,
} from 'prosemirror-model'

/** What a block is known by for ever; '' until it has one. */
const lasting = { id: { default: '', validate: 'string' } }

const read = (dom: HTMLElement, name: string): string => dom.getAttribute(`data-${name}`) ?? ''

/** Attributes as `data-…`, blank ones left out, so that a copy inside the program keeps them. */
const told = (attrs: Readonly<Record<string, string | boolean | null>>): Record<string, string> =>
  Object.fromEntries(
    Object.entries(attrs).flatMap(([name, value]) => (value ? [[`data-${name}`, String(value)]] : [])),
  )

const paragraph: NodeSpec = {
  group: 'block',
  content: 'inline*',
  attrs: {
    ...lasting,
    origin: { default: null, validate: 'string|null' },
    source: { default: null, validate: 'string|null' },
    cited: { default: false, validate: 'boolean' },
    gap: { default: false, validate: 'boolean' },
  },
  parseDOM: [
    {
      tag: 'p',
      getAttrs: (dom): Attrs => ({
        origin: read(dom, 'origin') || null,
        source: read(dom, 'source') || null,
        cited: read(dom, 'cited') === 'true',
        gap: read(dom, 'gap') === 'true',
      }),
    },
  ],
  toDOM: ({ attrs: { origin, source, cited, gap } }: Node): DOMOutputSpec => [
    'p',
    told({ origin, source, cited, gap }),
    0,
  ],
}

const levels = [1, 2, 3, 4]

const heading: NodeSpec = {
  group: 'block',
  // No figures: a heading stands in the contents too.
  content: 'text*',
  defining: true,
  attrs: { ...lasting, level: { default: 1, validate: 'number' } },
  parseDOM: levels.map((level) => ({ tag: `h${level + 2}`, attrs: { level } })),
  // The page has h1, the outline h2: the text of the report begins below.
  toDOM: ({ attrs: { level } }: Node): DOMOutputSpec => [`h${level + 2}`, { class: `level-${level}` }, 0],
}

/** A table or chart of the report, shown at its place; what is in it comes from the data. */
const placed = (kind: 'table' | 'chart'): NodeSpec => ({
  group: 'block',
  atom: true,
  draggable: true,
  attrs: { ...lasting, key: { validate: 'string' } },
  parseDOM: [{ tag: `div[data-${kind}]`, getAttrs: (dom): Attrs => ({ key: read(dom, kind) }) }],
  toDOM: ({ attrs: { key } }: Node): DOMOutputSpec => ['div', { [`data-${kind}`]: key }],
})

const binding: NodeSpec = {
  group: 'inline',
  inline: true,
  atom: true,
  attrs: { key: { validate: 'string' } },
  parseDOM: [{ tag: 'span[data-figure]', getAttrs: (dom): Attrs => ({ key: read(dom, 'figure') }) }],
  toDOM: ({ attrs: { key } }: Node): DOMOutputSpec => ['span', { 'data-figure': key }],
}

/** The number of a table or chart, which follows where that one stands: what is written after it is not it. */
const reference: MarkSpec = {
  attrs: { key: { validate: 'string' } },
  inclusive: false,
  parseDOM: [{ tag: 'span[data-reference]', getAttrs: (dom): Attrs => ({ key: read(dom, 'reference') }) }],
  toDOM: ({ attrs: { key } }: Mark): DOMOutputSpec => ['span', { 'data-reference': key }, 0],
}

export const schema = new Schema({
  nodes: {
    // A section is called by the heading it begins with.
    doc: { content: 'heading block*' },
    // First, because a new block is one of these.
    paragraph,
    heading,
    table: placed('table'),
    chart: placed('chart'),
    text: { group: 'inline' },
    binding,
  },
  marks: {
    strong: { parseDOM: [{ tag: 'strong' }, { tag: 'b' }], toDOM: (): DOMOutputSpec => ['strong', 0] },
    reference,
  },
})
