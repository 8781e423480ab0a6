/** Says one text in one language. The only place that knows the i18n library. */

import { createInstance, type FormatterModule } from 'i18next'
import type { Language, Topic } from './language.ts'
import { type Topics, topics } from './topics.ts'

const inLanguage = (side: 'zh' | 'en') =>
  Object.fromEntries(
    Object.entries(topics).map(([name, topic]: [string, Topic]) => [
      name,
      Object.fromEntries(Object.entries(topic).map(([key, wording]) => [key, wording[side]])),
    ]),
  )

/** English says one thing otherwise than several: `{{count}} {{count, place|places}}`. */
const numbers: FormatterModule = {
  type: 'formatter',
  init: () => undefined,
  add: () => undefined,
  addCached: () => undefined,
  format: (count: unknown, choice) => {
    const [one = '', more = one] = (choice ?? '').split('|')
    return Number(count) === 1 ? one : more
  },
}

const texts = createInstance({
  resources: { 'zh-CN': inLanguage('zh'), en: inLanguage('en') },
  fallbackLng: false,
  keySeparator: false,
  nsSeparator: false,
  // React and the document builders escape for themselves.
  interpolation: { escapeValue: false },
})
void texts.use(numbers).init()

/**
 * The text of `key` under `topic`, with `details` filled in for its `{{names}}`.
 * Complete by type: a key that a topic lacks does not compile.
 */
export function say<Name extends keyof Topics>(
  language: Language,
  topic: Name,
  key: keyof Topics[Name] & string,
  details: Readonly<Record<string, string | number>> = {},
): string {
  const name: string = key
  return texts.t(name, { lng: language, ns: topic, ...details })
}
