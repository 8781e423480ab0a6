/** Every topic of words, by the name it is said under. */

import type { Topic } from './language.ts'
import { refusals } from './refusals.ts'

export const topics = {
  refusals,
} as const satisfies Record<string, Topic>

export type Topics = typeof topics
