/** What does not fit in an exercise and where, as a person says it: 评估事项“纲要评估”的规划, not evaluation.tracks[0].plans[0]. */

import { stepsOf } from '#domain/exercises/section.ts'
import { formSubjects } from '#domain/forms/form.ts'
import { exercise as findings } from './exercise.ts'
import { exercisePlaces } from './exercise-places.ts'
import type { Language } from './language.ts'
import { say } from './say.ts'

type PlaceWord = keyof typeof exercisePlaces & string

const isPlace = (step: string | number): step is PlaceWord => Object.hasOwn(exercisePlaces, step)

/** A path into `exercise`. A step that has no word is left out; the evaluation itself is not said. */
export function exercisePlaceText(language: Language, exercise: unknown, path: string): string {
  const said: string[] = []
  let at: unknown = exercise
  let list: PlaceWord | null = null
  for (const step of stepsOf(path)) {
    at = entryOf(at, step)
    if (typeof step === 'number') {
      if (list) said.push(elementText(language, list, { element: at, number: step + 1 }))
      list = null
      continue
    }
    if (list) said.push(say(language, 'exercisePlaces', list))
    list = isPlace(step) && step !== 'evaluation' ? step : null
  }
  if (list) said.push(say(language, 'exercisePlaces', list))
  return (
    said.join(say(language, 'exercisePlaces', 'placeJoined')) || say(language, 'exercisePlaces', 'placeWhole')
  )
}

const entryOf = (at: unknown, step: string | number): unknown =>
  typeof at === 'object' && at !== null ? Reflect.get(at, step) : undefined

/** One of a list: by its name; a bare text by what the list is called; else by its place. */
function elementText(
  language: Language,
  list: PlaceWord,
  { element, number }: { element: unknown; number: number },
): string {
  const place = say(language, 'exercisePlaces', list)
  if (typeof element === 'string') return place
  const name = nameOf(language, element)
  return name === ''
    ? say(language, 'exercisePlaces', 'placeNumbered', { place, number })
    : say(language, 'exercisePlaces', 'placeNamed', { place, name })
}

function nameOf(language: Language, element: unknown): string {
  const label = entryOf(element, 'label') ?? entryOf(element, 'word')
  const own = entryOf(label, language === 'en' ? 'en' : 'zh')
  const subject = formSubjects.find((one) => one === entryOf(element, 'subject'))
  const named = [own, ...['name', 'title', 'text'].map((key) => entryOf(element, key))].find(
    (one) => typeof one === 'string' && one !== '',
  )
  if (typeof named === 'string') return named
  return subject ? say(language, 'parts', subject) : ''
}

const isFinding = (code: string): code is keyof typeof findings => Object.hasOwn(findings, code)

/** What does not fit. A code unknown to this version is shown as it is. */
export function exerciseFindingText(
  language: Language,
  { code, found }: { readonly code: string; readonly found: string },
): string {
  if (!isFinding(code)) return code
  const subject = formSubjects.find((one) => code === 'form-missing' && one === found)
  return say(language, 'exercise', code, { found: subject ? say(language, 'parts', subject) : found })
}
