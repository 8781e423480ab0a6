/** The picture of a process: its states in order, which are passed, where the case stands, where it was sent back. */

/** Steps that go round again on purpose: nothing was sent back. */
const anotherRound: readonly string[] = ['resubmit_to_commission']

interface TakenStep {
  readonly action?: string
  readonly from: string
  readonly to: string
  /** Instant, ISO UTC. */
  readonly at: string
}

export interface Pictured {
  /** The states of a smooth course, in order. */
  readonly line: readonly string[]
  readonly state: string
  /** Oldest first. */
  readonly steps: readonly TakenStep[]
}

export interface PicturedState {
  readonly state: string
  readonly place: 'passed' | 'here' | 'ahead'
  /** When the case last came there; null for the start and for what is ahead. */
  readonly reachedAt: string | null
  /** How often it was sent back from there. */
  readonly returned: number
}

/**
 * One entry for each state of the line. A case that stands beside the line (returned by the superior, withdrawn)
 * has its state put in after the last one of the line that it left; what follows is ahead of it.
 */
export function pictureOf({ line, state, steps }: Pictured): PicturedState[] {
  const shown = line.includes(state) ? [...line] : besideLine(line, { state, steps })
  const here = shown.indexOf(state)
  return shown.map((one, index) => {
    const place = index < here ? 'passed' : index === here ? 'here' : 'ahead'
    return {
      state: one,
      place,
      reachedAt: place === 'ahead' ? null : (steps.findLast((s) => s.to === one)?.at ?? null),
      returned: steps.filter((step, at) => step.from === one && isReturn(line, steps, at)).length,
    }
  })
}

function besideLine(line: readonly string[], { state, steps }: Omit<Pictured, 'line'>): string[] {
  const left = steps.findLast((s) => line.includes(s.from))?.from
  const after = left === undefined ? 0 : line.indexOf(left) + 1
  return [...line.slice(0, after), state, ...line.slice(after)]
}

/** A step backwards on the line, or off it and on again later. */
function isReturn(line: readonly string[], steps: readonly TakenStep[], at: number): boolean {
  const step = steps[at]
  if (!step || anotherRound.includes(step.action ?? '')) return false
  if (line.includes(step.to)) return line.indexOf(step.to) < line.indexOf(step.from)
  return steps.slice(at + 1).some((later) => later.from === step.to)
}
