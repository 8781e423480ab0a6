/** A report in the unit's own words: each text beside what stands, to be taken or left; what is left stays to be read. */

import { Checkbox } from 'antd'
import type { IntakeView } from '#contract/intakes.ts'
import { differenceOf } from '#domain/texts/difference.ts'
import { useWords } from '../../language.tsx'
import { DifferenceRows } from '../../parts/DifferenceRows.tsx'
import { Mark } from '../../parts/Mark.tsx'
import './intake-choice.css'

type Change = IntakeView['changes'][number]

/** What fills an empty text is chosen beforehand; what replaces words is for a person to say. */
export const chosenAtFirst = (changes: readonly Change[]): ReadonlySet<string> =>
  new Set(changes.filter(({ before }) => before === '').map(({ key }) => key))

const linesOf = (text: string): string[] => (text === '' ? [] : text.split('\n'))

function Offered({ change, children }: { change: Change; children: React.ReactNode }) {
  const words = useWords('intake')
  const { heading, name, before, after } = change
  const replaces = before !== ''
  return (
    <li className="choice">
      <div className="choice-head">
        {children}
        <span className="choice-way">{words('choiceWay', { heading, name })}</span>
        <Mark tone={replaces ? 'warn' : 'none'} word={words(replaces ? 'choiceReplaces' : 'choiceFills')} />
      </div>
      {replaces ? (
        <>
          <div className="choice-sides quiet" aria-hidden="true">
            <span>{words('before')}</span>
            <span>{words('choiceAfter')}</span>
          </div>
          <DifferenceRows rows={differenceOf(linesOf(before), linesOf(after))} onlyChanges={false} />
        </>
      ) : (
        <div className="choice-text reading" lang="zh-CN">
          {after}
        </div>
      )}
    </li>
  )
}

interface IntakeChoiceProps {
  readonly changes: IntakeView['changes']
  readonly chosen: ReadonlySet<string>
  readonly onChoose: (chosen: ReadonlySet<string>) => void
}

/** While nothing is confirmed. */
export function IntakeChoice({ changes, chosen, onChoose }: IntakeChoiceProps) {
  const words = useWords('intake')
  if (changes.length === 0) return <p>{words('choiceNone')}</p>
  const choose = (key: string, isChosen: boolean) => {
    const next = new Set(chosen)
    if (isChosen) next.add(key)
    else next.delete(key)
    onChoose(next)
  }
  return (
    <section>
      <h2 className="rows-head">{words('choice', { count: changes.length })}</h2>
      <p className="quiet">{words('choiceLine')}</p>
      <p>
        <Checkbox
          checked={chosen.size === changes.length}
          indeterminate={chosen.size > 0 && chosen.size < changes.length}
          onChange={({ target }) => onChoose(new Set(target.checked ? changes.map(({ key }) => key) : []))}
        >
          {words('choiceAll', { taken: chosen.size, count: changes.length })}
        </Checkbox>
      </p>
      <ul className="choices">
        {changes.map((change) => (
          <Offered key={change.key} change={change}>
            <Checkbox
              checked={chosen.has(change.key)}
              onChange={({ target }) => choose(change.key, target.checked)}
              aria-label={`${words('choiceTake')} ${change.name}`}
            >
              {words('choiceTake')}
            </Checkbox>
          </Offered>
        ))}
      </ul>
    </section>
  )
}

/** Afterwards: what was left first, because it stands nowhere else. */
export function IntakeChosen({ changes }: Pick<IntakeView, 'changes'>) {
  const words = useWords('intake')
  return [false, true].map((taken) => {
    const these = changes.filter((change) => change.taken === taken)
    if (these.length === 0) return null
    return (
      <section key={String(taken)}>
        <h2 className="rows-head">{words(taken ? 'choiceTaken' : 'choiceLeft', { count: these.length })}</h2>
        {!taken && <p className="quiet">{words('choiceLeftLine')}</p>}
        <ul className="choices">
          {these.map((change) => (
            <Offered key={change.key} change={change}>
              {null}
            </Offered>
          ))}
        </ul>
      </section>
    )
  })
}
