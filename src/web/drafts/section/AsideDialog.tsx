/** Somebody else's text stands where one was writing: both beside each other, and a choice. Neither is lost. */

import { Button, Modal } from 'antd'
import { differenceOf } from '#domain/texts/difference.ts'
import { useWords } from '../../language.tsx'
import { DifferenceRows } from '../../parts/DifferenceRows.tsx'
import { instantText } from '../../parts/format.ts'
import { paragraphsOf, textsOf, titleOf } from '../blocks.ts'
import type { SectionDraft } from './section-draft.ts'
import type { SectionDraftView } from './section-state.ts'

interface AsideDialogProps {
  draft: SectionDraft
  view: SectionDraftView
}

export function AsideDialog({ draft, view }: AsideDialogProps) {
  const words = useWords('drafts')
  const { section, document, aside } = view
  if (!aside) return null
  const { who, number } = aside
  const texts = textsOf(section)
  const rows = differenceOf(paragraphsOf(section.document, texts), paragraphsOf(document, texts))
  const told = { who, when: instantText(aside.when) }
  return (
    <Modal
      open
      width={920}
      closable={false}
      keyboard={false}
      title={words('asideTitle', { title: titleOf(section.document) })}
      footer={
        <>
          <Button onClick={() => draft.settle(section.document)}>{words('takeTheirs')}</Button>
          <Button type="primary" onClick={() => draft.settle(document)}>
            {words('takeMine')}
          </Button>
        </>
      }
    >
      <p>{number === null ? words('asideLocal', told) : words('asideBy', { ...told, number })}</p>
      <div className="draft-sides" aria-hidden>
        <strong>{words('asideTheirs')}</strong>
        <strong>{words('asideMine')}</strong>
      </div>
      <DifferenceRows rows={rows} onlyChanges />
      <p className="quiet">{words('asideLater')}</p>
    </Modal>
  )
}
