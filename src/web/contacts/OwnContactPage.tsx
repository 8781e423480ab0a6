/** The contact of my own unit; of each of them for somebody in several. */

import { useWords } from '../language.tsx'
import { Empty } from '../parts/notices.tsx'
import { useSession } from '../shell/session.ts'
import { ContactScreen } from './ContactScreen.tsx'

const inUnit: readonly string[] = ['contact', 'reporter', 'unit_head']

export function OwnContactPage() {
  const words = useWords('contacts')
  const { memberships } = useSession()
  const units = new Set(memberships.filter(({ role }) => inUnit.includes(role)).map(({ unitId }) => unitId))
  if (units.size === 0) return <Empty text={words('noUnit')} />
  return [...units].map((unitId) => <ContactScreen key={unitId} unitId={unitId} />)
}
