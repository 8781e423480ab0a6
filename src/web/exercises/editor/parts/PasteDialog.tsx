/** Takes a list of units as it was copied from a table; says what was read before it is added. */

import { Input } from 'antd'
import { useState } from 'react'
import type { Exercise } from '#contract/exercise.ts'
import { readPastedUnits } from '#domain/exercises/pasted-units.ts'
import { useWords } from '../../../language.tsx'
import { FormDialog } from '../../../parts/FormDialog.tsx'

type Unit = Exercise['units'][number]

interface PasteProps {
  units: readonly Unit[]
  onUnits: (added: Unit[]) => void
  onClose: () => void
}

export function PasteDialog({ units, onUnits, onClose }: PasteProps) {
  const words = useWords('exerciseEditor')
  const kinds = useWords('unitKindWords')
  const parts = useWords('parts')
  const [text, setText] = useState('')
  const read = readPastedUnits(text)
  const isKnown = (name: string) => units.some((unit) => unit.name === name || unit.aliases.includes(name))
  const added = read.filter(({ name }) => !isKnown(name))
  const add = () => {
    onUnits(added.map((unit) => ({ ...unit, aliases: [...unit.aliases] })))
    onClose()
  }
  return (
    <FormDialog
      width={720}
      title={words('paste')}
      verb={words('pasteAdd', { count: added.length })}
      blocked={added.length === 0}
      onSend={add}
      onClose={onClose}
    >
      <p>{words('pasteLine')}</p>
      <Input.TextArea
        autoFocus
        rows={8}
        aria-label={words('pasteArea')}
        value={text}
        onChange={(event) => setText(event.target.value)}
      />
      {read.length > 0 && (
        <>
          <p className="quiet" aria-live="polite">
            {words('pasteFound', { count: read.length, known: read.length - added.length })}
          </p>
          <ul className="paste-read">
            {added.map(({ name, aliases, kind }) => (
              <li key={name}>
                {name} <span className="quiet">{[kinds(kind), ...aliases].join(parts('listed'))}</span>
              </li>
            ))}
          </ul>
        </>
      )}
    </FormDialog>
  )
}
