/** Which version of a report a file that came back was made as. */

import type { Origin } from '#documents/living/in-thread.ts'
import type { MadeWith } from '#documents/living/living-file.ts'
import type { SaidFigure } from '#documents/living/refresh-file.ts'
import { officialText } from '#documents/official-format/text.ts'
import { Refusal } from '#domain/refusal.ts'
import type { Edition } from '#domain/reports/edition.ts'
import type { MadeFigure } from '#domain/reports/figures-now.ts'

export interface Version {
  readonly number: number
  readonly edition: Edition
  readonly figures: readonly MadeFigure[]
}

/** What the file was made with: by its own manifest, and where that did not survive by the version it fits best. */
export function madeAs({ manifest, said }: Origin, versions: readonly Version[]) {
  if (!manifest) return fittingBest(said, versions)
  const texts = new Map(manifest.map((figure) => [figure.key, figure.text]))
  // A manifest comes back whole or not at all. A unit's own report shares most keys with the district's: their counts
  // differ, and would be taken for figures to refresh.
  const like = versions.filter(
    ({ figures }) => figures.length === texts.size && figures.every((f) => texts.has(f.key)),
  )
  const same = like.find(({ figures }) => figures.every((f) => texts.get(f.key) === officialText(f.text)))
  const nearest = same ?? like[0]
  if (!nearest) throw new Refusal('report-foreign')
  return {
    made: same?.figures ?? madeLike(manifest, versions),
    basedOn: same?.number ?? null,
    edition: nearest.edition,
  }
}

/** By what its figures say, some of which people typed over or took out. */
function fittingBest(said: readonly SaidFigure[], versions: readonly Version[]) {
  const texts = new Map<string, Set<string>>()
  for (const { key, text } of said) texts.set(key, (texts.get(key) ?? new Set()).add(text))
  const fits = versions
    .filter(({ figures }) => isLike(figures, texts))
    .map((version) => {
      const written = version.figures.filter(({ place }) => place !== 'chart')
      const same = written.filter(({ key, text }) => texts.get(key)?.has(officialText(text)))
      return { version, share: same.length / written.length }
    })
  // Of equals the newest, which stands first.
  const best = fits.toSorted((a, b) => b.share - a.share)[0]
  if (!best) throw new Refusal('report-foreign')
  const { figures, number, edition } = best.version
  const own = new Set(figures.map(({ key }) => key))
  const others = versions.flatMap((version) => version.figures)
  const more = [...texts.keys()]
    .filter((key) => !own.has(key))
    .flatMap((key) => {
      const figures = others.filter((figure) => figure.key === key)
      return figures.find(({ text }) => texts.get(key)?.has(officialText(text))) ?? figures.slice(0, 1)
    })
  return { made: [...figures, ...more], basedOn: best.share > 0.9 ? number : null, edition }
}

/** What the manifest says stood there, of the figures that some version had: a key stands for one figure for ever. */
function madeLike(manifest: readonly MadeWith[], versions: readonly Version[]): MadeFigure[] {
  const known = new Map(versions.flatMap(({ figures }) => figures.map((f) => [f.key, f] as const)))
  return manifest.flatMap(({ key, text }) => {
    const figure = known.get(key)
    return figure ? [{ ...figure, text }] : []
  })
}

/** Counts have the same key in every report: a file is of this one where most of its figures are, and most of this one's. */
function isLike(figures: readonly MadeFigure[], texts: ReadonlyMap<string, unknown>): boolean {
  const written = figures.filter(({ place }) => place !== 'chart')
  const shared = written.filter(({ key }) => texts.has(key)).length * 2
  return shared > texts.size && shared > written.length
}
