/** Says the states and actions of a process in the reader's language. */

import type { CaseProcess } from '#contract/cases.ts'
import { processWord } from '#words/process-words.ts'
import { useLanguage } from '../language.tsx'

export function useCaseWord(process: CaseProcess): (word: string) => string {
  const { language } = useLanguage()
  return (word) => processWord(language, process, word)
}
