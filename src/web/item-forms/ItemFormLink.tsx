/** Beside an item under review: the way to a form of its own, for the coordinator. */

import { Link } from '@tanstack/react-router'
import { useWords } from '../language.tsx'
import { useSession } from '../shell/session.ts'

export function ItemFormLink({ itemId }: { itemId: string | undefined }) {
  const words = useWords('itemForms')
  const { memberships } = useSession()
  if (itemId === undefined || !memberships.some(({ role }) => role === 'coordinator')) return null
  return (
    <p>
      <Link to="/items/$id/form" params={{ id: itemId }}>
        {words('link')}
      </Link>
    </p>
  )
}
