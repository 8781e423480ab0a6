/** How official documents are set, over HTTP. */

import * as contract from '#contract/document-settings.ts'
import { isPermitted } from '#domain/people/permissions.ts'
import type { Router } from '../edge/router.ts'
import type { Services } from '../services.ts'
import { documentSettingView, saveDocumentSetting } from './queries.ts'

export function serveDocumentSettings(router: Router, { door }: Services): void {
  router.serve(contract.getDocumentSetting, ({ actor }) =>
    door.read(actor, (tx) => documentSettingView(tx, isPermitted('document_setting.write', actor, null))),
  )

  router.serve(contract.saveDocumentSetting, ({ actor, body, now: at }) =>
    door.write(actor, { name: 'documentSetting.save' }, async (tx, trail) => {
      await saveDocumentSetting(tx, trail, { actor, chosen: { ...body, at } })
      return documentSettingView(tx, true)
    }),
  )
}
