/** Not built yet. */

import { useWords } from '../language.tsx'
import { Page } from '../parts/Page.tsx'

export function PlansPage() {
  const words = useWords('shell')
  return <Page title={words('plans')}>{null}</Page>
}
