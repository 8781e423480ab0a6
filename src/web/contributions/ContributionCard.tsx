/** One part of an entry: whose it is, where it stands, what was written, and everything said about it. */

import type { ReactNode } from 'react'
import type { ContributionView } from '#contract/contributions.ts'
import type { ContributionState } from '#domain/processes/contribution.ts'
import { useLabel, useWords } from '../language.tsx'
import { instantText } from '../parts/format.ts'
import { Mark, type Tone } from '../parts/Mark.tsx'
import './contributions.css'

const tones: Record<ContributionState, Tone> = {
  draft: 'none',
  asked: 'waiting',
  written: 'active',
  signing: 'waiting',
  signed: 'done',
  objected: 'stop',
  answered: 'warn',
}

export function ContributionMark({ state }: { state: ContributionState }) {
  const words = useWords('contribution')
  return <Mark tone={tones[state]} word={words(state)} />
}

export function usePartName(): (part: Pick<ContributionView, 'unit' | 'office'>) => string {
  const words = useWords('contributions')
  return ({ unit, office }) => (office ? words('ofOffice', { unit, office }) : unit)
}

/** What was said with a step; steps without words stand in the state alone. */
function Said({ part }: { part: ContributionView }) {
  const words = useWords('contributions')
  const contribution = useWords('contribution')
  const said = part.steps.filter((step) => step.reason)
  if (said.length === 0) return null
  return (
    <ol className="part-said">
      {said.map(({ action, by, unit, at, reason }) => (
        <li key={at} className={action === 'object' ? 'part-objected' : ''}>
          <p className="quiet">
            {contribution(action)} ·{' '}
            {words('did', { unit: by.startsWith(unit) ? '' : unit, by, at: instantText(at) })}
          </p>
          <p className="reading">{reason}</p>
        </li>
      ))}
    </ol>
  )
}

interface CardProps {
  part: ContributionView
  /** Version of the entry as it stands. */
  entryVersion: number
  children?: ReactNode
}

export function ContributionCard({ part, entryVersion, children }: CardProps) {
  const words = useWords('contributions')
  const parts = useWords('parts')
  const label = useLabel()
  const partName = usePartName()
  const { text, state, signedVersion, takenInto } = part
  const isOlder = signedVersion !== null && signedVersion < entryVersion && state !== 'signing'
  return (
    <section className="part" aria-label={partName(part)}>
      <h3>
        {partName(part)} <ContributionMark state={state} />
      </h3>
      {isOlder && (
        <p className="quiet">{words('signedOlder', { signed: signedVersion, now: entryVersion })}</p>
      )}
      {text && (
        <>
          <p className="reading">{text.text}</p>
          <p className="quiet">
            {words('writtenBy', { by: text.by, at: instantText(text.at) })}
            {takenInto.length > 0 &&
              ` · ${words('taken', { fields: takenInto.map((field) => label(field.label)).join(parts('listed')) })}`}
          </p>
        </>
      )}
      <Said part={part} />
      {children && <div className="part-actions">{children}</div>}
    </section>
  )
}
