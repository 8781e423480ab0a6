/** Figures that read otherwise than when one last looked. */

import type { SectionView } from '#contract/draft-sections.ts'

type Figures = Pick<SectionView, 'id' | 'figures'>
export type Seen = Readonly<Record<string, string>>

export interface ChangedFigure {
  readonly key: string
  readonly sectionId: string
  readonly label: string
  readonly was: string
  /** null: the data no longer hold it. */
  readonly now: string | null
}

/** What gone figures are remembered by: no figure reads like it. */
const gone = '\u0000'

export const seenNow = (sections: readonly Figures[]): Seen =>
  Object.fromEntries(
    sections.flatMap(({ figures }) => figures.map((one) => [one.key, one.gone ? gone : one.text])),
  )

/** Each once, where it first stands. One never seen before is no change. */
export function changedSince(seen: Seen, sections: readonly Figures[]): ChangedFigure[] {
  const changed = new Map<string, ChangedFigure>()
  const all = sections.flatMap(({ id, figures }) => figures.map((figure) => ({ sectionId: id, ...figure })))
  for (const { key, sectionId, label, text, gone: isGone } of all) {
    const was = seen[key]
    if (was === undefined || was === (isGone ? gone : text) || changed.has(key)) continue
    changed.set(key, { key, sectionId, label, was: was === gone ? '' : was, now: isGone ? null : text })
  }
  return [...changed.values()]
}
