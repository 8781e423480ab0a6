/** Not built yet. */

import { useWords } from '../language.tsx'
import { Page } from '../parts/Page.tsx'

export function AssignmentPage() {
  const words = useWords('shell')
  return <Page title={words('filing')}>{null}</Page>
}
