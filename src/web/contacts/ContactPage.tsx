/** The contact of one unit, by its address. */

import { useParams } from '@tanstack/react-router'
import { ContactScreen } from './ContactScreen.tsx'

export function ContactPage() {
  const { id } = useParams({ from: '/shell/contacts/$id' })
  return <ContactScreen unitId={id} />
}
