/** What a Word document says beside its texts: keys and remarks in its cells, and the mark of a form we made. */

import type { Beside, CellFacts, DocumentFacts } from '#domain/grids/cell-facts.ts'
import { markNamespace } from '#domain/word-forms/heads.ts'
import { type Property, readMarkProperties } from '../../packages/mark-properties.ts'
import { outsideIn } from '../outside/outside.ts'
import type { Archive } from '../packages/archive.ts'
import { attribute, parseNamed } from '../packages/named-xml.ts'
import type { LaidTable } from './word-grid.ts'
import { notesIn } from './word-notes.ts'
import type { WordBody, WordCell } from './word-parts.ts'

interface LaidBody extends Pick<WordBody, 'around'> {
  readonly laid: readonly LaidTable[]
}

export function wordFacts(archive: Archive, { laid, ...body }: LaidBody): DocumentFacts {
  const around = body.around.list
  const cells = laid.flatMap(({ shown }, at) => {
    const seen = new Set<WordCell>()
    return shown.flatMap((line, row) =>
      line.flatMap((cell, column): Found[] => {
        if (!cell || seen.has(cell)) return []
        seen.add(cell)
        const isPlain = cell.names.length === 0 && cell.beside.isEmpty
        return isPlain ? [] : [{ cell, table: at + 1, row: row + 1, column: column + 1 }]
      }),
    )
  })
  const isNoted = ({ kind }: Beside): boolean => kind === 'comment' || kind === 'note'
  const texts = [...around, ...cells.flatMap(({ cell }) => cell.beside.list)].some(isNoted)
    ? notesIn(archive)
    : null
  return {
    cells: cells.map((found) => factsOf(found, texts)),
    around: besideOf(around, texts),
    marks: distinct([...markParts(archive), ...markInProperties(archive)]),
    outside: outsideIn(archive, 'docx'),
  }
}

interface Found {
  readonly cell: WordCell
  readonly table: number
  readonly row: number
  readonly column: number
}

type Texts = ReadonlyMap<string, string> | null

const factsOf = ({ cell, ...place }: Found, texts: Texts): CellFacts => ({
  ...place,
  names: cell.names,
  beside: besideOf(cell.beside.list, texts),
})

const besideOf = (beside: readonly Beside[], texts: Texts): Beside[] =>
  beside
    .filter(({ kind, text }) => kind !== 'comment' || texts?.get(`own ${text}`) === undefined)
    .map(({ kind, text }) => ({ kind, text: textOf({ kind, text }, texts) }))

const distinct = (marks: readonly string[][][]): string[][][] => [
  ...new Map(marks.map((mark) => [JSON.stringify(mark), mark])).values(),
]

function textOf({ kind, text }: Beside, texts: Texts): string {
  if (kind !== 'comment' && kind !== 'note') return text
  return texts?.get(kind === 'comment' ? `comment ${text}` : text) ?? ''
}

/** LibreOffice gives our part another name: it is told by its namespace. */
function markParts(archive: Archive): string[][][] {
  const names = archive.names.filter((name) => /^customXml\/[^/]+\.xml$/i.test(name))
  return names.flatMap((name) => {
    const rows: string[][] = []
    let isOurs = false
    parseNamed(archive.bytes(name), name, {
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
    return isOurs ? [rows] : []
  })
}

/** A file that was another format for a while has lost the part, not the properties. */
function markInProperties(archive: Archive): string[][][] {
  const part = 'docProps/custom.xml'
  if (!archive.has(part)) return []
  const properties: Property[] = []
  let name = ''
  let value = ''
  parseNamed(archive.bytes(part), part, {
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
  const mark = readMarkProperties(properties)
  return mark ? [mark] : []
}
