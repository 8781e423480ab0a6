/** Sections of a report that answer to no text of the form: where each belongs is for a person to say. */

import { Button, Select } from 'antd'
import { type ReactNode, useId, useState } from 'react'
import type { IntakeView } from '#contract/intakes.ts'
import { formSubjects } from '#domain/forms/form.ts'
import { useWords } from '../../language.tsx'
import { Mark } from '../../parts/Mark.tsx'
import './intake-choice.css'

type Section = IntakeView['sections'][number]
type Target = IntakeView['targets'][number]

const groups = {
  indicator: 'indicators',
  task: 'tasks',
  project: 'projects',
  unit: 'unitTexts',
  plan: 'planTexts',
} as const

/** Longer texts show their beginning. */
const firstLetters = 120

function SectionText({ text }: Pick<Section, 'text'>) {
  const words = useWords('intake')
  const [isWhole, setWhole] = useState(false)
  const isLong = text.length > firstLetters
  return (
    <>
      <p className="reading" lang="zh-CN">
        {isLong && !isWhole ? `${text.slice(0, firstLetters)}…` : text}
      </p>
      {isLong && (
        <Button type="link" size="small" className="choice-more" onClick={() => setWhole(!isWhole)}>
          {isWhole ? words('sectionLess') : words('sectionWhole', { count: text.length })}
        </Button>
      )}
    </>
  )
}

function useTargetText(): (target: Target) => string {
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

function SectionCard({ section, children }: { section: Section; children: ReactNode }) {
  const words = useWords('intake')
  return (
    <li className="choice sheet">
      <div className="choice-head">
        <span className="choice-way">{section.heading || words('sectionFirst')}</span>
        {children}
      </div>
      {section.text !== section.heading && <SectionText text={section.text} />}
    </li>
  )
}

interface IntakeSectionsProps extends Pick<IntakeView, 'sections' | 'targets'> {
  /** Target by section. */
  readonly placed: ReadonlyMap<string, string>
  readonly onPlace: (placed: ReadonlyMap<string, string>) => void
}

/** While nothing is confirmed. */
export function IntakeSections({ sections, targets, placed, onPlace }: IntakeSectionsProps) {
  const words = useWords('intake')
  const id = useId()
  if (sections.length === 0) return null
  const place = (section: string, target: string) => {
    const next = new Map(placed)
    if (target === '') next.delete(section)
    else next.set(section, target)
    onPlace(next)
  }
  return (
    <section>
      <h2 className="rows-head">{words('sections', { count: sections.length })}</h2>
      <p className="quiet">{words('sectionsLine')}</p>
      <ul className="choices">
        {sections.map((section) => {
          const chosen = placed.get(section.key) ?? ''
          const target = targets.find(({ key }) => key === chosen)
          const isShared = [...placed].filter(([, one]) => one === chosen).length > 1
          return (
            <SectionCard key={section.key} section={section}>
              <span className="choice-place">
                <label htmlFor={`${id}-${section.key}`}>{words('sectionBelongs')}</label>
                <TargetSelect
                  id={`${id}-${section.key}`}
                  targets={targets}
                  chosen={chosen}
                  onChoose={(to) => place(section.key, to)}
                />
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
            </SectionCard>
          )
        })}
      </ul>
    </section>
  )
}

/** Afterwards: what was left out first, because it stands nowhere else. */
export function IntakeSectionsPlaced({ sections, targets }: Pick<IntakeView, 'sections' | 'targets'>) {
  const words = useWords('intake')
  const textOf = useTargetText()
  return [false, true].map((isPlaced) => {
    const these = sections.filter(({ placed }) => (placed !== null) === isPlaced)
    if (these.length === 0) return null
    return (
      <section key={String(isPlaced)}>
        <h2 className="rows-head">
          {words(isPlaced ? 'sectionsPlaced' : 'sectionsLeft', { count: these.length })}
        </h2>
        {!isPlaced && <p className="quiet">{words('choiceLeftLine')}</p>}
        <ul className="choices">
          {these.map((section) => {
            const target = targets.find(({ key }) => key === section.placed)
            return (
              <SectionCard key={section.key} section={section}>
                {target && <span>{words('sectionPlaced', { target: textOf(target) })}</span>}
                <Mark
                  tone={isPlaced ? 'done' : 'none'}
                  word={words(isPlaced ? 'choiceWritten' : 'sectionLeftOut')}
                />
                {target && target.before !== '' && (
                  <p className="choice-effect reading quiet">
                    {words('sectionStood', { text: target.before })}
                  </p>
                )}
              </SectionCard>
            )
          })}
        </ul>
      </section>
    )
  })
}
