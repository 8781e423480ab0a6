/** For tests: milestones and facts in texts. */

import { makeDecimal } from '../verdicts/test-judged.ts'
import type { LightFacts } from './light.ts'
import type { Milestone } from './milestone.ts'

export interface Told {
  readonly key?: string
  readonly weight?: string
  readonly dueOn: string
  readonly doneOn?: string | null
  readonly share?: string | null
  readonly isKey?: boolean
}

export const makeMilestone = (told: Told): Milestone => ({
  key: told.key ?? told.dueOn,
  weight: makeDecimal(told.weight ?? '1'),
  dueOn: told.dueOn,
  doneOn: told.doneOn ?? null,
  share: told.share === undefined || told.share === null ? null : makeDecimal(told.share),
  isKey: told.isKey ?? false,
})

/** A project on 2023-06-30 with fresh word and evidence, in a plan until 2025. */
export const makeFacts = ({
  milestones = [],
  ...more
}: Partial<Omit<LightFacts, 'milestones'>> & { milestones?: readonly Told[] }): LightFacts => ({
  ...{ asOf: '2023-06-30', investment: null, updatedOn: '2023-06-20', evidenceOn: '2023-06-01' },
  ...{ finishOn: null, planEnd: '2025-12-31', bindingRegressing: false },
  milestones: milestones.map(makeMilestone),
  ...more,
})
