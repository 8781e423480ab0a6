/** The change sheet 修改对照表 of a report that came back: which figures changed where, and what a person must look at. */

export interface ChangedFigure {
  readonly label: string
  readonly before: string
  readonly after: string
  /** The paragraph around it as it reads now; of a bar the caption of its chart, '' where nobody knows it. */
  readonly paragraph: string
}

export const doubtCodes = [
  'older-version', // the file is based on an older version of the report
  'version-unknown', // no version of the report is the one it was made as
  'overtyped', // a person wrote something else over a figure
  'emptied', // a person took a figure out of its place, or hid it
  'lost', // a figure stands nowhere any more
  'chart-lost', // a chart is not drawn, or nothing drawn is surely it
  'chart-doubled', // a chart stands more than once
  'doubled', // a figure stands more than once
  'gone', // the data no longer say a figure that the text still says
  'unsaid', // the data now say a figure that the text does not
  'differs', // a sentence that is not bound says otherwise than the data
] as const
export type DoubtCode = (typeof doubtCodes)[number]

export interface Doubt {
  readonly code: DoubtCode
  /** The figure's label; '' where it is about the file. */
  readonly label: string
  /** What stands there. */
  readonly found: string
  /** What the data say; '' where they say nothing. */
  readonly right: string
}

export interface ChangeSheet {
  readonly basedOn: number | null
  readonly newest: number
  readonly changes: readonly ChangedFigure[]
  readonly doubts: readonly Doubt[]
  /** Figures that stand as the data have them. */
  readonly unchanged: number
}

/** A place of a figure after the refreshing, as the file's reader tells it. */
export interface FigurePlace {
  readonly key: string
  readonly outcome: 'refreshed' | 'unchanged' | 'overtyped' | 'gone'
  readonly said: string
  readonly says: string
  readonly paragraph: string
}

interface Refreshed {
  readonly places: readonly FigurePlace[]
  readonly lost: readonly string[]
  readonly doubled: readonly string[]
  /** Captions of charts. */
  readonly lostCharts: readonly string[]
  readonly doubledCharts: readonly { readonly caption: string; readonly times: number }[]
}

interface Figures {
  /** Labels by key, of the figures the file was made with. */
  readonly labels: ReadonlyMap<string, string>
  /** What the data say now, by key; null: nothing. */
  readonly now: ReadonlyMap<string, string | null>
  readonly unsaid: readonly { readonly label: string; readonly text: string }[]
  /** What the consistency check finds in the refreshed text. */
  readonly differing: readonly Omit<Doubt, 'code'>[]
}

/** Everything that was changed or must be looked at; doubts about the file first. */
export function changeSheet(
  { places, lost, doubled, lostCharts, doubledCharts }: Refreshed,
  { labels, now, unsaid, differing }: Figures,
  version: { readonly basedOn: number | null; readonly newest: number },
): ChangeSheet {
  const labelOf = (key: string) => labels.get(key) ?? ''
  const rightOf = (key: string) => now.get(key) ?? ''
  const told = (outcome: 'overtyped' | 'gone') =>
    places
      .filter((place) => place.outcome === outcome)
      .map(({ key, said }) => ({
        ...{ code: said === '' ? ('emptied' as const) : outcome, label: labelOf(key) },
        ...{ found: said, right: rightOf(key) },
      }))
  return {
    ...version,
    changes: places
      .filter((place) => place.outcome === 'refreshed')
      .map(({ key, said, says, paragraph }) => ({
        ...{ label: labelOf(key), before: said, after: says, paragraph },
      })),
    doubts: [
      ...versionDoubts(version),
      ...told('overtyped'),
      ...told('gone'),
      ...lost.map((key) => ({ code: 'lost' as const, label: labelOf(key), found: '', right: rightOf(key) })),
      ...lostCharts.map((label) => ({ code: 'chart-lost' as const, label, found: '', right: '' })),
      ...doubledCharts.map(({ caption, times }) => ({
        ...{ code: 'chart-doubled' as const, label: caption, found: String(times), right: '' },
      })),
      ...doubled.map((key) => ({
        ...{ code: 'doubled' as const, label: labelOf(key), found: rightOf(key), right: rightOf(key) },
      })),
      ...differing.map((doubt) => ({ code: 'differs' as const, ...doubt })),
      ...distinct(unsaid).map(({ label, text }) => ({
        ...{ code: 'unsaid' as const, label, found: '', right: text },
      })),
    ],
    unchanged: places.filter((place) => place.outcome === 'unchanged').length,
  }
}

/** One figure may be missing at several places: what is told of each would read the same. */
const distinct = (unsaid: Figures['unsaid']): Figures['unsaid'] =>
  unsaid.filter(
    ({ label, text }, at) => unsaid.findIndex((one) => one.label === label && one.text === text) === at,
  )

function versionDoubts({ basedOn, newest }: Pick<ChangeSheet, 'basedOn' | 'newest'>): Doubt[] {
  if (basedOn === null) return [{ code: 'version-unknown', label: '', found: '', right: String(newest) }]
  if (basedOn === newest) return []
  return [{ code: 'older-version', label: '', found: String(basedOn), right: String(newest) }]
}
