/** The material beside the text: figures to insert, sources, comments, versions, findings. */

import { Tabs } from 'antd'
import { type DraftPanel, draftPanels } from '#domain/drafts/place.ts'
import { useWords } from '../../language.tsx'
import { useDesk } from '../desk.ts'
import { CheckTab } from './CheckTab.tsx'
import { CommentsTab } from './CommentsTab.tsx'
import { FiguresTab } from './FiguresTab.tsx'
import { OriginalsTab } from './OriginalsTab.tsx'
import { VersionsTab } from './VersionsTab.tsx'
import './panel.css'

function Content({ tab }: { tab: DraftPanel }) {
  const words = useWords('draftPanel')
  const { activeId, sections } = useDesk()
  if (tab === 'figures') return <FiguresTab />
  if (tab === 'check') return <CheckTab />
  const section = activeId === null ? undefined : sections.get(activeId)
  if (!section) return <p className="quiet">{words('chooseSection')}</p>
  return (
    <>
      <p className="draft-panel-section">{words('ofSection', { title: section.title })}</p>
      {tab === 'originals' && <OriginalsTab key={section.id} section={section} />}
      {tab === 'comments' && <CommentsTab key={section.id} section={section} />}
      {tab === 'versions' && <VersionsTab key={section.id} section={section} />}
    </>
  )
}

export function Panel() {
  const words = useWords('draftPanel')
  const { activeId, sections, panel: tab, openPanel } = useDesk()
  const section = activeId === null ? undefined : sections.get(activeId)
  const counts: Partial<Record<DraftPanel, number>> = {
    originals: section?.changedOriginals ?? 0,
    comments: section?.openComments ?? 0,
  }
  const label = (one: DraftPanel) => (counts[one] ? `${words(one)} ${counts[one]}` : words(one))
  return (
    <Tabs
      size="small"
      // Five names in one line, in English too.
      tabBarGutter={12}
      activeKey={tab}
      onChange={(key) => openPanel(draftPanels.find((one) => one === key) ?? 'figures')}
      items={draftPanels.map((one) => ({
        key: one,
        label: label(one),
        children: <div className="draft-tab">{tab === one && <Content tab={one} />}</div>,
      }))}
    />
  )
}
