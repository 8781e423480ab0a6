/** The PDF of a paper that the program answers with and does not store. */

import type { Actor } from '#domain/people/role.ts'
import { Refusal } from '#domain/refusal.ts'
import type { Download } from '../edge/answer.ts'
import type { Printer } from '../edge/router.ts'
import { mediaTypes } from '../files/queries.ts'
import { pdfName, refuseLinks } from './files.ts'
import type { PdfMaker } from './maker.ts'

/** Less than what servers in front of us wait for an answer; whoever asks again finds it further on, or made. */
const longestAnswer = 25_000

/** Word files, and superiors' forms in Excel. */
const printed: readonly string[] = [mediaTypes.docx, mediaTypes.xlsx]

/**
 * Refuses `pdf-unavailable`, `pdf-busy`, `pdf-kind`, `pdf-links`; `pdf-waiting` where others come first: the PDF is made
 * all the same and kept; `pdf-failed` for a paper that the office program could not lay out.
 */
export function createPrinter(pdf: PdfMaker, patience = longestAnswer): Printer {
  return {
    async needPrinter() {
      await pdf.needOffice()
    },
    async print({ personId }: Actor, { name, mediaType, bytes, foreign }: Download): Promise<Download> {
      if (!printed.includes(mediaType) || foreign) throw new Refusal('pdf-kind', { found: name })
      await refuseLinks(bytes)
      const made = await within(pdf.make(bytes, personId).catch(asRefusal), patience)
      if (made === null) throw new Refusal('pdf-waiting', { waiting: pdf.waiting() })
      return { name: pdfName(name), mediaType: mediaTypes.pdf, bytes: made.pdf }
    },
  }
}

/** Why it failed stands with the failures that the health tells of. */
function asRefusal(error: unknown): never {
  if (error instanceof Refusal) throw error
  throw new Refusal('pdf-failed')
}

/** What comes within the time, in milliseconds; null where it does not. */
async function within<T>(work: Promise<T>, time: number): Promise<T | null> {
  let timer: NodeJS.Timeout | undefined
  const over = new Promise<null>((resolve) => {
    timer = setTimeout(resolve, time, null)
  })
  try {
    return await Promise.race([work, over])
  } finally {
    clearTimeout(timer)
    work.catch(() => {})
  }
}
