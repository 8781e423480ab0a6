/** To which text a section of a report belongs, for a person to say, and what that does. */

import { Select } from 'antd'
import { useId } from 'react'
import type { IntakeView } from '#contract/intakes.ts'
import { formSubjects } from '#domain/forms/form.ts'
import { useWords } from '../../language.tsx'
import { Mark } from '../../parts/Mark.tsx'
import './intake-choice.css'

type Target = IntakeView['targets'][number]

const groups = {
  indicator: 'indicators',
  task: 'tasks',
  project: 'projects',
  unit: 'unitTexts',
  plan: 'planTexts',
} as const

export function useTargetText(): (target: Target) => string {
  const words = useWords('intake')
  return ({ number, name, field }) => (name === '' ? field : words('sectionTarget', { number, name, field }))
}

function TargetSelect({
  id,
  targets,
  chosen,
  onChoose,
}: {
  id: string
  targets: readonly Target[]
  chosen: string
  onChoose: (target: string) => void
}) {
  const words = useWords('intake')
  const parts = useWords('parts')
  const textOf = useTargetText()
  const labelOf = (target: Target) =>
    target.before === '' ? textOf(target) : words('sectionFilled', { target: textOf(target) })
  const grouped = formSubjects.flatMap((subject) => {
    const options = targets
      .filter((target) => target.subject === subject)
      .map((target) => ({ value: target.key, label: labelOf(target) }))
    return options.length === 0 ? [] : [{ label: parts(groups[subject]), options }]
  })
  return (
    <Select
      id={id}
      className="choice-target"
      value={chosen}
      options={[{ value: '', label: words('sectionLeave') }, ...grouped]}
      showSearch={{ optionFilterProp: 'label' }}
      notFoundContent={words('sectionNoTarget')}
      onChange={onChoose}
    />
  )
}

interface PlacingProps {
  /** Key of the section. */
  readonly section: string
  /** Texts that nothing else is taken for. */
  readonly targets: readonly Target[]
  /** Target by section. */
  readonly placed: ReadonlyMap<string, string>
  readonly onPlace: (placed: ReadonlyMap<string, string>) => void
}

export function Placing({ section, targets, placed, onPlace }: PlacingProps) {
  const words = useWords('intake')
  const id = useId()
  const chosen = placed.get(section) ?? ''
  const target = targets.find(({ key }) => key === chosen)
  const isShared = [...placed].filter(([, one]) => one === chosen).length > 1
  const place = (to: string) => {
    const next = new Map(placed)
    if (to === '') next.delete(section)
    else next.set(section, to)
    onPlace(next)
  }
  return (
    <>
      <span className="choice-place">
        <label htmlFor={id}>{words('sectionBelongs')}</label>
        <TargetSelect id={id} targets={targets} chosen={chosen} onChoose={place} />
      </span>
      {target && (
        <p className="choice-effect">
          <Mark
            tone={target.before === '' ? 'none' : 'warn'}
            word={words(target.before === '' ? 'choiceFills' : 'choiceReplaces')}
          />
          {isShared && <span className="quiet">{words('sectionJoins')}</span>}
          {target.before !== '' && (
            <span className="reading quiet">{words('sectionStands', { text: target.before })}</span>
          )}
        </p>
      )}
    </>
  )
}
