/** Orders the PDF of a paper and says how it stands. */

import { useState } from 'react'
import type { RefusalView } from '#contract/shared.ts'
import { RefusalError } from '../api.ts'
import { takePdf } from './fetch-pdf.ts'

export function usePaperPdf(href: string) {
  const [isMaking, setMaking] = useState(false)
  const [said, setSaid] = useState<RefusalView | null>(null)
  /** Whether the PDF was handed over. */
  const order = async (): Promise<boolean> => {
    setMaking(true)
    setSaid(null)
    try {
      await takePdf(href, setSaid)
      setSaid(null)
      return true
    } catch (error) {
      if (!(error instanceof RefusalError)) throw error
      setSaid(error.refusal)
      return false
    } finally {
      setMaking(false)
    }
  }
  return { isMaking, said, order }
}
