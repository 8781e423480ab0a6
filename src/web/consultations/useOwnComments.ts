/** The comments a unit is writing: they stay in this browser until they are sent. */

import { useEffect, useState } from 'react'
import type { CommentRequest } from '#contract/comment-requests.ts'

export interface OwnComment {
  readonly key: number
  readonly place: string
  readonly text: string
}

const keyOf = ({ id, version }: CommentRequest): string => `guiheng.comments.${id}.${version}`

function firstOf(request: CommentRequest): OwnComment[] {
  const kept: unknown = JSON.parse(localStorage.getItem(keyOf(request)) ?? 'null')
  const given = Array.isArray(kept) ? kept : (request.answer?.comments ?? [])
  return given.map((one, key) => ({ key, place: String(one?.place ?? ''), text: String(one?.text ?? '') }))
}

export function useOwnComments(request: CommentRequest) {
  const [comments, setComments] = useState<readonly OwnComment[]>(() => firstOf(request))
  useEffect(() => {
    const isAsSent = comments.length === (request.answer?.comments.length ?? 0) && comments.every(isSent)
    function isSent({ place, text }: OwnComment, at: number): boolean {
      const sent = request.answer?.comments[at]
      return sent?.place === place && sent.text === text
    }
    if (isAsSent) localStorage.removeItem(keyOf(request))
    else localStorage.setItem(keyOf(request), JSON.stringify(comments))
  }, [comments, request])
  return {
    comments,
    add: (place: string) =>
      setComments((now) => [
        ...now,
        { key: Math.max(-1, ...now.map(({ key }) => key)) + 1, place, text: '' },
      ]),
    change: (key: number, some: Partial<OwnComment>) =>
      setComments((now) => now.map((one) => (one.key === key ? { ...one, ...some } : one))),
    remove: (key: number) => setComments((now) => now.filter((one) => one.key !== key)),
    forget: () => localStorage.removeItem(keyOf(request)),
  }
}

export type Own = ReturnType<typeof useOwnComments>
