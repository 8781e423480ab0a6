/** Comments on a section: pinned to words of it, answered, resolved. */

import { Button, Checkbox } from 'antd'
import { useState } from 'react'
import {
  type CommentView,
  commentSection,
  replyToComment,
  type SectionView,
} from '#contract/draft-sections.ts'
import { limits } from '#domain/drafts/limits.ts'
import { useWords } from '../../language.tsx'
import { Mark } from '../../parts/Mark.tsx'
import { RefusalNotice } from '../../parts/notices.tsx'
import { TextField } from '../../parts/TextField.tsx'
import { useSend } from '../../queries.ts'
import { todaysClock } from '../clock.ts'
import { useDesk } from '../desk.ts'
import { useHeld } from '../held.ts'
import { useSectionDraft } from '../section/useSectionDraft.ts'

function NewComment({ section }: { section: SectionView }) {
  const words = useWords('draftPanel')
  const place = useHeld(useDesk().place)
  const { draft } = useSectionDraft(section)
  const [text, setText] = useState('')
  const { send, sending, refusal } = useSend(commentSection)
  const here = place?.sectionId === section.id ? place : null
  const write = async () => {
    if (!here) return
    // The comment stands on what is saved.
    await draft.flush()
    const { blockId, quote } = here
    if (await send({ id: section.id }, { blockId, quote, text: text.trim() })) setText('')
  }
  const where = () => {
    if (!here) return words('commentNoPlace')
    return here.quote
      ? words('commentPlace', { quote: here.quote })
      : words('commentBlock', { begin: here.begin })
  }
  return (
    <div className="draft-new-comment">
      <p className="quiet">{words('commentsLine')}</p>
      <p className="draft-quote">{where()}</p>
      <TextField
        id="draft-comment"
        label={words('commentText')}
        rows={3}
        most={limits.comment}
        text={text}
        onText={setText}
      />
      {refusal && <RefusalNotice refusal={refusal} />}
      <Button
        type="primary"
        size="small"
        loading={sending}
        disabled={!here || text.trim() === ''}
        onClick={() => void write()}
      >
        {words('commentSend')}
      </Button>
    </div>
  )
}

function Answering({ comment }: { comment: CommentView }) {
  const words = useWords('draftPanel')
  const [text, setText] = useState<string | null>(null)
  const { send, sending, refusal } = useSend(replyToComment)
  const act = async (action: 'reply' | 'resolve' | 'reopen') => {
    if (await send({ id: comment.id }, { action, text: text?.trim() ?? '' })) setText(null)
  }
  const turn = comment.resolved ? 'reopen' : 'resolve'
  return (
    <>
      {text !== null && (
        <TextField
          id={`reply-${comment.id}`}
          label={words('replyText')}
          rows={2}
          most={limits.comment}
          text={text}
          onText={setText}
        />
      )}
      {refusal && <RefusalNotice refusal={refusal} />}
      <div className="draft-offer">
        <Button
          size="small"
          loading={sending}
          disabled={text !== null && text.trim() === ''}
          onClick={() => (text === null ? setText('') : void act('reply'))}
        >
          {words('reply')}
        </Button>
        <Button size="small" loading={sending} onClick={() => void act(turn)}>
          {words(turn)}
        </Button>
      </div>
    </>
  )
}

function Comment({ comment, mayAnswer }: { comment: CommentView; mayAnswer: boolean }) {
  const words = useWords('draftPanel')
  const clock = todaysClock()
  const { show } = useDesk()
  const { quote, text, by, at, place, resolved, replies, blockId } = comment
  return (
    <li className={resolved ? 'draft-comment draft-comment-resolved' : 'draft-comment'}>
      <p className="draft-quote">
        {quote && <q>{quote}</q>}{' '}
        {place === 'gone' ? (
          <Mark tone="none" word={words('place_gone')} />
        ) : (
          <Button type="link" size="small" onClick={() => show(blockId)}>
            {words('showPlace')}
          </Button>
        )}
        {place === 'changed' && <Mark tone="none" word={words('place_changed')} />}
      </p>
      <p className="reading">{text}</p>
      <p className="quiet">{words('byAt', { by, at: clock(at) })}</p>
      {replies.map((reply) => (
        <div key={reply.id} className="draft-reply">
          {reply.text && <p className="reading">{reply.text}</p>}
          <p className="quiet">
            {words('byAt', { by: reply.by, at: clock(reply.at) })}{' '}
            {reply.action !== 'reply' && words(`action_${reply.action}`)}
          </p>
        </div>
      ))}
      {resolved && (
        <Mark tone="done" word={words('resolvedBy', { by: resolved.by, at: clock(resolved.at) })} />
      )}
      {mayAnswer && <Answering comment={comment} />}
    </li>
  )
}

export function CommentsTab({ section }: { section: SectionView }) {
  const words = useWords('draftPanel')
  const [withResolved, setWithResolved] = useState(false)
  const { comments, commentable } = section
  const resolved = comments.filter((comment) => comment.resolved).length
  const shown = comments.filter((comment) => withResolved || !comment.resolved)
  return (
    <>
      {commentable && section.kind === 'text' && <NewComment section={section} />}
      {shown.length === 0 && <p className="quiet">{words('commentsNone')}</p>}
      <ol className="draft-comments">
        {shown.map((comment) => (
          <Comment key={comment.id} comment={comment} mayAnswer={commentable} />
        ))}
      </ol>
      {resolved > 0 && (
        <Checkbox checked={withResolved} onChange={(event) => setWithResolved(event.target.checked)}>
          {words('showResolved', { count: resolved })}
        </Checkbox>
      )}
    </>
  )
}
