/** What a Word document says beside its texts: keys and remarks in its cells, and the mark of a form we made. */

import type { CellFacts, DocumentFacts } from '#domain/grids/cell-facts.ts'
import { markNamespace } from '#domain/word-forms/heads.ts'
import { type Property, readMarkProperties } from '../../packages/mark-properties.ts'
import { outsideIn } from '../outside/outside.ts'
import type { Archive } from '../packages/archive.ts'
import { attribute, parseXml } from '../packages/xml.ts'
import type { Beside, WordCell, WordTable } from './word-body.ts'
import { shownIn } from './word-grid.ts'

export function wordFacts(archive: Archive, tables: readonly WordTable[]): DocumentFacts {
  const cells = tables.flatMap((table, at) => {
    const seen = new Set<WordCell>()
    return shownIn(table).shown.flatMap((line, row) =>
      line.flatMap((cell, column): Found[] => {
        if (!cell || seen.has(cell)) return []
        seen.add(cell)
        const isPlain = cell.names.length === 0 && cell.beside.length === 0
        return isPlain ? [] : [{ cell, table: at + 1, row: row + 1, column: column + 1 }]
      }),
    )
  })
  const texts = cells.some(({ cell }) => cell.beside.some(({ text }) => text !== ''))
    ? notesIn(archive)
    : null
  return {
    cells: cells.map((found) => factsOf(found, texts)),
    mark: markIn(archive) ?? markInProperties(archive),
    outside: outsideIn(archive, 'docx'),
  }
}

interface Found {
  readonly cell: WordCell
  readonly table: number
  readonly row: number
  readonly column: number
}

const factsOf = ({ cell, ...place }: Found, texts: ReadonlyMap<string, string> | null): CellFacts => ({
  ...place,
  names: cell.names,
  beside: cell.beside
    .filter(({ kind, text }) => kind !== 'comment' || texts?.get(`own ${text}`) === undefined)
    .map(({ kind, text }) => ({ kind, text: textOf({ kind, text }, texts) })),
})

/** Who wrote the comments of a file that was given back marked: they are no words of a person. */
export const markAuthor = '规衡检查'

const textOf = ({ kind, text }: Beside, texts: ReadonlyMap<string, string> | null): string =>
  texts?.get(kind === 'comment' ? `comment ${text}` : text) ?? ''

const noteParts = ['comment', 'footnote', 'endnote'] as const

/** Texts of comments and notes by their kind and number. */
function notesIn(archive: Archive): Map<string, string> {
  const texts = new Map<string, string>()
  for (const kind of noteParts) {
    const name = `word/${kind}s.xml`
    if (!archive.has(name)) continue
    let key = ''
    let isText = false
    parseXml(archive.bytes(name), name, {
      open: (tag) => {
        const id = attribute(tag, 'id') ?? ''
        if (tag.local === kind) key = `${kind} ${id}`
        if (tag.local === 'comment' && attribute(tag, 'author') === markAuthor) texts.set(`own ${id}`, '')
        isText = tag.local === 't'
      },
      close: () => {
        isText = false
      },
      text: (text) => {
        if (isText && key !== '') texts.set(key, `${texts.get(key) ?? ''}${text}`)
      },
    })
  }
  return texts
}

/** LibreOffice gives our part another name: it is told by its namespace. */
function markIn(archive: Archive): string[][] | null {
  const names = archive.names.filter((name) => /^customXml\/[^/]+\.xml$/i.test(name))
  for (const name of names) {
    const rows: string[][] = []
    let isOurs = false
    parseXml(archive.bytes(name), name, {
      open: (tag) => {
        isOurs ||= tag.uri === markNamespace
        if (tag.local === 'row') rows.push([])
        if (tag.local === 'cell') rows.at(-1)?.push('')
      },
      text: (text) => {
        const row = rows.at(-1)
        if (row && row.length > 0) row[row.length - 1] += text
      },
    })
    if (isOurs) return rows
  }
  return null
}

/** A file that was another format for a while has lost the part, not the properties. */
function markInProperties(archive: Archive): string[][] | null {
  const part = 'docProps/custom.xml'
  if (!archive.has(part)) return null
  const properties: Property[] = []
  let name = ''
  let value = ''
  parseXml(archive.bytes(part), part, {
    open: (tag) => {
      if (tag.local !== 'property') return
      name = attribute(tag, 'name') ?? ''
      value = ''
    },
    close: (tag) => {
      if (tag.local === 'property') properties.push({ name, value })
    },
    text: (text) => {
      value += text
    },
  })
  return readMarkProperties(properties)
}
