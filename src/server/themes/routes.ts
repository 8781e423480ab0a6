/** Themes over HTTP. */

import * as contract from '#contract/themes.ts'
import { isPermitted } from '#domain/people/permissions.ts'
import type { Tx } from '../db.ts'
import type { Router } from '../edge/router.ts'
import { standingUnits } from '../people/queries.ts'
import { standingItems } from '../plans/standing.ts'
import type { Services } from '../services.ts'
import { todayOf } from '../tenants/queries.ts'
import { addTheme, changeTheme, concludeTheme } from './order.ts'
import { getReadable, listThemes, type Reading, viewOf } from './read.ts'
import { answerQuestion, writeText } from './write.ts'

export function serveThemes(router: Router, services: Services): void {
  serveReading(router, services)
  serveOrdering(router, services)
  serveAnswering(router, services)
}

const view = async (tx: Tx, id: string, reading: Reading) =>
  viewOf(tx, (await getReadable(tx, id, reading)).theme, reading)

function serveReading(router: Router, { door }: Services): void {
  router.serve(contract.listThemes, ({ actor, now }) =>
    door.read(actor, async (tx) => ({
      themes: await listThemes(tx, { actor, today: await todayOf(tx, now) }),
      writable: isPermitted('theme.write', actor, null),
    })),
  )

  router.serve(contract.getTheme, ({ actor, params: { id }, permit, now }) =>
    door.read(actor, async (tx) => {
      const { theme, unitId } = await getReadable(tx, id, { actor })
      permit(unitId)
      return viewOf(tx, theme, { actor, today: await todayOf(tx, now) })
    }),
  )
}

function serveOrdering(router: Router, { door }: Services): void {
  router.serve(contract.getThemeChoices, ({ actor }) =>
    door.read(actor, async (tx) => {
      const plans = await tx.selectFrom('plan').select(['id', 'name']).orderBy('position').execute()
      const items = await standingItems(tx, { planIds: plans.map(({ id }) => id) })
      return {
        units: await standingUnits(tx),
        plans,
        items: items.map(({ itemId, planId, kind, number, content }) => {
          return { id: itemId, planId, kind, number, name: content.name }
        }),
      }
    }),
  )

  router.serve(contract.addTheme, ({ actor, body: wanted, now: at }) =>
    door.write(actor, { name: 'theme.add' }, async (tx, trail) => {
      const id = await addTheme(tx, trail, { actor, at, wanted })
      return view(tx, id, { actor, today: await todayOf(tx, at) })
    }),
  )

  router.serve(contract.changeTheme, ({ actor, params: { id }, body: wanted, now: at }) =>
    door.write(actor, { name: 'theme.change' }, async (tx, trail) => {
      await changeTheme(tx, trail, { actor, at, id, wanted })
      return view(tx, id, { actor, today: await todayOf(tx, at) })
    }),
  )

  router.serve(contract.concludeTheme, ({ actor, params: { id }, body: { reason }, now: at }) =>
    door.write(actor, { name: 'theme.conclude' }, async (tx, trail) => {
      await concludeTheme(tx, trail, { actor, at, id, reason })
      return view(tx, id, { actor, today: await todayOf(tx, at) })
    }),
  )
}

function serveAnswering(router: Router, { door }: Services): void {
  router.serve(contract.answerThemeQuestion, ({ actor, params: { id }, body, permit, now: at }) =>
    door.write(actor, { name: 'theme.answer' }, async (tx, trail) => {
      const themeId = await answerQuestion(tx, trail, { ...body, id, actor, permit, at })
      return view(tx, themeId, { actor, today: await todayOf(tx, at) })
    }),
  )

  router.serve(contract.writeThemeText, ({ actor, params: { id }, body, permit, now: at }) =>
    door.write(actor, { name: 'theme.write' }, async (tx, trail) => {
      await writeText(tx, trail, { ...body, id, actor, permit, at })
      return view(tx, id, { actor, today: await todayOf(tx, at) })
    }),
  )
}
