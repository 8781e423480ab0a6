/** A key's meaning and example, from the program's words or from what the exercise calls it. */

import { fieldNames, keyNames, type RowField, type TextKey } from '#domain/templates/key-names.ts'
import type { TemplateKey } from '#domain/templates/keys.ts'
import type { Language } from './language.ts'
import { say } from './say.ts'
import { templateFields, templateKeys } from './template-keys.ts'

export interface KeyText {
  readonly meaning: string
  readonly example: string
}

const isText = (alias: string): alias is TextKey => alias in keyNames
const isField = (alias: string): alias is RowField => alias in fieldNames

export function keyText({ alias, label }: TemplateKey, language: Language): KeyText {
  if (label !== null) return { meaning: say(language, 'templates', 'ownKey', { label }), example: '……' }
  const field = alias.slice(alias.lastIndexOf('.') + 1)
  const words = isText(alias) ? templateKeys[alias] : isField(field) ? templateFields[field] : null
  return {
    meaning: words?.[language === 'en' ? 'en' : 'zh'] ?? '',
    example: words?.example ?? '',
  }
}
