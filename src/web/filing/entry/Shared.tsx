/** What an entry shares with those of aligned items: where it comes from, who follows it, and where they differ. */

import { Link } from '@tanstack/react-router'
import { App, Button } from 'antd'
import { type EntryView, followEntry } from '#contract/entries.ts'
import { findingText } from '#words/finding-text.ts'
import { useLanguage, useWords } from '../../language.tsx'
import { Mark } from '../../parts/Mark.tsx'
import { RefusalNotice } from '../../parts/notices.tsx'
import { useSend } from '../../queries.ts'

type Aligned = EntryView['aligned'][number]

const tones = { source: 'active', follower: 'active', apart: 'none', unwritten: 'none' } as const

function One({ entry, other, flush }: { entry: EntryView; other: Aligned; flush: () => Promise<boolean> }) {
  const { language } = useLanguage()
  const words = useWords('shared')
  const { message } = App.useApp()
  const { send, sending, refusal } = useSend(followEntry)
  const follow = async () => {
    if (!(await flush())) return
    const taken = await send({ id: entry.entryId }, { from: other.entryId, basedOn: entry.version })
    if (taken) void message.success(words('followed'))
  }
  const canFollow = entry.writable && other.relation === 'apart'
  return (
    <li>
      <p>
        {other.assignmentId ? (
          <Link to="/filing/$id/$entryId" params={{ id: other.assignmentId, entryId: other.entryId }}>
            {other.name}
          </Link>
        ) : (
          other.name
        )}
      </p>
      <p className="quiet">{words('of', { plan: other.plan, number: other.number })}</p>
      <Mark tone={tones[other.relation]} word={words(other.relation)} />
      {other.findings.map((finding) => (
        <p key={`${finding.code} ${finding.found}`} className="shared-finding">
          {findingText(language, finding)}
        </p>
      ))}
      {canFollow && (
        <p>
          <Button size="small" loading={sending} onClick={() => void follow()}>
            {words('follow')}
          </Button>
        </p>
      )}
      {refusal && <RefusalNotice refusal={refusal} />}
    </li>
  )
}

export function Shared({ entry, flush }: { entry: EntryView; flush: () => Promise<boolean> }) {
  const words = useWords('shared')
  if (entry.aligned.length === 0) return null
  return (
    <section className="beside-part">
      <h2>{words('heading')}</h2>
      <ul className="beside-list">
        {entry.aligned.map((other) => (
          <One key={other.entryId} entry={entry} other={other} flush={flush} />
        ))}
      </ul>
    </section>
  )
}

/** Over the form: that what stands here was taken from another entry, as long as it is not written by itself. */
export function TakenFrom({ entry }: { entry: EntryView }) {
  const words = useWords('shared')
  const source = entry.aligned.find((a) => a.relation === 'source')
  if (!source) return null
  return (
    <p className="quiet taken-from">
      {words('takenFrom', { plan: source.plan, number: source.number, name: source.name })}
    </p>
  )
}
