/** One entry out of several: what units said of the same thing before they became one. */

import type { Answers, Form } from '../forms/form.ts'

export interface Said {
  /** The unit that said it, as it was called. */
  readonly unit: string
  readonly answers: Answers
  readonly asOf: string | null
}

/**
 * Texts stand one after another, each under its unit's name; the same text stands once. Of choices the first is
 * taken, for the taker to look at. The day is the latest. What one alone said stays as it is.
 */
export function joinSaid(form: Form, said: readonly Said[]): { answers: Answers; asOf: string | null } {
  const days = said.flatMap(({ asOf }) => asOf ?? []).toSorted()
  const answers = form.fields.flatMap(({ key, type }) => {
    const given = said.flatMap(({ unit, answers: { [key]: text } }) => (text ? [{ unit, text }] : []))
    const different = given.filter((one, at) => given.findIndex(({ text }) => text === one.text) === at)
    const [first, ...more] = different
    if (!first) return []
    const isOne = type === 'choice' || more.length === 0
    return [[key, isOne ? first.text : different.map(({ unit, text }) => `${unit}：${text}`).join('\n')]]
  })
  return { answers: Object.fromEntries(answers), asOf: days.at(-1) ?? null }
}
