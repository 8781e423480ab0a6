/** Every topic of words, by the name it is said under. */

import { accounts } from './accounts.ts'
import { arithmetic } from './arithmetic.ts'
import { database } from './database.ts'
import { documents } from './documents.ts'
import { edge } from './edge.ts'
import { entry } from './entry.ts'
import { filing } from './filing.ts'
import { intake } from './intake.ts'
import type { Topic } from './language.ts'
import { parts } from './parts.ts'
import { refusals } from './refusals.ts'
import { roles } from './roles.ts'
import { shell } from './shell.ts'
import { signIn } from './sign-in.ts'
import { start } from './start.ts'
import { submission } from './submission.ts'
import {
  finerLines,
  outlookClasses,
  projectClasses,
  taskClasses,
  verdictClasses,
  verdictReasons,
} from './verdicts.ts'
import { work } from './work.ts'

export const topics = {
  accounts,
  arithmetic,
  documents,
  database,
  edge,
  entry,
  filing,
  intake,
  parts,
  refusals,
  roles,
  shell,
  signIn,
  start,
  submission,
  work,
  finerLines,
  outlookClasses,
  projectClasses,
  taskClasses,
  verdictClasses,
  verdictReasons,
} as const satisfies Record<string, Topic>

export type Topics = typeof topics
