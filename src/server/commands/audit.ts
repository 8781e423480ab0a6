/** `guiheng audit verify [--head MARK]`: says for each tenant whether its audit chain is whole. */

import type { Language } from '#words/language.ts'
import { say } from '#words/say.ts'
import { verifyAudit } from '../database/audit-verification.ts'
import type { Door } from '../db.ts'
import { listTenants } from '../tenants/registry.ts'

interface Command {
  readonly args: readonly string[]
  readonly door: Door
  readonly language: Language
  readonly print: (line: string) => void
}

/** Prints one line for each tenant. False when a chain is broken, or none holds the given head. */
export async function audit({ args, door, language, print }: Command): Promise<boolean> {
  const [notedHead] = args
  let whole = true
  let headFound = notedHead === undefined
  for (const { tenantId, name: tenant } of await listTenants(door)) {
    const { entries, head, broken, holdsNotedHead } = await verifyAudit(door, tenantId, notedHead)
    whole &&= broken === null
    headFound ||= holdsNotedHead
    const sequence = broken?.sequence ?? ''
    print(say(language, 'database', `chain-${broken?.why ?? 'whole'}`, { tenant, entries, head, sequence }))
  }
  if (!headFound) print(say(language, 'database', 'head-unknown', { head: notedHead ?? '' }))
  return whole && headFound
}
