/** One warning: its level, the item, and the gravest reason in one sentence with the others after it. */

import { Link } from '@tanstack/react-router'
import type { WarningView } from '#contract/warnings.ts'
import { warningText } from '#words/warning-text.ts'
import { useClassWord } from '../indicators/useClassWord.ts'
import { useLanguage, useWords } from '../language.tsx'
import { Mark } from '../parts/Mark.tsx'
import type { WarningList } from './warning-list.ts'

interface WarningRowProps {
  warning: WarningView
  planId: string
  scale: WarningList['scale']
}

function ItemLink({ warning: { kind, itemId, name }, planId }: Omit<WarningRowProps, 'scale'>) {
  return kind === 'indicator' ? (
    <Link to="/indicators/$id" params={{ id: itemId }}>
      {name}
    </Link>
  ) : (
    <Link to="/plans/$id/items/$itemId" params={{ id: planId, itemId }}>
      {name}
    </Link>
  )
}

export function WarningRow({ warning, planId, scale }: WarningRowProps) {
  const words = useWords('warningPage')
  const levels = useWords('warningLevels')
  const parts = useWords('parts')
  const { language } = useLanguage()
  const word = useClassWord([...scale])
  const { kind, number, level, reasons, unit, lead } = warning
  return (
    <tr>
      <td data-label={words('level')} className="nowrap">
        <Mark tone={level === 'red' ? 'stop' : 'warn'} word={levels(level)} />
      </td>
      <td className="warning-item">
        <ItemLink warning={warning} planId={planId} />
        <div className="quiet small">
          {parts(kind)} {number}
        </div>
      </td>
      <td data-label={words('reason')}>
        <ul className="warning-reasons">
          {reasons.map((reason) => (
            <li key={`${reason.code} ${JSON.stringify(reason.details)}`}>
              {warningText(language, reason, { unit, word })}
            </li>
          ))}
        </ul>
      </td>
      <td data-label={words('lead')}>{lead || parts('notApplicable')}</td>
    </tr>
  )
}
