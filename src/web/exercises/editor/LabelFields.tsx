/** A label in both languages. While the English one says the same as the Chinese one or nothing, it follows it. */

import type { Label } from '#domain/forms/form.ts'
import { useWords } from '../../language.tsx'
import { TextField } from './fields.tsx'

interface LabelFieldsProps {
  /** Its place in the definition. */
  path: string
  label: string
  value: Label
  onLabel: (label: { zh: string; en: string }) => void
}

export function LabelFields({ path, label, value: { zh, en }, onLabel }: LabelFieldsProps) {
  const words = useWords('exerciseEditor')
  const isFollowing = en === '' || en === zh
  return (
    <div id={path} tabIndex={-1} className="label-fields">
      <TextField
        id={`${path}.zh`}
        label={`${label} · ${words('zh')}`}
        text={zh}
        onText={(text) => onLabel({ zh: text, en: isFollowing ? text : en })}
      />
      <TextField
        id={`${path}.en`}
        label={`${label} · ${words('en')}`}
        text={en}
        onText={(text) => onLabel({ zh, en: text })}
      />
    </div>
  )
}
