/** The fields of an item's text in a reader's words, and what a correction changes in them. */

import type { FieldChange } from '#domain/plans/correction.ts'
import { targetKinds } from '#domain/plans/target.ts'
import { itemFields, itemFieldValues } from '#words/items.ts'
import { useWords } from '../language.tsx'
import './items.css'

const isField = (key: string): key is keyof typeof itemFields => Object.hasOwn(itemFields, key)
const isValue = (key: string): key is keyof typeof itemFieldValues => Object.hasOwn(itemFieldValues, key)
const chosen: readonly string[] = ['nature', 'direction', 'taskKind']

export function useFieldWords() {
  const fields = useWords('itemFields')
  const values = useWords('itemFieldValues')
  const targets = useWords('targetKindWords')
  return {
    label: (key: string): string => (isField(key) ? fields(key) : key),
    /** A value that is a key in words, every other as it is. */
    value: (field: string, value: string): string => {
      const target = field === 'target.kind' ? targetKinds.find((kind) => kind === value) : undefined
      if (target) return targets(target)
      return chosen.includes(field) && isValue(value) ? values(value) : value
    },
  }
}

export function FieldChanges({ changes }: { changes: readonly FieldChange[] }) {
  const words = useWords('items')
  const told = useFieldWords()
  return (
    <ul className="field-changes">
      {changes.map(({ field, before, after }) => (
        <li key={field}>
          <span className="quiet">{told.label(field)}</span>{' '}
          <del>{told.value(field, before) || words('empty')}</del> →{' '}
          <ins>{told.value(field, after) || words('empty')}</ins>
        </li>
      ))}
    </ul>
  )
}
