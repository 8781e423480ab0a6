/** Two people changed one entry: both versions part by part, and a choice for each. Nothing is lost before it is made. */

import { Button, Modal, Radio } from 'antd'
import { useState } from 'react'
import type { EntryView } from '#contract/entries.ts'
import { readableInstant } from '#words/instant.ts'
import { periodLabel } from '#words/period-label.ts'
import { useLabel, useLanguage, useWords } from '../../language.tsx'
import { useSession } from '../../shell/session.ts'
import type { Draft, DraftView } from './draft.ts'
import { differences, type Typed, taking, typedOf } from './typed.ts'

/** What a part is called, and what a version says in it. */
function usePart(entry: EntryView) {
  const { language } = useLanguage()
  const label = useLabel()
  const words = useWords('entry')
  const parts = useWords('parts')
  const split = (part: string) => part.slice(part.indexOf(' ') + 1)
  const field = (part: string) => entry.form.fields.find(({ key }) => key === split(part))
  return {
    name(part: string): string {
      if (part === 'as-of') return words('progressAsOf')
      if (part === 'finish-on') return words('finishOn')
      if (part.startsWith('cell ')) return periodLabel(language, split(part))
      const found = field(part)
      return found ? label(found.label) : split(part)
    },
    said(part: string, typed: Typed): string {
      if (part === 'as-of') return typed.asOf ?? ''
      if (part === 'finish-on') return typed.finishOn ?? ''
      const cell = part.startsWith('cell ') ? typed.cells[split(part)] : undefined
      if (cell)
        return (
          cell.number && [cell.number, parts(cell.grade), cell.asOf, cell.source, cell.explanation].join(' ')
        )
      const answer = typed.answers[split(part)] ?? ''
      const choice = field(part)?.choices.find(({ key }) => key === answer)
      return choice ? label(choice.label) : answer
    },
  }
}

function PartChoice(props: {
  name: string
  mine: string
  theirs: string
  isMine: boolean
  onMine: (isMine: boolean) => void
}) {
  const words = useWords('entry')
  const side = (whose: 'mine' | 'theirs', text: string) => (
    <Radio value={whose} className="conflict-side">
      <strong>{words(whose)}</strong>
      <span className="reading">{text || words('nothing')}</span>
    </Radio>
  )
  return (
    <fieldset className="conflict-part">
      <legend>{props.name}</legend>
      <Radio.Group
        value={props.isMine ? 'mine' : 'theirs'}
        onChange={(event) => props.onMine(event.target.value === 'mine')}
      >
        {side('mine', props.mine)}
        {side('theirs', props.theirs)}
      </Radio.Group>
    </fieldset>
  )
}

/** Who saved what, as far as the refusal tells; after a restart of the browser nobody is named. */
function useStory(view: DraftView): string {
  const words = useWords('entry')
  const { who, when } = view.refusal?.details ?? {}
  if (!who) return words('conflictFound')
  return words('conflictBy', { who, when: readableInstant(when ?? '') })
}

export function ConflictDialog({
  draft,
  view,
  theirs,
}: {
  draft: Draft
  view: DraftView
  theirs: EntryView
}) {
  const words = useWords('entry')
  const { tenant } = useSession()
  const { name, said } = usePart(theirs)
  const story = useStory(view)
  const other = typedOf(theirs, tenant.today)
  const base = typedOf(view.entry, tenant.today)
  const open = differences(view.typed, other)
  // What I did not touch follows the other one; what I changed stays mine until I say otherwise.
  const [taken, setTaken] = useState(() => {
    const touched = differences(view.typed, base)
    return view.entry === theirs ? [] : open.filter((part) => !touched.includes(part))
  })
  const choose = (part: string, isMine: boolean) =>
    setTaken((before) => [...before.filter((one) => one !== part), ...(isMine ? [] : [part])])
  return (
    <Modal
      open
      width={880}
      closable={false}
      keyboard={false}
      title={words('conflictTitle')}
      footer={
        <Button type="primary" onClick={() => draft.settle(taking(view.typed, other, taken))}>
          {words('settle')}
        </Button>
      }
    >
      <p>{story}</p>
      {open.map((part) => (
        <PartChoice
          key={part}
          name={name(part)}
          mine={said(part, view.typed)}
          theirs={said(part, other)}
          isMine={!taken.includes(part)}
          onMine={(isMine) => choose(part, isMine)}
        />
      ))}
    </Modal>
  )
}
