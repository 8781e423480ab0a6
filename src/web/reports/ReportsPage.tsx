/** The reports the place owes, one for each track that ends in one. */

import { Link } from '@tanstack/react-router'
import { listReports } from '#contract/reports.ts'
import type { ReportKind } from '#domain/reports/kind.ts'
import { useWords } from '../language.tsx'
import { LinkButton } from '../parts/LinkButton.tsx'
import { Answer, Empty } from '../parts/notices.tsx'
import { Page } from '../parts/Page.tsx'
import { TableHead } from '../parts/TableHead.tsx'
import { useAnswer } from '../queries.ts'
import { useSession } from '../shell/session.ts'
import '../parts/rows.css'

interface Listed {
  id: string
  title: string
  kind: ReportKind
  track: string
  versions: number
}

function List({ reports }: { reports: readonly Listed[] }) {
  const words = useWords('reports')
  if (reports.length === 0) return <Empty text={words('none')} next={words('noneNext')} />
  return (
    <table className="rows sheet">
      <TableHead heads={[words('report'), words('track'), words('made')]} />
      <tbody>
        {reports.map(({ id, title, kind, track, versions }) => (
          <tr key={id}>
            <td data-label={words('report')}>
              <Link to="/reports/$id" params={{ id }}>
                {title}
              </Link>
            </td>
            <td data-label={words('track')}>
              {kind === 'theme' || kind === 'third_party' ? words(kind) : track}
            </td>
            <td data-label={words('made')} className="quiet">
              {versions > 0 ? words('madeCount', { count: versions }) : words('madeNone')}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

export function ReportsPage() {
  const words = useWords('reports')
  const templates = useWords('templates')
  const isCoordinator = useSession().memberships.some(({ role }) => role === 'coordinator')
  const list = useAnswer(listReports, {})
  return (
    <Page
      title={words('title')}
      actions={isCoordinator && <LinkButton to="/templates">{templates('title')}</LinkButton>}
    >
      <Answer of={list}>{({ reports }) => <List reports={reports} />}</Answer>
    </Page>
  )
}
