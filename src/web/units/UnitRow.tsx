/** One unit: who is registered, whether they can sign in, how it approves, and its codes. */

import { Button } from 'antd'
import { useState } from 'react'
import type { UnitView } from '#contract/people.ts'
import { unitKinds } from '#domain/units/unit.ts'
import { useWords } from '../language.tsx'
import { instantText } from '../parts/format.ts'
import { InnerSteps } from './InnerSteps.tsx'
import { InvitationDialog } from './InvitationDialog.tsx'

function People({ people }: Pick<UnitView, 'people'>) {
  const words = useWords('units')
  const roles = useWords('roles')
  if (people.length === 0) return <span className="quiet">{words('nobody')}</span>
  return (
    <ul className="unit-people">
      {people.map(({ id, name, role, hasAccess }) => (
        <li key={`${id} ${role}`}>
          {name} <span className="quiet">{roles(role)}</span>
          {!hasAccess && <span className="unit-no-access">{words('noAccess')}</span>}
        </li>
      ))}
    </ul>
  )
}

function Codes({ invitations }: Pick<UnitView, 'invitations'>) {
  const words = useWords('units')
  const roles = useWords('roles')
  if (invitations.length === 0) return <span className="quiet">{words('codeNone')}</span>
  const stands = ({ usedAt, expiresAt }: UnitView['invitations'][number]) => {
    if (usedAt) return words('codeUsed')
    const isOver = new Date(expiresAt) < new Date()
    return isOver ? words('codeExpired') : words('codeOpen', { at: instantText(expiresAt) })
  }
  return (
    <ul className="unit-codes">
      {invitations.map((invitation) => (
        <li key={invitation.role}>
          <span className="quiet">{roles(invitation.role)}</span> {stands(invitation)}
        </li>
      ))}
    </ul>
  )
}

/** What it was called before, and what became of it. */
function Past({ unit }: { unit: UnitView }) {
  const words = useWords('units')
  const parts = useWords('parts')
  const { formerNames, endedOn, successors } = unit
  const listed = (names: readonly string[]) => names.join(parts('listed'))
  return (
    <>
      {formerNames.length > 0 && (
        <div className="quiet">{words('formerly', { names: listed(formerNames) })}</div>
      )}
      {endedOn !== null && (
        <div className="quiet">{words('endedOn', { day: endedOn, units: listed(successors) })}</div>
      )}
    </>
  )
}

export function UnitRow({ unit, canSetSteps }: { unit: UnitView; canSetSteps: boolean }) {
  const words = useWords('units')
  const kinds = useWords('unitKindWords')
  const [isAsking, setAsking] = useState(false)
  const kind = unitKinds.find((one) => one === unit.kind)
  return (
    <tr>
      <td data-label={words('unit')}>
        {unit.name}
        <Past unit={unit} />
      </td>
      <td data-label={words('kind')} className="quiet nowrap">
        {kind ? kinds(kind) : unit.kind}
      </td>
      <td data-label={words('items')} className="number">
        {unit.items}
      </td>
      <td data-label={words('people')}>
        <People people={unit.people} />
      </td>
      <td data-label={words('innerSteps')}>
        <InnerSteps unit={unit} canSet={canSetSteps} />
      </td>
      <td data-label={words('invitation')}>
        <span className="unit-code">
          <Codes invitations={unit.invitations} />
          {unit.invitable.length > 0 && (
            <Button size="small" onClick={() => setAsking(true)}>
              {words('make')}
            </Button>
          )}
        </span>
        {isAsking && <InvitationDialog unit={unit} onClose={() => setAsking(false)} />}
      </td>
    </tr>
  )
}
