/** What tables and charts of groups are called: found once for each state of the data. */

import { type PartName, partNames } from '#domain/drafts/parts/placed-parts.ts'
import { reportPhrase } from '#words/report-phrases.ts'
import type { MachineText } from './machine-text.ts'

const known = new WeakMap<MachineText, readonly PartName[]>()

export function partNamesOf(machine: MachineText): readonly PartName[] {
  const names = known.get(machine) ?? partNames({ ...machine, phrases: reportPhrase })
  known.set(machine, names)
  return names
}
