/** How documents are set, and how the program that makes PDF files stands. */

import { useWords } from '../language.tsx'
import { Page } from '../parts/Page.tsx'
import { FontChoices } from './FontChoices.tsx'
import { Office } from './Office.tsx'
import './printing.css'

export function PrintingPage() {
  const words = useWords('printing')
  return (
    <Page title={words('title')} line={words('line')}>
      <div className="printing">
        <FontChoices />
        <Office />
      </div>
    </Page>
  )
}
