/** Notices over HTTP: each person sees and marks his own. */

import * as contract from '#contract/notices.ts'
import type { Router } from '../edge/router.ts'
import type { Services } from '../services.ts'
import { countUnread, listNotices, markRead } from './queries.ts'

export function serveNotices(router: Router, { door }: Services): void {
  router.serve(contract.listNotices, ({ actor, params }) =>
    door.read(actor, async (tx) => ({
      ...(await listNotices(tx, actor, params)),
      unread: await countUnread(tx, actor),
    })),
  )

  router.serve(contract.countUnread, ({ actor }) =>
    door.read(actor, async (tx) => ({ unread: await countUnread(tx, actor) })),
  )

  router.serve(contract.markRead, ({ actor, body: { ids }, now: at }) =>
    door.write(actor, { name: 'notice.mark', subject: actor.personId }, async (tx) => {
      await markRead(tx, actor, { ids, at })
      return { unread: await countUnread(tx, actor) }
    }),
  )
}
