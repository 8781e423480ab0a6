/** Bringing back parts of an older text: chosen paragraph by paragraph, written as a version of its own. */

import { App, Button } from 'antd'
import { useState } from 'react'
import { getVersion, type SectionView, type VersionSummary } from '#contract/draft-sections.ts'
import { useWords } from '../../language.tsx'
import { useAnswer } from '../../queries.ts'
import { useSectionDraft } from '../section/useSectionDraft.ts'
import { MergeDialog } from './MergeDialog.tsx'

interface RestorePartProps {
  section: SectionView
  version: VersionSummary
  onDone: () => void
}

function Merging({ section, version, onClose, onDone }: RestorePartProps & { onClose: () => void }) {
  const words = useWords('draftMerge')
  const panel = useWords('draftPanel')
  const { message } = App.useApp()
  const { draft, view } = useSectionDraft(section)
  const { id, title } = section
  const { number, kind, basedOn } = version
  const { answer: old } = useAnswer(getVersion, { id, number })
  // Of a text set aside it is known what it was written on: that tells who changed what.
  const isAside = kind === 'set_aside'
  const { answer: base } = useAnswer(getVersion, { id, number: isAside && basedOn > 0 ? basedOn : number })
  if (!old || !base) return null
  const known = new Set(section.figures.map(({ key }) => key))
  const figures = [...section.figures, ...old.figures.filter(({ key }) => !known.has(key))]
  const put = async (document: SectionView['document']) => {
    draft.replace(document)
    await draft.flush()
    if (draft.isOpen) return
    void message.success(panel('restored'))
    onDone()
  }
  return (
    <MergeDialog
      section={{ ...section, figures }}
      texts={{
        ...{ theirs: view.document, mine: old.document, base: isAside ? base.document : null },
        otherwise: 'theirs',
      }}
      title={words('restoreTitle', { title, number })}
      mineName={words('ofVersion', { number })}
      lead={<p>{words('restoreMeans', { number })}</p>}
      blocked={view.state === 'aside'}
      sending={view.state === 'saving'}
      otherWays={<Button onClick={onClose}>{words('cancel')}</Button>}
      onMerged={(document) => void put(document)}
      onClose={onClose}
    />
  )
}

export function RestorePart(props: RestorePartProps) {
  const words = useWords('draftMerge')
  const [isMerging, setMerging] = useState(false)
  return (
    <>
      <Button onClick={() => setMerging(true)}>{words('restorePart')}</Button>
      {isMerging && <Merging {...props} onClose={() => setMerging(false)} />}
    </>
  )
}
