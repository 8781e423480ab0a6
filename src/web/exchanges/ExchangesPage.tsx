/** Joint research, discussions, bulletins and shared documents. */

import { useWords } from '../language.tsx'
import { Page } from '../parts/Page.tsx'
import { ExchangeList } from './ExchangeList.tsx'
import './exchanges.css'

export function ExchangesPage() {
  const words = useWords('exchanges')
  return (
    <Page title={words('title')} line={words('line')}>
      <ExchangeList />
    </Page>
  )
}
