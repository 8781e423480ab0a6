/** Makes an invitation code for a role in a unit and shows it this once. */

import { Select } from 'antd'
import { useState } from 'react'
import { renewInvitation, type UnitView } from '#contract/people.ts'
import type { InvitedRole } from '#domain/people/invitation.ts'
import { useWords } from '../language.tsx'
import { AskDialog } from '../parts/AskDialog.tsx'
import { type Code, CodeDialog } from '../parts/CodeDialog.tsx'
import { useSend } from '../queries.ts'
import { type Choice, choicesFor } from './invited.ts'

interface WhoProps {
  choices: readonly Choice[]
  chosen: Choice | undefined
  onChoose: (choice: Choice) => void
}

/** Asked only where more than one person may be meant. */
function Who({ choices, chosen, onChoose }: WhoProps) {
  const words = useWords('units')
  if (choices.length < 2) return null
  return (
    <label className="ask-reason" htmlFor="invited-person">
      {words('forWhom')}
      <Select
        id="invited-person"
        value={chosen ? choices.indexOf(chosen) : 0}
        onChange={(at) => {
          const choice = choices[at]
          if (choice) onChoose(choice)
        }}
        options={choices.map(({ name }, at) => ({ value: at, label: name ?? words('another') }))}
      />
    </label>
  )
}

export function InvitationDialog({ unit, onClose }: { unit: UnitView; onClose: () => void }) {
  const words = useWords('units')
  const roles = useWords('roles')
  const { send, sending, refusal } = useSend(renewInvitation)
  const [role, setRole] = useState<InvitedRole>('contact')
  const [picked, setPicked] = useState<Choice | null>(null)
  const [code, setCode] = useState<Code | null>(null)
  const choices = choicesFor(unit, role)
  const chosen = choices.find(({ personId }) => picked && personId === picked.personId) ?? choices[0]
  const make = async () => {
    const made = await send({ id: unit.id }, { role, personId: chosen?.personId ?? null })
    if (made) setCode(made)
  }
  if (code)
    return (
      <CodeDialog
        title={words('codeTitle', { unit: unit.name, role: roles(role) })}
        code={code}
        onClose={onClose}
      />
    )
  return (
    <AskDialog
      title={words('makeTitle', { unit: unit.name })}
      verb={words('makeVerb')}
      sending={sending}
      refusal={refusal}
      onSend={() => void make()}
      onClose={onClose}
    >
      <label className="ask-reason" htmlFor="invited-role">
        {words('role')}
        <Select
          id="invited-role"
          value={role}
          onChange={(next) => {
            setRole(next)
            setPicked(null)
          }}
          options={unit.invitable.map((one) => ({ value: one, label: roles(one) }))}
        />
      </label>
      <Who choices={choices} chosen={chosen} onChoose={setPicked} />
      <p>{words('makeMeans')}</p>
    </AskDialog>
  )
}
