/** One entry: its form, what the plan says beside it, and the way to the next. */

import { useNavigate, useParams } from '@tanstack/react-router'
import { Alert, Button } from 'antd'
import type { KeyboardEvent } from 'react'
import { type AssignmentView, getAssignment } from '#contract/assignments.ts'
import { type EntryView, getEntry } from '#contract/entries.ts'
import { EntryParts } from '../../contributions/EntryParts.tsx'
import { Evidence } from '../../evidence/Evidence.tsx'
import { useWords } from '../../language.tsx'
import { instantText } from '../../parts/format.ts'
import { TornText } from '../../parts/KeptHere.tsx'
import { Answer } from '../../parts/notices.tsx'
import { Page } from '../../parts/Page.tsx'
import { useAnswer } from '../../queries.ts'
import { ConflictDialog } from './ConflictDialog.tsx'
import { EntryBeside } from './EntryBeside.tsx'
import { EntryForm } from './EntryForm.tsx'
import { EntryRead, OwnForm } from './EntryRead.tsx'
import { Reuse } from './ReuseDialog.tsx'
import { SaveMark } from './SaveMark.tsx'
import { Shared, TakenFrom } from './Shared.tsx'
import { useDraft } from './useDraft.ts'
import './entry.css'

function Returned({ returned }: { returned: EntryView['returned'] }) {
  const words = useWords('entry')
  if (!returned) return null
  const { reason, by, at } = returned
  return (
    <Alert
      type="error"
      showIcon
      title={words('returnedBy', { by, at: instantText(at) })}
      description={<p className="reading">{reason}</p>}
    />
  )
}

/** Why nothing can be written, in one line, with the way out. */
function Locked({ entry }: { entry: EntryView }) {
  const words = useWords('entry')
  if (entry.writable) return null
  const line = () => {
    if (entry.locked === 'evaluation-closed') return words('locked_closed')
    if (entry.locked === 'submitted') return words('locked_submitted')
    if (entry.locked === 'accepted') return words('locked_accepted')
    if (entry.locked === 'past-due') return words('locked_past_due')
    if (entry.locked.startsWith('inner')) return words('locked_inner')
    return words('locked_role', { unit: entry.unit })
  }
  return <Alert type="info" showIcon title={line()} />
}

function EntryBody({ entry }: { entry: EntryView }) {
  const contributions = useWords('contributions')
  const { draft, view } = useDraft(entry)
  const flush = async () => {
    await draft.flush()
    return !draft.isOpen
  }
  return (
    <>
      <Returned returned={view.entry.returned} />
      <Locked entry={view.entry} />
      {view.torn !== null && <TornText torn={view.torn} onSeen={() => draft.forgetTorn()} />}
      <Reuse key={view.entry.version} entry={view.entry} isSaved={view.state === 'clean'} />
      {!view.entry.isMain && <Alert type="info" showIcon title={contributions('notMain')} />}
      <div className="entry">
        <div className="entry-main sheet">
          <TakenFrom entry={view.entry} />
          {view.entry.writable && <OwnForm entry={view.entry} />}
          {view.entry.writable ? (
            <>
              <SaveMark view={view} onSave={() => void draft.flush()} />
              <EntryForm draft={draft} view={view} />
            </>
          ) : (
            <EntryRead entry={view.entry} />
          )}
        </div>
        <EntryBeside entry={view.entry}>
          <Evidence entryId={view.entry.entryId} />
          <Shared entry={view.entry} flush={flush} />
          <EntryParts entry={view.entry} {...(view.entry.writable ? { flush } : {})} />
        </EntryBeside>
      </div>
      {view.theirs && <ConflictDialog draft={draft} view={view} theirs={view.theirs} />}
    </>
  )
}

type EntrySummary = AssignmentView['entries'][number]

function Steps({
  before,
  after,
  onGo,
}: Record<'before' | 'after', EntrySummary | undefined> & { onGo: (to: EntrySummary) => void }) {
  const words = useWords('entry')
  return (
    <>
      <Button disabled={!before} onClick={() => before && onGo(before)}>
        {words('previous')}
      </Button>
      <Button disabled={!after} title={words('nextHint')} onClick={() => after && onGo(after)}>
        {words('next')}
      </Button>
    </>
  )
}

function EntryScreen({ assignment, entryId }: { assignment: AssignmentView; entryId: string }) {
  const words = useWords('entry')
  const parts = useWords('parts')
  const filing = useWords('filing')
  const navigate = useNavigate()
  const read = useAnswer(getEntry, { id: entryId })
  const at = assignment.entries.findIndex((one) => one.entryId === entryId)
  const summary = assignment.entries[at]
  const [before, after] = [assignment.entries[at - 1], assignment.entries[at + 1]]
  const id = assignment.summary.id
  const go = (to: EntrySummary) =>
    void navigate({ to: '/filing/$id/$entryId', params: { id, entryId: to.entryId } })
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && event.ctrlKey && after) go(after)
  }
  const steps = (before ?? after) && <Steps before={before} after={after} onGo={go} />
  if (!summary) return <Page title={words('notFound')}>{null}</Page>
  const { subject, number, name } = summary
  const kind = words('numbered', { kind: parts(subject), number })
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Ctrl+Enter belongs to the whole form, from any of its fields
    <div onKeyDown={onKeyDown}>
      <Page
        title={subject === 'unit' ? words('unitTitle') : name}
        back={{ to: `/filing/${id}`, text: filing('toAssignment', { name: assignment.summary.track }) }}
        state={number > 0 && <span className="quiet">{kind}</span>}
        line={words('position', { at: at + 1, total: assignment.entries.length })}
        actions={steps}
      >
        <Answer of={read}>{(entry) => <EntryBody key={entryId} entry={entry} />}</Answer>
        <div className="entry-steps">{steps}</div>
      </Page>
    </div>
  )
}

export function EntryPage() {
  const { id, entryId } = useParams({ from: '/shell/filing/$id/$entryId' })
  const assignment = useAnswer(getAssignment, { id })
  return <Answer of={assignment}>{(found) => <EntryScreen assignment={found} entryId={entryId} />}</Answer>
}
