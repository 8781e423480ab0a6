/** Basis documents over HTTP: listing, registering, and the documents themselves both ways. */

import * as contract from '#contract/basis-documents.ts'
import { isPermitted } from '#domain/people/permissions.ts'
import { Refusal } from '#domain/refusal.ts'
import type { Router } from '../edge/router.ts'
import { getFile, getFileBytes } from '../files/queries.ts'
import { refuseMarkedUpload } from '../intakes/reading.ts'
import type { Services } from '../services.ts'
import { addBasisDocument, getDocument, keepBasisFile, listBasisDocuments } from './queries.ts'

export function serveBasisDocuments(router: Router, { door }: Services): void {
  router.serve(contract.listBasisDocuments, ({ actor }) =>
    door.read(actor, async (tx) => ({
      documents: await listBasisDocuments(tx),
      writable: isPermitted('basis.write', actor, null),
    })),
  )

  router.serve(contract.addBasisDocument, ({ actor, body }) =>
    door.write(actor, { name: 'basis.add' }, async (tx, trail) => {
      const document = await addBasisDocument(tx, actor, body)
      trail.subject(document.id, { name: body.title })
      return document
    }),
  )

  router.serve(contract.keepBasisFile, async ({ actor, params: { id }, file, now: at }) => {
    // The file is read outside any transaction: it may take seconds.
    await refuseMarkedUpload(file.bytes)
    await door.write(actor, { name: 'basis.keep', subject: id, detail: { name: file.name } }, (tx) =>
      keepBasisFile(tx, actor, { id, file, at }),
    )
    return undefined
  })

  router.serve(contract.downloadBasisFile, ({ actor, params }) =>
    door.read(actor, async (tx) => {
      const { fileId } = await getDocument(tx, params.id)
      if (fileId === null) throw new Refusal('not-found')
      const { name, mediaType } = await getFile(tx, fileId)
      return { name, mediaType, bytes: await getFileBytes(tx, fileId) }
    }),
  )
}
