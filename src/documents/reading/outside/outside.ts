/** What in a text document reaches outside of it: the names of what fetches, and a refusal of what starts a program. */

import type { GridFile } from '#domain/grids/grid.ts'
import { Refusal } from '#domain/refusal.ts'
import { openOutside } from './open-outside.ts'
import type { OpenedParts } from './reach.ts'
import { wordOutside } from './word-outside.ts'

/** More are not told one by one. */
const mostTold = 8

/** Names of what fetches; [] where the file is whole by itself. Refuses `file-calls-programs`. */
export function outsideIn(archive: OpenedParts, kind: 'docx' | 'odt'): string[] {
  const all = kind === 'docx' ? wordOutside(archive) : openOutside(archive)
  const calling = all.find(({ reach }) => reach === 'calls')
  if (calling) throw new Refusal('file-calls-programs', { found: calling.found })
  return [...new Set(all.map(({ found }) => found))]
}

export const outsideOf = ({ facts }: GridFile): readonly string[] => facts?.outside ?? []

/** For a file that is handed out again as it is. Refuses `file-reaches-outside` with the names. */
export function refuseOutside(found: readonly string[]): void {
  if (found.length === 0) return
  const told = found.slice(0, mostTold).join('、')
  throw new Refusal('file-reaches-outside', { found: found.length > mostTold ? `${told}……` : told })
}
