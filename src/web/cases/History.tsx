/** Every step taken, oldest first: who, for which unit, when, why, and on which paper it rests. */

import type { CaseView } from '#contract/cases.ts'
import { useWords } from '../language.tsx'
import { instantText } from '../parts/format.ts'
import { Registered } from './Registered.tsx'
import { ScanLink } from './Scan.tsx'
import { useCaseWord } from './useCaseWord.ts'

type Step = CaseView['steps'][number]

function StepTaken({ of, step }: { of: CaseView; step: Step }) {
  const words = useWords('cases')
  const word = useCaseWord(of.process)
  const { by, unit, registered } = step
  return (
    <li className="case-step">
      <p>
        <strong>{word(step.action)}</strong>{' '}
        <span className="quiet">
          {by.startsWith(unit) ? by : words('stepSaid', { by, unit })}{' '}
          <time dateTime={step.at}>{instantText(step.at)}</time>
        </span>
      </p>
      {registered ? (
        <>
          <Registered facts={registered} />
          <p className="quiet">
            {words('registeredBy', { by: registered.registeredBy, at: instantText(registered.registeredAt) })}
          </p>
          <ScanLink file={registered.file} />
        </>
      ) : (
        step.reason && <p className="reading">{step.reason}</p>
      )}
      {step.file && <ScanLink file={step.file} />}
    </li>
  )
}

export function History({ of }: { of: CaseView }) {
  const words = useWords('cases')
  if (of.steps.length === 0) return null
  return (
    <details className="case-history">
      <summary>{words('history', { count: of.steps.length })}</summary>
      <ol>
        {of.steps.map((step) => (
          <StepTaken key={`${step.at} ${step.action} ${step.to}`} of={of} step={step} />
        ))}
      </ol>
    </details>
  )
}
