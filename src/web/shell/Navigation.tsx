/** The left navigation, in the order of the work; the server says which of it this person has. */

import {
  AlertOutlined,
  AppstoreOutlined,
  AuditOutlined,
  CalendarOutlined,
  CarryOutOutlined,
  CommentOutlined,
  ContactsOutlined,
  DiffOutlined,
  FieldTimeOutlined,
  FileDoneOutlined,
  FileTextOutlined,
  FormOutlined,
  GlobalOutlined,
  InboxOutlined,
  LineChartOutlined,
  MailOutlined,
  NodeIndexOutlined,
  NotificationOutlined,
  PrinterOutlined,
  ProfileOutlined,
  ProjectOutlined,
  ReadOutlined,
  ReconciliationOutlined,
  SafetyCertificateOutlined,
  SolutionOutlined,
  TeamOutlined,
} from '@ant-design/icons'
import { Link } from '@tanstack/react-router'
import type { SessionView } from '#contract/session.ts'
import { useWords } from '../language.tsx'

type Place = SessionView['navigation'][number]

const icons = {
  work: InboxOutlined,
  plans: AppstoreOutlined,
  filing: FormOutlined,
  contact: SolutionOutlined,
  review: AuditOutlined,
  indicators: LineChartOutlined,
  progress: ProjectOutlined,
  warnings: AlertOutlined,
  estimates: FieldTimeOutlined,
  reports: FileTextOutlined,
  letters: MailOutlined,
  special: ProfileOutlined,
  themes: NodeIndexOutlined,
  mandates: ReconciliationOutlined,
  exchanges: ReadOutlined,
  adjustments: DiffOutlined,
  comments: CommentOutlined,
  opinions: CarryOutOutlined,
  publications: GlobalOutlined,
  contacts: ContactsOutlined,
  deadlines: CalendarOutlined,
  notifications: NotificationOutlined,
  exercises: FileDoneOutlined,
  units: TeamOutlined,
  printing: PrinterOutlined,
  audit: SafetyCertificateOutlined,
} as const satisfies Record<Place, unknown>

export function Navigation({ places, onGo }: { places: readonly Place[]; onGo?: () => void }) {
  const words = useWords('shell')
  return (
    <nav className="navigation" aria-label={words('navigation')}>
      <div className="brand">
        <strong>{words('program')}</strong>
        <span>{words('programLine')}</span>
      </div>
      <ul>
        {places.map((place) => {
          const Icon = icons[place]
          return (
            <li key={place}>
              <Link to={`/${place}`} className="navigation-link" onClick={() => onGo?.()}>
                <Icon aria-hidden /> {words(place)}
              </Link>
            </li>
          )
        })}
      </ul>
    </nav>
  )
}
