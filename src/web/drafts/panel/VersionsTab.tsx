/** Every version of a section: who saved it when, compared with any other, and restored. */

import { App, Button, Checkbox, Modal, Select } from 'antd'
import { useState } from 'react'
import {
  getSectionDifference,
  listVersions,
  restoreVersion,
  type SectionView,
  type VersionSummary,
} from '#contract/draft-sections.ts'
import { useWords } from '../../language.tsx'
import { DifferenceRows } from '../../parts/DifferenceRows.tsx'
import { Answer, RefusalNotice } from '../../parts/notices.tsx'
import { useAnswer, useSend } from '../../queries.ts'
import { todaysClock } from '../clock.ts'
import { RestorePart } from '../merge/RestorePart.tsx'
import { useSectionDraft } from '../section/useSectionDraft.ts'

interface ComparedProps {
  section: SectionView
  versions: readonly VersionSummary[]
}

interface RestoreProps {
  section: SectionView
  version: VersionSummary
  onDone: () => void
}

function Restore({ section, version, onDone }: RestoreProps) {
  const { number } = version
  const words = useWords('draftPanel')
  const { message } = App.useApp()
  const { draft } = useSectionDraft(section)
  const { send, sending, refusal } = useSend(restoreVersion)
  const restore = async () => {
    await draft.flush()
    const basedOn = draft.view().section.version
    const restored = await send({ id: section.id, number }, { basedOn })
    if (!restored) return
    draft.receive(restored)
    void message.success(words('restored'))
    onDone()
  }
  return (
    <>
      {refusal && <RefusalNotice refusal={refusal} />}
      <div className="draft-restore">
        <Button loading={sending} onClick={() => void restore()}>
          {words('restore', { number })}
        </Button>
        <RestorePart section={section} version={version} onDone={onDone} />
        <span className="quiet">{words('restoreMeans')}</span>
      </div>
    </>
  )
}

interface CompareProps extends ComparedProps {
  first: { from: number; to: number }
  onClose: () => void
}

function Choice(props: {
  label: 'before' | 'after'
  number: number
  versions: readonly VersionSummary[]
  onNumber: (number: number) => void
}) {
  const words = useWords('draftPanel')
  const clock = todaysClock()
  const options = props.versions.map(({ number, by, at, stands }) => ({
    value: number,
    label: [words('version', { number }), by, clock(at), stands ? words('stands') : '']
      .filter(Boolean)
      .join(' · '),
  }))
  return (
    <Select
      aria-label={words(props.label)}
      className="draft-version-choice"
      value={props.number}
      options={[...options, { value: 0, label: words('versionMachine') }]}
      onChange={props.onNumber}
    />
  )
}

function Compare({ section, versions, first, onClose }: CompareProps) {
  const words = useWords('draftPanel')
  const consult = useWords('consultations')
  const [chosen, setChosen] = useState(first)
  const [onlyChanges, setOnlyChanges] = useState(true)
  const found = useAnswer(getSectionDifference, { id: section.id, ...chosen })
  const { from, to } = chosen
  const old = versions.find(({ number }) => number === from)
  return (
    <Modal
      open
      className="merge-dialog"
      width={960}
      title={words('compareTitle', { title: section.title })}
      footer={<Button onClick={onClose}>{words('close')}</Button>}
      onCancel={onClose}
    >
      <div className="ask">
        <div className="list-tools">
          <Choice
            label="before"
            number={from}
            versions={versions}
            onNumber={(n) => setChosen({ from: n, to })}
          />
          <Choice
            label="after"
            number={to}
            versions={versions}
            onNumber={(n) => setChosen({ from, to: n })}
          />
          <Checkbox checked={onlyChanges} onChange={(event) => setOnlyChanges(event.target.checked)}>
            {consult('onlyChanges')}
          </Checkbox>
        </div>
        <Answer of={found}>
          {({ rows }) =>
            rows.every(({ kind }) => kind === 'same') ? (
              <p className="quiet">{consult('noDifference')}</p>
            ) : (
              <DifferenceRows rows={rows} onlyChanges={onlyChanges} />
            )
          }
        </Answer>
        {old && !old.stands && section.writable && (
          <Restore section={section} version={old} onDone={onClose} />
        )}
      </div>
    </Modal>
  )
}

function Versions({ section, versions }: ComparedProps) {
  const words = useWords('draftPanel')
  const kinds = useWords('draftVersionKinds')
  const clock = todaysClock()
  const [compared, setCompared] = useState<{ from: number; to: number } | null>(null)
  const standing = versions.find(({ stands }) => stands)?.number ?? section.version
  /** An old one beside the one that stands; that one beside the one it was written on. */
  const compare = ({ number, stands, basedOn }: VersionSummary) =>
    setCompared(stands ? { from: basedOn, to: number } : { from: number, to: standing })
  return (
    <>
      <ol className="draft-versions">
        {versions.map((version) => (
          <li key={version.number}>
            <span>
              <strong>{words('version', { number: version.number })}</strong>{' '}
              <span className="quiet">
                {kinds(version.kind)} {version.stands && words('stands')}
              </span>
              <br />
              <span className="quiet">{words('byAt', { by: version.by, at: clock(version.at) })}</span>
            </span>
            <Button
              size="small"
              aria-label={words('compareOf', { number: version.number })}
              onClick={() => compare(version)}
            >
              {words('compare')}
            </Button>
          </li>
        ))}
      </ol>
      {compared && (
        <Compare section={section} versions={versions} first={compared} onClose={() => setCompared(null)} />
      )}
    </>
  )
}

export function VersionsTab({ section }: { section: SectionView }) {
  const words = useWords('draftPanel')
  const found = useAnswer(listVersions, { id: section.id })
  return (
    <>
      <p className="quiet">{words('versionsLine')}</p>
      <Answer of={found}>{({ versions }) => <Versions section={section} versions={versions} />}</Answer>
    </>
  )
}
