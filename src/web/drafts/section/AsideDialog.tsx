/** A section that was written elsewhere meanwhile: both texts beside each other, and the choice what goes in. */

import { Button } from 'antd'
import { getVersion } from '#contract/draft-sections.ts'
import { titleOf } from '#domain/drafts/document.ts'
import { useWords } from '../../language.tsx'
import { instantText } from '../../parts/format.ts'
import { useAnswer } from '../../queries.ts'
import { MergeDialog } from '../merge/MergeDialog.tsx'
import type { SectionDraft } from './section-draft.ts'
import type { Aside, SectionDraftView } from './section-state.ts'

interface AsideDialogProps {
  draft: SectionDraft
  view: SectionDraftView
  aside: Aside
}

export function AsideDialog({ draft, view, aside }: AsideDialogProps) {
  const words = useWords('drafts')
  const merging = useWords('draftMerge')
  const { section, document } = view
  const { who, number, basedOn } = aside
  const { answer: base } = useAnswer(getVersion, { id: section.id, number: basedOn })
  const told = { who, when: instantText(aside.when) }
  const holder = section.lock && !section.lock.mine ? section.lock.by : null
  return (
    <MergeDialog
      section={section}
      texts={{ theirs: section.document, mine: document, base: base?.document ?? null, otherwise: 'both' }}
      title={words('asideTitle', { title: titleOf(section.document) })}
      mineName={merging('yours')}
      blocked={holder !== null}
      lead={
        <>
          <p>{number === null ? words('asideLocal', told) : words('asideBy', { ...told, number })}</p>
          {holder ? <p role="status">{merging('heldBy', { by: holder })}</p> : <p>{merging('asideMeans')}</p>}
        </>
      }
      otherWays={<Button onClick={() => draft.settle(section.document)}>{words('takeTheirs')}</Button>}
      onMerged={(merged) => draft.settle(merged)}
    />
  )
}
