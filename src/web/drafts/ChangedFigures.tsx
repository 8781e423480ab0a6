/** Figures of the text that read otherwise than when the reader last looked. */

import { Alert, Button } from 'antd'
import { useState } from 'react'
import { z } from 'zod'
import type { SectionView } from '#contract/draft-sections.ts'
import { useWords } from '../language.tsx'
import { browserStore, KeptText } from '../parts/kept-text.ts'
import { useSession } from '../shell/session.ts'
import { type ChangedFigure, changedSince, type Seen, seenNow } from './seen-figures.ts'

const Stored = z.record(z.string(), z.string())

const keptAt = (key: string) => new KeptText<Seen>(browserStore(), key, Stored)

/** What cannot be read any more is nothing anybody wrote: the figures count as never seen. */
function seenBefore(key: string): Seen | null {
  const kept = keptAt(key)
  const seen = kept.read()
  kept.forgetTorn()
  return seen
}

function Changes({ changed }: { changed: readonly ChangedFigure[] }) {
  const words = useWords('drafts')
  return (
    <ul className="draft-changed">
      {changed.map(({ key, label, was, now }) => (
        <li key={key}>
          {words('changedFigure', {
            label,
            was: was || words('changedGone'),
            now: now ?? words('changedGone'),
          })}
        </li>
      ))}
    </ul>
  )
}

interface ChangedFiguresProps {
  reportId: string
  /** All of them: half a report would be remembered as the whole. */
  sections: readonly SectionView[]
}

export function ChangedFigures({ reportId, sections }: ChangedFiguresProps) {
  const words = useWords('drafts')
  const { person } = useSession()
  const key = `guiheng.figures.${person.id}.${reportId}`
  const [seen, setSeen] = useState(() => seenBefore(key))
  const remember = () => {
    const now = { ...seen, ...seenNow(sections) }
    keptAt(key).keep(now)
    setSeen(now)
  }
  const changed = seen === null ? [] : changedSince(seen, sections)
  const known =
    seen === null || sections.some(({ figures }) => figures.some((one) => seen[one.key] === undefined))
  if (changed.length === 0) {
    if (known) remember()
    return null
  }
  return (
    <Alert
      type="info"
      showIcon
      title={words('changedFigures', { count: changed.length })}
      description={<Changes changed={changed} />}
      action={
        <Button size="small" onClick={remember}>
          {words('changedSeen')}
        </Button>
      }
    />
  )
}
