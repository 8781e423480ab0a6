/** One item's own form 个性化填报表 (E4): the standard one changed where it does not fit, with the reason. */

import { Refusal } from '../refusal.ts'
import type { Field, Form } from './form.ts'

/**
 * The item's form: the standard one's periods with these fields. Refuses `form-invalid` for no field, two of one key,
 * a choice without choices, and a standard field that is kept but asks something else: answers of one key must mean
 * the same in every report.
 */
export function ownForm(standard: Form, fields: readonly Field[]): Form {
  const keys = fields.map(({ key }) => key)
  const twice = keys.find((key, at) => keys.indexOf(key) !== at)
  if (fields.length === 0 || twice !== undefined) throw new Refusal('form-invalid', { found: twice ?? '—' })
  const wrong = fields.find((field) => !isSound(field) || !isAsStandard(standard, field))
  if (wrong) throw new Refusal('form-invalid', { found: wrong.label.zh || wrong.key })
  return { ...standard, fields }
}

const isSound = ({ key, label, type, choices }: Field): boolean =>
  /^[a-zA-Z][\w-]{0,99}$/.test(key) && label.zh.trim() !== '' && (type === 'choice') === choices.length > 0

/** The same type and the same choices; what it is called and whether it must be answered may differ. */
function isAsStandard(standard: Form, { key, type, choices }: Field): boolean {
  const same = standard.fields.find((field) => field.key === key)
  if (!same) return true
  const keysOf = (of: Field['choices']) => of.map((choice) => choice.key).join(' ')
  return same.type === type && keysOf(same.choices) === keysOf(choices)
}
