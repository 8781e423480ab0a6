/** PDF files over HTTP: made in the background, and how the program that makes them stands. */

import { v7 } from 'uuid'
import * as contract from '#contract/pdf.ts'
import type { ReportJob } from '#contract/reports.ts'
import { fontsOf } from '#documents/official-format/fonts.ts'
import { fontsChosen } from '../document-settings/queries.ts'
import type { Router } from '../edge/router.ts'
import { getFile, getFileBytes } from '../files/queries.ts'
import type { Services } from '../services.ts'
import { queueLimits } from './fair-queue.ts'
import { findPdf, makePdfOf, refuseForeign, refuseLinks } from './files.ts'

export function servePdf(router: Router, services: Services): void {
  const { door, jobs, pdf } = services

  router.serve(contract.makePdf, async ({ actor, params, permit }) => {
    const { source, known, bytes } = await door.read(actor, async (tx) => {
      const file = await getFile(tx, params.id)
      permit(file.unitId)
      await refuseForeign(tx, file)
      return { source: file, known: await findPdf(tx, file), bytes: await getFileBytes(tx, file.id) }
    })
    if (known !== null) return done(known)
    // Said at once, not when the job fails.
    await refuseLinks(bytes)
    await pdf.needOffice()
    pdf.needPlace(bytes, actor.personId)
    return jobs.start(actor, () => makePdfOf(services, { actor, source }), true)
  })

  router.serve(contract.getPdfHealth, async ({ actor }) => {
    const { version, families, waiting, made, failures } = await pdf.health()
    const fonts = fontsOf(await door.read(actor, (tx) => fontsChosen(tx)))
    const names = [...new Set([fonts.title, fonts.text, fonts.script, fonts.heavy, fonts.song, fonts.latin])]
    return {
      ...{ version, waiting, made, setting: pdf.setting },
      limits: { own: queueLimits.own, further: queueLimits.further },
      failures: failures.map(({ at, reason }) => ({ at: at.toISOString(), reason })),
      fonts: names.map((name) => ({ name, present: families?.has(name) ?? null })),
    }
  })
}

/** What was made before needs no job: the answer is one that has ended. */
const done = (fileId: string): ReportJob => ({
  ...({ id: v7(), state: 'done', step: 'done' } as const),
  ...{ done: 1, total: 1, fileId },
})
