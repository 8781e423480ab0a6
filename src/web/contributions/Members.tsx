/** What each member of a leading group fills in, side by side; the main lead's figures count. */

import type { EntryContributions } from '#contract/contributions.ts'
import { periodLabel } from '#words/period-label.ts'
import { useLanguage, useWords } from '../language.tsx'
import { Mark } from '../parts/Mark.tsx'

type Member = EntryContributions['members'][number]

function One({ member, fieldName }: { member: Member; fieldName: (key: string) => string }) {
  const words = useWords('contributions')
  const parts = useWords('parts')
  const { language } = useLanguage()
  return (
    <section className="part" aria-label={member.unit}>
      <h3>
        {member.unit} {member.isMain && <Mark tone="done" word={words('mainMark')} />}
      </h3>
      {member.values.length === 0 && member.texts.length === 0 && (
        <p className="quiet">{parts('notReported')}</p>
      )}
      {member.values.length > 0 && (
        <p>
          {member.values.map((v) => `${periodLabel(language, v.period)} ${v.number}`).join(parts('listed'))}
        </p>
      )}
      {member.texts.map(({ field, text }) => (
        <p key={field} className="reading">
          <span className="quiet">{fieldName(field)}</span> {text}
        </p>
      ))}
    </section>
  )
}

export function Members(props: { members: readonly Member[]; fieldName: (key: string) => string }) {
  const words = useWords('contributions')
  const main = props.members.find((m) => m.isMain)
  if (props.members.length === 0) return null
  return (
    <>
      <h2>{words('members')}</h2>
      <p className="quiet">{words('membersLine', { unit: main?.unit ?? '' })}</p>
      {props.members.map((member) => (
        <One key={member.entryId} member={member} fieldName={props.fieldName} />
      ))}
    </>
  )
}
