/** Not built yet. */

import { useWords } from '../language.tsx'
import { Page } from '../parts/Page.tsx'

export function IndicatorsPage() {
  const words = useWords('shell')
  return <Page title={words('indicators')}>{null}</Page>
}
