/** Everything that happened to a filing, round by round, to be read top to bottom like a conversation. */

import type { AssignmentView } from '#contract/assignments.ts'
import { downloadFile } from '#contract/reports.ts'
import { address } from '../api.ts'
import { useWords } from '../language.tsx'
import { instantText } from '../parts/format.ts'

type Step = AssignmentView['rounds'][number]['steps'][number]

function StepSaid({ step }: { step: Step }) {
  const words = useWords('filing')
  const { by, unit } = step
  // Accounts named after their unit say it already.
  const who = by.startsWith(unit) ? by : words('did', { by, unit })
  const isBack = step.action === 'return' || step.action === 'send_back'
  return (
    <li className={`round-step ${isBack ? 'round-step-back' : ''}`}>
      <p>
        <strong>{who}</strong> {words(`step_${step.action}`)}{' '}
        <time className="quiet" dateTime={step.at}>
          {instantText(step.at)}
        </time>
      </p>
      {step.reason && <p className="reading">{step.reason}</p>}
      {step.returns.length > 0 && (
        <ul className="round-returns">
          {step.returns.map(({ entryId, name, reason }) => (
            <li key={entryId}>
              <span className="quiet">{name || words('unitTexts')}</span>
              <p className="reading">{reason}</p>
            </li>
          ))}
        </ul>
      )}
      {step.file && (
        <a href={address(downloadFile, { id: step.file.id })} download>
          {words('source', { name: step.file.name })}
        </a>
      )}
    </li>
  )
}

export function Rounds({ rounds }: { rounds: AssignmentView['rounds'] }) {
  const words = useWords('filing')
  return (
    <aside className="rounds sheet">
      <h2>{words('rounds')}</h2>
      {rounds.length === 0 && <p className="quiet">{words('noRounds')}</p>}
      {rounds.map(({ round, steps }) => (
        <section key={round}>
          <h3 className="quiet">{words('round', { round })}</h3>
          <ol>
            {steps.map((step) => (
              <StepSaid key={step.at + step.action} step={step} />
            ))}
          </ol>
        </section>
      ))}
    </aside>
  )
}
