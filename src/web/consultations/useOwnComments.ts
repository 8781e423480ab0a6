/** The comments a unit is writing: they stay in this browser until they are sent. */

import { useEffect, useState } from 'react'
import { z } from 'zod'
import type { CommentRequest } from '#contract/comment-requests.ts'
import { browserStore, KeptText } from '../parts/kept-text.ts'

export interface OwnComment {
  readonly key: number
  readonly place: string
  readonly text: string
}

const Stored = z.array(z.object({ place: z.string(), text: z.string() }))

const keyOf = ({ id, version }: CommentRequest): string => `guiheng.comments.${id}.${version}`

export function useOwnComments(request: CommentRequest) {
  const [kept] = useState(() => new KeptText(browserStore(), keyOf(request), Stored))
  const [comments, setComments] = useState<readonly OwnComment[]>(() =>
    (kept.read() ?? request.answer?.comments ?? []).map(({ place, text }, key) => ({ key, place, text })),
  )
  const [torn, setTorn] = useState(() => kept.torn())
  const [keptHere, setKeptHere] = useState(true)
  useEffect(() => {
    const isAsSent = comments.length === (request.answer?.comments.length ?? 0) && comments.every(isSent)
    function isSent({ place, text }: OwnComment, at: number): boolean {
      const sent = request.answer?.comments[at]
      return sent?.place === place && sent.text === text
    }
    if (isAsSent) kept.forget()
    setKeptHere(isAsSent || kept.keep(comments.map(({ place, text }) => ({ place, text }))))
  }, [comments, request, kept])
  return {
    comments,
    /** Whether what is not sent yet is safe on this computer. */
    keptHere,
    /** What was found on this computer and cannot be read; null: nothing. */
    torn,
    forgetTorn: () => {
      kept.forgetTorn()
      setTorn(null)
    },
    add: (place: string) =>
      setComments((now) => [
        ...now,
        { key: Math.max(-1, ...now.map(({ key }) => key)) + 1, place, text: '' },
      ]),
    change: (key: number, some: Partial<OwnComment>) =>
      setComments((now) => now.map((one) => (one.key === key ? { ...one, ...some } : one))),
    remove: (key: number) => setComments((now) => now.filter((one) => one.key !== key)),
    forget: () => kept.forget(),
  }
}

export type Own = ReturnType<typeof useOwnComments>
