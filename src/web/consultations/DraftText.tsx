/** The draft to be read; a comment is begun at the paragraph it is about. */

import { Button } from 'antd'
import type { CommentRequest } from '#contract/comment-requests.ts'
import { useWords } from '../language.tsx'

interface DraftProps {
  blocks: CommentRequest['blocks']
  /** null for whoever only reads. */
  onComment: ((place: string) => void) | null
}

export function DraftText({ blocks, onComment }: DraftProps) {
  const words = useWords('consultations')
  const placed = blocks.map((block, at) => ({ ...block, at }))
  return (
    <section className="draft-text sheet" aria-label={words('draftText')} lang="zh-CN">
      {placed.map(({ level, text, place, at }) => (
        <div key={at} className="draft-block">
          {level > 0 ? (
            <h3 className={`draft-heading-${level}`}>{text}</h3>
          ) : (
            <p className="reading">{text}</p>
          )}
          {onComment && (
            <Button
              size="small"
              type="text"
              aria-label={`${words('commentHere')} ${place}`}
              onClick={() => onComment(place)}
            >
              {words('commentHere')}
            </Button>
          )}
        </div>
      ))}
    </section>
  )
}
