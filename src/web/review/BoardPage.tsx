/** Not built yet. */

import { useWords } from '../language.tsx'
import { Page } from '../parts/Page.tsx'

export function BoardPage() {
  const words = useWords('shell')
  return <Page title={words('review')}>{null}</Page>
}
