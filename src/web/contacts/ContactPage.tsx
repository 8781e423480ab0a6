/** Not built yet. */

import { useWords } from '../language.tsx'
import { Page } from '../parts/Page.tsx'

export function ContactPage() {
  const words = useWords('shell')
  return <Page title={words('contacts')}>{null}</Page>
}
