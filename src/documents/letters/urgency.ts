/** The word for how urgent a letter is, as it is printed. */

import type { LetterUrgency } from '#domain/letters/letter.ts'
import { letters } from '#words/letters.ts'

/** 特急, 加急; '' for a letter that is not. */
export const urgencyWord = (urgency: LetterUrgency): string =>
  urgency === 'none' ? '' : letters[`urgency_${urgency}`].zh
