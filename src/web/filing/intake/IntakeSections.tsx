/** Sections of a report that answer to no text of the form: where each belongs is for a person to say. */

import { Button } from 'antd'
import { type ReactNode, useState } from 'react'
import type { IntakeView } from '#contract/intakes.ts'
import { useWords } from '../../language.tsx'
import { Mark } from '../../parts/Mark.tsx'
import { Placing, useTargetText } from './Placing.tsx'
import './intake-choice.css'

type Section = IntakeView['sections'][number]

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

/** While nothing is confirmed. Those that were taken for a text stand with their change. */
export function IntakeSections({ sections: all, targets, placed, onPlace }: IntakeSectionsProps) {
  const words = useWords('intake')
  const sections = all.filter(({ change }) => change === null)
  if (sections.length === 0) return null
  return (
    <section>
      <h2 className="rows-head">{words('sections', { count: sections.length })}</h2>
      <p className="quiet">{words('sectionsLine')}</p>
      <ul className="choices">
        {sections.map((section) => (
          <SectionCard key={section.key} section={section}>
            <Placing section={section.key} targets={targets} placed={placed} onPlace={onPlace} />
          </SectionCard>
        ))}
      </ul>
    </section>
  )
}

/** Afterwards: what was left out first, because it stands nowhere else. */
export function IntakeSectionsPlaced({ sections, targets }: Pick<IntakeView, 'sections' | 'targets'>) {
  const words = useWords('intake')
  const textOf = useTargetText()
  return [false, true].map((isPlaced) => {
    const these = sections.filter(({ placed, change }) =>
      isPlaced ? placed !== null : placed === null && change === null,
    )
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
