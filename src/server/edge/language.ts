/** Which language the reader of an answer wants. */

import { type Language, languages } from '#words/language.ts'

/** The cookie by which the page keeps the reader's choice. */
const cookiePattern = /(?:^|;\s*)language=([^;]*)/

/** The reader's choice, else the first language of his browser that there is, else Chinese. */
export function languageOf(headers: Headers): Language {
  const chosen = cookiePattern.exec(headers.get('cookie') ?? '')?.[1]
  const accepted = (headers.get('accept-language') ?? '')
    .split(',')
    .map((part) => {
      const [tag = '', weight] = part.trim().split(/\s*;\s*q=/)
      return { tag, weight: weight === undefined ? 1 : Number(weight) }
    })
    .filter(({ weight }) => weight > 0)
    .sort((a, b) => b.weight - a.weight)
  const wanted = [chosen ?? '', ...accepted.map(({ tag }) => tag)]
  for (const tag of wanted) {
    const known = languages.find((language) => sameLanguage(language, tag))
    if (known) return known
  }
  return 'zh-CN'
}

/** 'zh', 'zh-Hans-CN' and 'zh-CN' are all Chinese to us. */
const sameLanguage = (language: Language, tag: string) =>
  language.split('-')[0] === tag.toLowerCase().split('-')[0]
