/** Orders a paper as PDF, or as Word where it may be refused, and says how it stands. */

import { useState } from 'react'
import type { RefusalView } from '#contract/shared.ts'
import { RefusalError } from '../api.ts'
import { type PaperFormat, takePaper } from './fetch-paper.ts'

export function usePaper(href: string) {
  const [making, setMaking] = useState<PaperFormat | null>(null)
  const [said, setSaid] = useState<RefusalView | null>(null)
  /** Whether the file was handed over. */
  const order = async (format: PaperFormat): Promise<boolean> => {
    setMaking(format)
    setSaid(null)
    try {
      await takePaper({ href, format }, setSaid)
      setSaid(null)
      return true
    } catch (error) {
      if (!(error instanceof RefusalError)) throw error
      setSaid(error.refusal)
      return false
    } finally {
      setMaking(null)
    }
  }
  return { making, said, order }
}
