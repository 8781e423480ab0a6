/** The tables at the end of a report: of its items, or of how a third party rates them. */

import type { ComposedTable } from '../composed.ts'
import type { Composer } from '../composer.ts'
import { assessmentTables } from './assessment-tables.ts'
import { itemTables } from './tables.ts'

export const bodyTables = (composer: Composer): ComposedTable[] =>
  composer.material.assessment ? assessmentTables(composer) : itemTables(composer)
