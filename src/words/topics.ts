/** Every topic of words, by the name it is said under. */

import { database } from './database.ts'
import { documents } from './documents.ts'
import { edge } from './edge.ts'
import type { Topic } from './language.ts'
import { parts } from './parts.ts'
import { refusals } from './refusals.ts'
import { roles } from './roles.ts'
import { shell } from './shell.ts'
import { signIn } from './sign-in.ts'
import { submission } from './submission.ts'
import { work } from './work.ts'

export const topics = {
  documents,
  database,
  edge,
  parts,
  refusals,
  roles,
  shell,
  signIn,
  submission,
  work,
} as const satisfies Record<string, Topic>

export type Topics = typeof topics
