/** Not built yet. */

import { useWords } from '../language.tsx'
import { Page } from '../parts/Page.tsx'

export function ReportsPage() {
  const words = useWords('shell')
  return <Page title={words('reports')}>{null}</Page>
}
