/** Forms of single items over HTTP. */

import * as contract from '#contract/item-forms.ts'
import type { Router } from '../edge/router.ts'
import type { Services } from '../services.ts'
import { getItemForm, saveItemForm } from './queries.ts'

export function serveItemForms(router: Router, { door }: Services): void {
  router.serve(contract.getItemForm, ({ actor, params }) =>
    door.read(actor, (tx) => getItemForm(tx, params.id)),
  )

  router.serve(contract.saveItemForm, ({ actor, params, body, now: at }) =>
    door.write(actor, { name: 'form.save', subject: params.id }, async (tx, trail) => {
      await saveItemForm(tx, trail, actor, { ...body, itemId: params.id, at })
      return getItemForm(tx, params.id)
    }),
  )
}
