/** The material beside the text: figures to insert, sources, comments, versions, findings. */

import { Tabs } from 'antd'
import { useState } from 'react'
import { useWords } from '../../language.tsx'
import { useDesk } from '../desk.ts'
import { CheckTab } from './CheckTab.tsx'
import { CommentsTab } from './CommentsTab.tsx'
import { FiguresTab } from './FiguresTab.tsx'
import { OriginalsTab } from './OriginalsTab.tsx'
import { VersionsTab } from './VersionsTab.tsx'
import './panel.css'

const tabs = ['figures', 'originals', 'comments', 'versions', 'check'] as const
type Tab = (typeof tabs)[number]

function Content({ tab }: { tab: Tab }) {
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
  const { activeId, sections } = useDesk()
  const [tab, setTab] = useState<Tab>('figures')
  const section = activeId === null ? undefined : sections.get(activeId)
  const counts: Partial<Record<Tab, number>> = {
    originals: section?.changedOriginals ?? 0,
    comments: section?.openComments ?? 0,
  }
  const label = (one: Tab) => (counts[one] ? `${words(one)} ${counts[one]}` : words(one))
  return (
    <Tabs
      size="small"
      activeKey={tab}
      onChange={(key) => setTab(tabs.find((one) => one === key) ?? 'figures')}
      items={tabs.map((one) => ({
        key: one,
        label: label(one),
        children: <div className="draft-tab">{tab === one && <Content tab={one} />}</div>,
      }))}
    />
  )
}
