/** What is pasted from Word or a page, brought down to paragraphs, headings and strong words. */

interface Run {
  readonly text: string
  readonly strong: boolean
}

export interface PastedBlock {
  /** 0: a paragraph; 1 to 4: a heading. */
  readonly level: number
  readonly runs: readonly Run[]
}

/** Parts of a page that are not its text. */
const unread = /<(script|style|head|title|xml|template)\b[\s\S]*?(<\/\1\s*>|$)|<!--[\s\S]*?(-->|$)/gi
const tags = /<(\/?)([a-z][a-z0-9:]*)\b([^>]*)>|<[!?][^>]*>|([^<]+|<)/gi
const blocks =
  /^(p|div|h[1-6]|li|tr|table|ul|ol|blockquote|section|article|header|footer|pre|dl|dt|dd|hr|br)$/
const strongTags = /^(b|strong)$/

const entities: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  emsp: ' ',
  ensp: ' ',
  ldquo: '“',
  rdquo: '”',
  lsquo: '‘',
  rsquo: '’',
  mdash: '—',
  ndash: '–',
  hellip: '…',
  middot: '·',
}

function character(code: number): string {
  // What no text may hold is left out, as is a number that is none.
  if (!(code >= 32 && code <= 0x10ffff) || (code >= 0xd800 && code <= 0xdfff)) return ''
  return String.fromCodePoint(code)
}

const decoded = (text: string): string =>
  text.replaceAll(/&(#x?[0-9a-f]+|[a-z]+);?/gi, (whole, name: string) => {
    if (/^#x/i.test(name)) return character(Number.parseInt(name.slice(2), 16))
    if (name.startsWith('#')) return character(Number.parseInt(name.slice(1), 10))
    return entities[name.toLowerCase()] ?? whole
  })

/** A number that an official heading has typed before it: the machine makes its own. */
const typedNumber =
  /^(第[一二三四五六七八九十]+[章节部分]+|[一二三四五六七八九十]+、|（[一二三四五六七八九十]+）|\(([一二三四五六七八九十]+)\)|\d+[.．、]|（\d+）|\(\d+\))\s*/

class Reader {
  readonly #done: PastedBlock[] = []
  #runs: Run[] = []
  #level = 0
  #strong = 0

  open(name: string): void {
    if (strongTags.test(name)) this.#strong += 1
    if (!blocks.test(name)) return
    this.#close()
    const [, depth] = /^h([1-6])$/.exec(name) ?? []
    this.#level = depth ? Math.min(Number(depth), 4) : 0
  }

  close(name: string): void {
    if (strongTags.test(name)) this.#strong = Math.max(0, this.#strong - 1)
    // Cells of a row stand in one paragraph, a space between them.
    if (/^t[dh]$/.test(name)) this.text(' ')
    if (!blocks.test(name)) return
    this.#close()
    this.#level = 0
  }

  text(text: string): void {
    this.#runs.push({ text, strong: this.#strong > 0 && this.#level === 0 })
  }

  end(): readonly PastedBlock[] {
    this.#close()
    return this.#done
  }

  #close(): void {
    const runs = tidy(this.#runs, this.#level > 0)
    this.#runs = []
    if (runs.length > 0) this.#done.push({ level: this.#level, runs })
  }
}

/** Runs of one block with single spaces, none at either end, neighbours of one kind joined. */
function tidy(runs: readonly Run[], isHeading: boolean): Run[] {
  const joined: { text: string; strong: boolean }[] = []
  for (const { text, strong } of runs) {
    const last = joined.at(-1)
    if (last?.strong === strong) last.text += text
    else joined.push({ text, strong })
  }
  let before = ' '
  const single = joined.map(({ text, strong }) => {
    const spaced = text.replaceAll(/[\s\u00a0\u3000]+/g, ' ')
    const rest = before.endsWith(' ') ? spaced.trimStart() : spaced
    before = rest || before
    return { text: rest, strong }
  })
  const [first] = single
  if (first && isHeading) first.text = first.text.replace(typedNumber, '')
  const last = single.findLast(({ text }) => text.trim() !== '')
  if (last) last.text = last.text.trimEnd()
  const whole = single.filter(({ text }) => text !== '')
  return whole.some(({ text }) => text.trim() !== '') ? whole : []
}

/** The text of pasted HTML. Lists and their typed numbers stay text; everything else of its look is left behind. */
export function readPasted(html: string): readonly PastedBlock[] {
  const [, fragment = html] = /<!--StartFragment-->([\s\S]*?)(?:<!--EndFragment-->|$)/.exec(html) ?? []
  const reader = new Reader()
  for (const [, closing, name, , text] of fragment.replaceAll(unread, '').matchAll(tags)) {
    if (text !== undefined) reader.text(decoded(text))
    else if (name !== undefined && closing) reader.close(name.toLowerCase())
    else if (name !== undefined) reader.open(name.toLowerCase())
  }
  return reader.end()
}

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')

/** The same as the little HTML that the editor reads. */
export function cleanedHtml(html: string): string {
  // A copy from here keeps its figures and origins; its look never mattered.
  if (html.includes('data-pm-slice')) return html.replaceAll(/\sstyle\s*=\s*("[^"]*"|'[^']*'|[^\s>]+)/gi, '')
  return readPasted(html)
    .map(({ level, runs }) => {
      const tag = level > 0 ? `h${level + 2}` : 'p'
      const inner = runs.map(({ text, strong }) =>
        strong ? `<strong>${escaped(text)}</strong>` : escaped(text),
      )
      return `<${tag}>${inner.join('')}</${tag}>`
    })
    .join('')
}

/** Pasted plain text by paragraphs, without the blanks that indent them. */
export const pastedLines = (text: string): string[] =>
  text
    .split(/[\r\n\u2028\u2029]+/)
    .map((line) => line.replaceAll(/[\u00a0\t\u3000]+/g, ' ').trim())
    .filter((line) => line !== '')
