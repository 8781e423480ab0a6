/** Below the button of a PDF: what is waited for, or why there is none and what to do instead. */

import type { RefusalView } from '#contract/shared.ts'
import { useWords } from '../language.tsx'
import { useRefusalText } from '../parts/notices.tsx'

interface SaidProps {
  said: RefusalView | null
  isMaking: boolean
  isFailed?: boolean
}

export function PdfSaid({ said, isMaking, isFailed = false }: SaidProps) {
  const words = useWords('printing')
  const text = useRefusalText()
  if (said)
    return (
      <span role={isMaking ? 'status' : 'alert'} className={isMaking ? 'pdf-waits quiet' : 'pdf-refused'}>
        {text(said)}
      </span>
    )
  if (!isFailed) return null
  return (
    <span role="alert" className="pdf-refused">
      {words('pdfFailed')}
    </span>
  )
}
