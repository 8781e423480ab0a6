/** What stands beside the rows of a sheet and names some of them, after they have moved. */

import { movedXml } from './formula-xml.ts'
import { type MovesOf, movedArea, movedAreas, movedList } from './references.ts'
import type { RowMoves } from './row-moves.ts'

export interface MovedSheet {
  readonly sheet: string
  readonly moves: RowMoves
  readonly movesOf: MovesOf
}

/** Merged areas within repeated rows stand once for every copy; rules and checks take every copy in. */
export function movedSheet(xml: string, { sheet, moves, movesOf }: MovedSheet): string {
  if (moves.repeated.every(({ copies }) => copies === 1)) return xml
  const formula = (text: string) => movedXml(text, { sheet }, movesOf)
  return xml
    .replace(/<mergeCells\b[^>]*>([\s\S]*?)<\/mergeCells>/g, (_, cells: string) => merges(cells, moves))
    .replace(/<(?!mergeCell\b)([\w:]+)((?:\s[^<>]*)?)>/g, (tag, name: string) => movedTag(tag, name, moves))
    .replace(
      /<(formula|formula1|formula2|xm:f)>([^<]*)<\/\1>/g,
      (_, name: string, text: string) => `<${name}>${formula(text)}</${name}>`,
    )
    .replace(
      /<xm:sqref>([^<]*)<\/xm:sqref>/g,
      (_, list: string) => `<xm:sqref>${movedList(list, moves)}</xm:sqref>`,
    )
}

function merges(cells: string, moves: RowMoves): string {
  const areas = [...cells.matchAll(/\bref="([^"]*)"/g)].flatMap(([, area = '']) => movedAreas(area, moves))
  return `<mergeCells count="${areas.length}">${areas.map((area) => `<mergeCell ref="${area}"/>`).join('')}</mergeCells>`
}

function movedTag(tag: string, name: string, moves: RowMoves): string {
  const moved = tag
    .replace(
      /(\ssqref=")([^"]*)(")/,
      (_, a: string, list: string, b: string) => a + movedList(list, moves) + b,
    )
    .replace(
      /(\s(?:ref|topLeftCell|activeCell)=")([A-Z$]+\d+(?::[A-Z$]+\d+)?)(")/i,
      (_, a: string, area: string, b: string) => a + movedArea(area, moves) + b,
    )
  if (name !== 'brk') return moved
  // A break stands below the row it names.
  return moved.replace(
    /(\sid=")(\d+)(")/,
    (_, a: string, row: string, b: string) => a + lastOf(Number(row), moves) + b,
  )
}

const lastOf = (row: number, moves: RowMoves): number => moves.to(row, (moves.around(row)?.copies ?? 1) - 1)
