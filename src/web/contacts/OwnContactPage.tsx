/** Not built yet. */

import { useWords } from '../language.tsx'
import { Page } from '../parts/Page.tsx'

export function OwnContactPage() {
  const words = useWords('shell')
  return <Page title={words('contact')}>{null}</Page>
}
