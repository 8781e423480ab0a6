/** A longer text to write, labelled. */

import { Input } from 'antd'

interface TextFieldProps {
  id: string
  label: string
  text: string
  rows: number
  /** Characters at the most, as the contract takes them. */
  most?: number
  hint?: string
  onText: (text: string) => void
}

export function TextField({ id, label, text, rows, most, hint, onText }: TextFieldProps) {
  return (
    <label className="ask-reason" htmlFor={id}>
      {label}
      <Input.TextArea
        id={id}
        rows={rows}
        maxLength={most}
        placeholder={hint}
        value={text}
        onChange={(event) => onText(event.target.value)}
      />
    </label>
  )
}
