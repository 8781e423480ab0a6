/** Of a definition: the processes step by step; what the work plan orders is fixed, the rest can be switched on. */

import { Switch } from 'antd'
import { cityReportProcess } from '#domain/processes/city-report.ts'
import { type OptionalStep, optionalSteps, optionalStepsOf } from '#domain/processes/optional-steps.ts'
import { outlineAdjustmentProcess } from '#domain/processes/outline-adjustment.ts'
import { outlineReportProcess } from '#domain/processes/outline-report.ts'
import type { Process } from '#domain/processes/process.ts'
import { specialAdjustmentProcess } from '#domain/processes/special-adjustment.ts'
import { specialReportProcess } from '#domain/processes/special-report.ts'
import { processWord } from '#words/process-words.ts'
import { useLanguage, useWords } from '../../../language.tsx'
import { type PartProps, withEvaluation } from '../changing.ts'

const processes = [
  { name: 'city_report', process: cityReportProcess },
  { name: 'outline_report', process: outlineReportProcess },
  { name: 'special_report', process: specialReportProcess },
  { name: 'outline_adjustment', process: outlineAdjustmentProcess },
  { name: 'special_adjustment', process: specialAdjustmentProcess },
] as const

interface Chosen {
  chosen: readonly OptionalStep[]
}

/** Its course with the steps as they are switched. */
function Course({ process: { name, line = [] }, chosen }: Chosen & { process: Process }) {
  const words = useWords('exerciseEditor')
  const { language } = useLanguage()
  return (
    <ol className="steps-line">
      {line.map((state) => {
        const optional = optionalSteps.find((step) => step === state)
        const isOff = optional !== undefined && !chosen.includes(optional)
        const kind = optional ? `step-optional${isOff ? ' step-off' : ''}` : 'step-fixed'
        return (
          <li key={state} className={kind} title={optional ? '' : words('fixed')}>
            {processWord(language, name, state)}
          </li>
        )
      })}
    </ol>
  )
}

export function StepsPart({ definition, onDefinition }: PartProps) {
  const words = useWords('exerciseEditor')
  const steps = useWords('optionalSteps')
  const parts = useWords('parts')
  const chosen = definition.evaluation.optionalSteps
  const toggle = (step: OptionalStep, on: boolean) => {
    const now = optionalSteps.filter((one) => (one === step ? on : chosen.includes(one)))
    onDefinition(withEvaluation(definition, { optionalSteps: now }))
  }
  return (
    <>
      <p className="quiet">{words('stepsLine')}</p>
      <ul className="steps-choice" id="evaluation.optionalSteps" tabIndex={-1}>
        {optionalSteps.map((step) => {
          const added = processes.filter(({ process }) => optionalStepsOf(process).includes(step))
          return (
            <li key={step}>
              <label htmlFor={`step-${step}`}>{steps(step)}</label>
              <Switch
                id={`step-${step}`}
                checked={chosen.includes(step)}
                onChange={(on) => toggle(step, on)}
              />
              <span className="quiet">
                {words('stepIn', { processes: added.map(({ name }) => words(name)).join(parts('listed')) })}
              </span>
            </li>
          )
        })}
      </ul>
      {processes.map(({ name, process }) => (
        <div key={name}>
          <h3>{words(name)}</h3>
          <Course process={process} chosen={chosen} />
        </div>
      ))}
    </>
  )
}
