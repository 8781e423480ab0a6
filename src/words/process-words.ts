/** The words of each process by its name: its states and actions in one topic. */

import { commentRound } from './consultations.ts'
import { contribution } from './contribution.ts'
import type { Language, Wording } from './language.ts'
import { opinionSteps } from './opinions.ts'
import {
  cityReport,
  outlineAdjustment,
  outlineReport,
  specialAdjustment,
  specialReport,
} from './processes.ts'
import { publicationSteps } from './publications.ts'
import { submission } from './submission.ts'
import { updateSteps } from './update-round.ts'

const wordsOf: Readonly<Record<string, Readonly<Record<string, Wording>>>> = {
  submission,
  contribution,
  update: updateSteps,
  outline_report: outlineReport,
  city_report: cityReport,
  special_report: specialReport,
  outline_adjustment: outlineAdjustment,
  special_adjustment: specialAdjustment,
  comment_round: commentRound,
  opinion: opinionSteps,
  publication: publicationSteps,
}

/** A state or action of a process in words; one that it does not know stays as it is. */
export function processWord(language: Language, process: string, word: string): string {
  const wording = wordsOf[process]?.[word]
  if (!wording) return word
  return language === 'en' ? wording.en : wording.zh
}
