/** Who is told of an event: as the event itself says, else by its topic. */

import type { Role } from '../people/role.ts'
import type { Told } from '../processes/told.ts'

const ofUnit: readonly Role[] = ['contact', 'reporter', 'unit_head']
const unit: Told = { inUnit: ofUnit, coordinators: false }
const coordinators: Told = { inUnit: [], coordinators: true }

/** Topics that do not say themselves who is told. A topic that stands nowhere tells nobody. */
const toldByTopic: Readonly<Record<string, Told>> = {
  'assignment.accept': unit,
  'assignment.return': unit,
  'assignment.file_for': unit,
  'assignment.urge': unit,
  'extension.ask': coordinators,
  'extension.decide': unit,
  'deadline.move': unit,
  'notification.issue': unit,
  'mandate.submit': coordinators,
  'mandate.return': { inUnit: ['third_party'], coordinators: false },
  'reminder.filing': unit,
  'reminder.contact': unit,
  'reminder.deadline': coordinators,
  'reminder.comment': unit,
  'reminder.opinion': unit,
}

/**
 * What an event may say about who is told. `told` names people and stands above everything; `to` names roles, in
 * the units of `unitIds` or `unitId`. Neither: the topic decides.
 */
export interface Telling {
  readonly told?: readonly string[]
  readonly to?: Told
  readonly unitId?: string
  readonly unitIds?: readonly string[]
}

/** Somebody in a role. */
interface Holder {
  readonly personId: string
  readonly unitId: string
  readonly role: Role
}

/**
 * The people told, each once, in the order they are listed. Never `actors`: nobody is told what he did himself.
 * People named by an event who are no longer known are left out.
 */
export function peopleTold(
  event: { readonly topic: string; readonly telling: Telling; readonly actors: readonly (string | null)[] },
  holders: readonly Holder[],
): string[] {
  const { topic, telling, actors } = event
  const { inUnit, coordinators: toCoordinators } = telling.to ??
    toldByTopic[topic] ?? { inUnit: [], coordinators: false }
  const unitIds = telling.unitIds ?? (telling.unitId === undefined ? [] : [telling.unitId])
  const isTold = ({ personId, unitId, role }: Holder): boolean =>
    telling.told
      ? telling.told.includes(personId)
      : (unitIds.includes(unitId) && inUnit.includes(role)) || (toCoordinators && role === 'coordinator')
  const told = holders.filter(isTold).map(({ personId }) => personId)
  return [...new Set(told)].filter((personId) => !actors.includes(personId))
}
