/** Not built yet. */

import { useWords } from '../language.tsx'
import { Page } from '../parts/Page.tsx'

export function UnitsPage() {
  const words = useWords('shell')
  return <Page title={words('units')}>{null}</Page>
}
