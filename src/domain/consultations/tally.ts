/** What came of a comment round: who was asked and answered, and what became of the comments. */

export const askedKinds = ['unit', 'expert', 'body'] as const
/** A unit of the place, an expert, or a body outside. */
export type AskedKind = (typeof askedKinds)[number]

export const outcomes = ['adopted', 'partly', 'rejected'] as const
/** 采纳, 部分采纳, 不采纳. */
export type Outcome = (typeof outcomes)[number]

export interface Asked {
  readonly kind: AskedKind
  /** What stands of their comments, null where nobody ruled yet; null for the whole: not answered. */
  readonly comments: readonly (Outcome | null)[] | null
}

/** Units and bodies are counted together, experts apart. */
export interface Heads {
  readonly units: number
  readonly experts: number
}

export interface Tally {
  readonly asked: Heads
  /** Answered that they have no comment. */
  readonly without: Heads
  readonly silent: Heads
  readonly comments: number
  readonly adopted: number
  readonly partly: number
  readonly rejected: number
  /** Comments nobody ruled on yet. */
  readonly open: number
}

/** Counts of a round, each of those asked counted once. */
export function tallyOf(asked: readonly Asked[]): Tally {
  const comments = asked.flatMap((one) => one.comments ?? [])
  const count = (outcome: Outcome | null) => comments.filter((one) => one === outcome).length
  return {
    asked: headsOf(asked),
    without: headsOf(asked.filter((one) => one.comments?.length === 0)),
    silent: headsOf(asked.filter((one) => one.comments === null)),
    comments: comments.length,
    adopted: count('adopted'),
    partly: count('partly'),
    rejected: count('rejected'),
    open: count(null),
  }
}

function headsOf(asked: readonly Asked[]): Heads {
  const experts = asked.filter(({ kind }) => kind === 'expert').length
  return { experts, units: asked.length - experts }
}
