/** Drawing a sample 抽查 of what was filed: at random or by risk, from a seed, so that it can be drawn again. */

export const samplingWays = ['random', 'risk'] as const
export type SamplingWay = (typeof samplingWays)[number]

export const samplingResults = ['confirmed', 'differs', 'not_found'] as const
export type SamplingResult = (typeof samplingResults)[number]

/** Why an entry is drawn before others. */
export const risks = [
  'no_evidence', // nothing is attached that proves it
  'objection', // a supporting unit objects, unanswered
  'estimate', // its figures are estimates or preliminary
  'on_behalf', // filed by the coordinator for the unit
  'late', // filed after the day
  'returned', // it was returned before it was accepted
] as const
export type Risk = (typeof risks)[number]

/** How much each counts: what is unproved or disputed more than what was merely slow. */
const weights: Readonly<Record<Risk, number>> = {
  no_evidence: 3,
  objection: 3,
  estimate: 2,
  on_behalf: 2,
  late: 1,
  returned: 1,
}

export interface Sampled {
  readonly id: string
  readonly risks: readonly Risk[]
}

/**
 * The drawn ones in their order, at most `size`. The same population in whatever order, way, size and seed give the
 * same sample. By risk: the highest sum of weights first, equals at random.
 */
export function drawSample<One extends Sampled>(
  population: readonly One[],
  { way, size, seed }: { way: SamplingWay; size: number; seed: string },
): One[] {
  const byId = population.toSorted((a, b) => (a.id < b.id ? -1 : 1))
  const shuffled = shuffle(byId, seed)
  const ordered = way === 'risk' ? shuffled.toSorted((a, b) => riskScore(b) - riskScore(a)) : shuffled
  return ordered.slice(0, size)
}

export const riskScore = ({ risks: found }: Pick<Sampled, 'risks'>): number =>
  found.reduce((sum, risk) => sum + weights[risk], 0)

/** Fisher–Yates with a generator that starts from the seed. */
function shuffle<One>(ones: readonly One[], seed: string): One[] {
  const next = generator(seed)
  const shuffled = [...ones]
  for (let at = shuffled.length - 1; at > 0; at -= 1) {
    const other = Math.floor(next() * (at + 1))
    const [a, b] = [shuffled[at], shuffled[other]]
    if (a !== undefined && b !== undefined) [shuffled[at], shuffled[other]] = [b, a]
  }
  return shuffled
}

/** Numbers in [0, 1): FNV-1a of the seed starts mulberry32 (T. Ettinger, public domain). */
function generator(seed: string): () => number {
  let state = 0x811c9dc5
  for (const letter of seed) {
    state = Math.imul(state ^ (letter.codePointAt(0) ?? 0), 0x01000193)
  }
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}
