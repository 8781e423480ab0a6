/** Fetches a filled form and hands it to its reader, or says why it was refused. */

import { useState } from 'react'
import type { RefusalView } from '#contract/shared.ts'
import { fillForm } from '#contract/templates.ts'
import { address, RefusalError, refusalOf } from '../api.ts'
import { saveFile } from '../parts/save-file.ts'
import { takePaper } from '../printing/fetch-paper.ts'

type Wanted = Parameters<typeof address<typeof fillForm.params>>[1]

export function useFill() {
  const [sending, setSending] = useState(false)
  const [refusal, setRefusal] = useState<RefusalView | null>(null)
  const fillPdf = async (wanted: Wanted): Promise<boolean> => {
    setSending(true)
    try {
      await takePaper({ href: address(fillForm, wanted), format: 'pdf' }, setRefusal)
      setRefusal(null)
      return true
    } catch (error) {
      if (!(error instanceof RefusalError)) throw error
      setRefusal(error.refusal)
      return false
    } finally {
      setSending(false)
    }
  }
  /** Whether the file was handed over. */
  const fill = async (wanted: Wanted, name: string): Promise<boolean> => {
    if (name.endsWith('.pdf')) return fillPdf(wanted)
    setSending(true)
    const response = await fetch(address(fillForm, wanted), {
      headers: { 'accept-language': document.documentElement.lang },
    })
    const refused = response.ok ? null : await refusalOf(response)
    if (!refused) saveFile(name, await response.blob())
    setRefusal(refused)
    setSending(false)
    return refused === null
  }
  return { fill, sending, refusal }
}
