/** Two texts of one section side by side: what goes in is chosen place by place, and seen before it is put in. */

import { Button, Modal, Segmented } from 'antd'
import { type ReactNode, useState } from 'react'
import { v7 } from 'uuid'
import type { SectionBody } from '#contract/draft-document.ts'
import type { SectionView } from '#contract/draft-sections.ts'
import {
  type MergeChoice,
  type MergeChoices,
  type MergePlace,
  mergedDocument,
  mergePlaces,
} from '#domain/drafts/versions/merge.ts'
import { useWords } from '../../language.tsx'
import { textsOf } from '../blocks.ts'
import { SectionText } from '../section/SectionText.tsx'
import { useOutside } from '../useOutside.ts'
import { MergeRow } from './MergeRow.tsx'
import './merge.css'

interface MergeTexts {
  /** What stands. */
  readonly theirs: SectionBody
  readonly mine: SectionBody
  /** What both were written on; null: not known. */
  readonly base: SectionBody | null
  /** What is proposed where nothing else decides. */
  readonly otherwise: MergeChoice
}

interface MergeDialogProps {
  section: SectionView
  texts: MergeTexts
  title: string
  lead: ReactNode
  /** What the right side is called. */
  mineName: string
  /** Nothing can be put in now. */
  blocked?: boolean
  sending?: boolean
  /** Buttons beside the one that puts the outcome in. */
  otherWays: ReactNode
  onMerged: (document: SectionBody) => void
  /** Absent: a choice has to be made. */
  onClose?: () => void
}

/** Every choice at once. */
function Shortcuts({
  places,
  mineName,
  onChoices,
}: {
  places: readonly MergePlace[]
  mineName: string
  onChoices: (all: MergeChoices) => void
}) {
  const words = useWords('draftMerge')
  const all = (choice: MergeChoice) => onChoices(new Map(places.map(({ id }) => [id, choice])))
  return (
    <span className="merge-shortcuts">
      <Button size="small" onClick={() => all('theirs')}>
        {words('allTheirs')}
      </Button>
      <Button size="small" onClick={() => all('mine')}>
        {words('allMine', { mine: mineName })}
      </Button>
      <Button size="small" onClick={() => all('both')}>
        {words('allBoth')}
      </Button>
      <Button size="small" type="text" onClick={() => onChoices(new Map())}>
        {words('proposed')}
      </Button>
    </span>
  )
}

function Outcome({ section, document }: { section: SectionView; document: SectionBody | null }) {
  const words = useWords('draftMerge')
  const outside = useOutside(section)
  if (!document) return <p>{words('headingNeeded')}</p>
  return (
    <div className="merge-outcome sheet">
      <SectionText document={document} outside={outside} />
    </div>
  )
}

function useCounted(places: readonly MergePlace[], knowsBase: boolean): string {
  const words = useWords('draftMerge')
  const many = (kind: MergePlace['kind']) => places.filter((place) => place.kind === kind).length
  const [clashes, same] = [many('clash'), many('same')]
  const count = places.length - same
  return knowsBase ? words('countLine', { count, clashes, same }) : words('countLineVersion', { count, same })
}

export function MergeDialog({ section, texts, title, lead, mineName, ...props }: MergeDialogProps) {
  const words = useWords('draftMerge')
  const [choices, setChoices] = useState<MergeChoices>(new Map())
  const [shown, setShown] = useState<'choosing' | 'outcome'>('choosing')
  const places = mergePlaces(texts)
  const counted = useCounted(places, texts.base !== null)
  const made = mergedDocument(places, choices, v7)
  const named = textsOf(section)
  const differing = places.filter(({ kind }) => kind !== 'same')
  const { onClose } = props
  return (
    <Modal
      open
      className="merge-dialog"
      width={1000}
      closable={onClose !== undefined}
      keyboard={onClose !== undefined}
      mask={{ closable: false }}
      title={title}
      {...(onClose ? { onCancel: onClose } : {})}
      footer={
        <>
          {props.otherWays}
          <Button
            type="primary"
            loading={props.sending === true}
            disabled={!made || props.blocked === true}
            onClick={() => made && props.onMerged(made)}
          >
            {words('putIn')}
          </Button>
        </>
      }
    >
      {lead}
      <p className="quiet">{counted}</p>
      <div className="merge-tools">
        <Segmented
          aria-label={words('views')}
          value={shown}
          options={(['choosing', 'outcome'] as const).map((value) => ({ value, label: words(value) }))}
          onChange={(value) => setShown(value)}
        />
        {shown === 'choosing' && <Shortcuts places={places} mineName={mineName} onChoices={setChoices} />}
      </div>
      {shown === 'outcome' ? (
        <Outcome section={section} document={made} />
      ) : (
        <>
          {!made && <p role="alert">{words('headingNeeded')}</p>}
          <div className="merge-heads" aria-hidden>
            <strong>{words('standing')}</strong>
            <strong>{mineName}</strong>
          </div>
          <ol className="merge-places">
            {differing.map((place, at) => (
              <MergeRow
                key={place.id}
                place={place}
                at={at + 1}
                texts={named}
                mineName={mineName}
                choices={choices}
                onChoice={(choice) => setChoices(new Map([...choices, [place.id, choice]]))}
              />
            ))}
          </ol>
        </>
      )}
    </Modal>
  )
}
