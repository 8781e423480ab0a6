/** One unit: who is registered, whether they can sign in, and its invitation. */

import { Button } from 'antd'
import { useState } from 'react'
import type { UnitView } from '#contract/people.ts'
import { unitKinds } from '#domain/units/unit.ts'
import { useWords } from '../language.tsx'
import { instantText } from '../parts/format.ts'
import { InvitationDialog } from './InvitationDialog.tsx'

function People({ people }: Pick<UnitView, 'people'>) {
  const words = useWords('units')
  const roles = useWords('roles')
  if (people.length === 0) return <span className="quiet">{words('nobody')}</span>
  return (
    <ul className="unit-people">
      {people.map(({ name, role, hasAccess }) => (
        <li key={`${name} ${role}`}>
          {name} <span className="quiet">{roles(role)}</span>
          {!hasAccess && <span className="unit-no-access">{words('noAccess')}</span>}
        </li>
      ))}
    </ul>
  )
}

function useCodeText(): (invitation: UnitView['invitation']) => string {
  const words = useWords('units')
  return (invitation) => {
    if (!invitation) return words('codeNone')
    if (invitation.usedAt) return words('codeUsed')
    const isOver = new Date(invitation.expiresAt) < new Date()
    return isOver ? words('codeExpired') : words('codeOpen', { at: instantText(invitation.expiresAt) })
  }
}

export function UnitRow({ unit }: { unit: UnitView }) {
  const words = useWords('units')
  const kinds = useWords('unitKindWords')
  const codeText = useCodeText()
  const [isAsking, setAsking] = useState(false)
  const kind = unitKinds.find((one) => one === unit.kind)
  return (
    <tr>
      <td data-label={words('unit')}>{unit.name}</td>
      <td data-label={words('kind')} className="quiet">
        {kind ? kinds(kind) : unit.kind}
      </td>
      <td data-label={words('items')} className="number">
        {unit.items}
      </td>
      <td data-label={words('people')}>
        <People people={unit.people} />
      </td>
      <td data-label={words('invitation')}>
        <span className="unit-code">
          <span className={unit.invitation ? '' : 'quiet'}>{codeText(unit.invitation)}</span>
          <Button size="small" onClick={() => setAsking(true)}>
            {words(unit.invitation ? 'renew' : 'make')}
          </Button>
        </span>
        {isAsking && <InvitationDialog unit={unit} onClose={() => setAsking(false)} />}
      </td>
    </tr>
  )
}
