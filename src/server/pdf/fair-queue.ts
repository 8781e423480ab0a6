/** One file at a time, the persons who wait in turn: whoever orders many does not keep back whoever orders one. */

import { Refusal } from '#domain/refusal.ts'

export interface FairQueue {
  /** Waits for the person's turn. Refuses `pdf-busy` at once, before anything waits, where the queue is full. */
  run<T>(personId: string, work: () => Promise<T>): Promise<T>
  /** Refuses `pdf-busy` where the person's next file would have no place. */
  needPlace(personId: string): void
  /** At work and waiting. */
  count(): number
}

export interface QueueLimits {
  /** Files of one person. */
  readonly own: number
  /** Files in all, beyond which nobody adds a second one. */
  readonly further: number
  /** Files in all: more than there are people who could order one each. */
  readonly all: number
}

/** A file takes some seconds: forty are a few minutes. Every unit of a place can still order its one. */
export const queueLimits: QueueLimits = { own: 5, further: 40, all: 200 }

export function createFairQueue({ own: mostOwn, further, all }: QueueLimits = queueLimits): FairQueue {
  /** Who waits, in the order they are served; whoever was served goes to the end. */
  const lines = new Map<string, (() => void)[]>()
  const ordered = new Map<string, number>()
  let count = 0
  let isAtWork = false

  const needPlace = (personId: string) => {
    const own = ordered.get(personId) ?? 0
    const isFull = own >= mostOwn || count >= (own === 0 ? all : further)
    if (isFull) throw new Refusal('pdf-busy', { waiting: count, own })
  }
  const enter = (personId: string) => {
    needPlace(personId)
    ordered.set(personId, (ordered.get(personId) ?? 0) + 1)
    count += 1
  }
  const leave = (personId: string) => {
    count -= 1
    const left = (ordered.get(personId) ?? 1) - 1
    if (left === 0) ordered.delete(personId)
    else ordered.set(personId, left)
  }
  const begin = () => {
    const [first] = lines
    if (isAtWork || !first) return
    const [personId, line] = first
    isAtWork = true
    lines.delete(personId)
    const next = line.shift()
    if (line.length > 0) lines.set(personId, line)
    next?.()
  }

  return {
    needPlace,
    async run(personId, work) {
      enter(personId)
      try {
        await new Promise<void>((resolve) => {
          lines.set(personId, [...(lines.get(personId) ?? []), resolve])
          begin()
        })
        return await work()
      } finally {
        isAtWork = false
        leave(personId)
        begin()
      }
    },
    count: () => count,
  }
}
