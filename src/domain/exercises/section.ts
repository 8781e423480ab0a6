/** The parts in which a definition is edited, and which of them a place of it belongs to. */

export const sections = [
  'basics',
  'tracks',
  'plans',
  'units',
  'calendar',
  'steps',
  'points',
  'forms',
  'frames',
  'scales',
  'receipt',
] as const
export type Section = (typeof sections)[number]

/** The first that begins the path decides; whatever none begins is among the basics. */
const beginnings: readonly (readonly [spelling: RegExp, section: Section])[] = [
  [/^evaluation\.(tracks\[\d+\]\.)?frame\b/, 'frames'],
  [/^evaluation\.tracks\b/, 'tracks'],
  [/^(plans|alignments)\b/, 'plans'],
  [/^(units|groups)\b/, 'units'],
  [/^calendar\b/, 'calendar'],
  [/^evaluation\.optionalSteps\b/, 'steps'],
  [/^evaluation\.points\b/, 'points'],
  [/^evaluation\.forms\b/, 'forms'],
  [/^evaluation\.scales\b/, 'scales'],
  [/^evaluation\.receipt\b/, 'receipt'],
]

/** 'evaluation.tracks[0].plans[0]' is among the tracks. */
export const sectionOf = (path: string): Section =>
  beginnings.find(([spelling]) => spelling.test(path))?.[1] ?? 'basics'

/** 'evaluation.tracks[0].name' as its steps: keys, and places in a list as numbers. */
export const stepsOf = (path: string): (string | number)[] =>
  (path.match(/[^.[\]]+/g) ?? []).map((step) => (/^\d+$/.test(step) ? Number(step) : step))
