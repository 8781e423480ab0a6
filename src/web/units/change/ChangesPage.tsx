/** The acts of reform that were carried out, the newest first. */

import { PlusOutlined } from '@ant-design/icons'
import { listSuccessions, type SuccessionView } from '#contract/successions.ts'
import { useWords } from '../../language.tsx'
import { instantText } from '../../parts/format.ts'
import { LinkButton } from '../../parts/LinkButton.tsx'
import { Answer, Empty } from '../../parts/notices.tsx'
import { Page } from '../../parts/Page.tsx'
import { useAnswer } from '../../queries.ts'
import '../../parts/rows.css'
import './change.css'

const heads = ['number', 'kind', 'givers', 'takers', 'items', 'effectiveOn', 'basis', 'by'] as const

function Act({ act }: { act: SuccessionView }) {
  const words = useWords('unitChanges')
  const kinds = useWords('successionKindWords')
  const parts = useWords('parts')
  const { number, title } = act.basis
  return (
    <tr>
      <td className="number">{act.number}</td>
      <td data-label={words('kind')} className="nowrap">
        {kinds(act.kind)}
      </td>
      <td data-label={words('givers')}>{act.givers.join(parts('listed'))}</td>
      <td data-label={words('takers')}>{act.takers.join(parts('listed'))}</td>
      <td data-label={words('items')} className="number">
        {act.items}
      </td>
      <td data-label={words('effectiveOn')} className="nowrap">
        {act.effectiveOn}
      </td>
      <td data-label={words('basis')}>
        {title} <span className="quiet">{number}</span>
        {act.note && <div className="quiet">{act.note}</div>}
      </td>
      <td data-label={words('by')}>
        {act.by} <span className="quiet nowrap">{instantText(act.at)}</span>
      </td>
    </tr>
  )
}

function Acts({ successions }: { successions: readonly SuccessionView[] }) {
  const words = useWords('unitChanges')
  if (successions.length === 0) return <Empty text={words('none')} next={words('noneNext')} />
  return (
    <table className="rows rows-dense sheet">
      <thead>
        <tr>
          {heads.map((head) => (
            <th
              key={head}
              scope="col"
              {...(head === 'number' || head === 'items' ? { className: 'number' } : {})}
            >
              {words(head)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {successions.map((act) => (
          <Act key={act.id} act={act} />
        ))}
      </tbody>
    </table>
  )
}

export function ChangesPage() {
  const words = useWords('unitChanges')
  const list = useAnswer(listSuccessions, {})
  return (
    <Page
      title={words('title')}
      back={{ to: '/units', text: words('back') }}
      line={words('line')}
      actions={
        list.answer?.writable && (
          <LinkButton type="primary" icon={<PlusOutlined />} to="/units/changes/new">
            {words('new')}
          </LinkButton>
        )
      }
    >
      <Answer of={list}>{({ successions }) => <Acts successions={successions} />}</Answer>
    </Page>
  )
}
