/** Fetches a paper that is made when it is asked for, as Word or as PDF; asks again while others come first. */

import type { RefusalView } from '#contract/shared.ts'
import { RefusalError, refusalOf } from '../api.ts'
import { saveFile } from '../parts/save-file.ts'

/** Each answer comes within half a minute; a queue longer than this is no matter of waiting. */
const mostTries = 40

const unreachable = (): never => {
  throw new RefusalError({ code: 'unreachable', message: '', details: { status: 0 } })
}

export type PaperFormat = 'word' | 'pdf'
const accepted: Readonly<Record<PaperFormat, string>> = { word: '*/*', pdf: 'application/pdf' }

/** Hands the file to its reader. Throws RefusalError where there is none. */
export async function takePaper(
  { href, format }: { href: string; format: PaperFormat },
  onWaiting: (waiting: RefusalView) => void,
): Promise<void> {
  for (let tries = 1; ; tries += 1) {
    const response = await fetch(href, {
      headers: { accept: accepted[format], 'accept-language': document.documentElement.lang },
    }).catch(unreachable)
    if (response.ok) return saveFile(nameOf(response, format), await response.blob())
    const refusal = await refusalOf(response)
    if (refusal.code !== 'pdf-waiting' || tries === mostTries) throw new RefusalError(refusal)
    onWaiting(refusal)
  }
}

/** As the server names it. */
function nameOf(response: Response, format: PaperFormat): string {
  const said = response.headers.get('content-disposition') ?? ''
  const [, encoded = ''] = /filename\*=UTF-8''([^;]+)/.exec(said) ?? []
  return decodeURIComponent(encoded) || `document.${format === 'pdf' ? 'pdf' : 'docx'}`
}
