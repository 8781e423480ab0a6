/** A report in the unit's own words: each text beside what stands, to be taken or left; what is left stays to be read. */

import { Checkbox } from 'antd'
import type { ReactNode } from 'react'
import type { IntakeView } from '#contract/intakes.ts'
import { differenceOf } from '#domain/texts/difference.ts'
import { useWords } from '../../language.tsx'
import { Mark, type Tone } from '../../parts/Mark.tsx'
import { Placing } from './Placing.tsx'
import '../../parts/difference.css'
import './intake-choice.css'

type Change = IntakeView['changes'][number]

/** What fills an empty text is chosen beforehand; what replaces words is for a person to say. */
export const chosenAtFirst = (changes: readonly Change[]): ReadonlySet<string> =>
  new Set(changes.filter(({ before }) => before === '').map(({ key }) => key))

const linesOf = (text: string): string[] => (text === '' ? [] : text.split('\n'))

type Row = ReturnType<typeof differenceOf>[number]

/** One text in full; where both have words in common, those that differ are marked. */
function Side({ rows, of, head }: { rows: readonly Row[]; of: 'before' | 'after'; head: string }) {
  const isMarked = rows.some(({ kind }) => kind === 'same' || kind === 'changed')
  const Changed = of === 'before' ? 'del' : 'ins'
  const lines = rows.map((row, at) => ({ at, pieces: row[of] })).filter(({ pieces }) => pieces.length > 0)
  return (
    <div className="choice-side">
      <span className="quiet">{head}</span>
      {lines.map(({ at, pieces }) => (
        <p key={at} className="reading" lang="zh-CN">
          {pieces.map(({ text, changed }, piece) => {
            const key = `${at} ${piece}`
            return changed && isMarked ? <Changed key={key}>{text}</Changed> : <span key={key}>{text}</span>
          })}
        </p>
      ))}
    </div>
  )
}

interface OfferedProps {
  readonly change: Change
  /** What taking it does, or did. */
  readonly mark: string
  readonly tone: Tone
  readonly isPast?: boolean
  /** Where it goes instead. */
  readonly elsewhere?: ReactNode
  readonly children?: ReactNode
}

function Offered({ change, mark, tone, isPast = false, elsewhere, children }: OfferedProps) {
  const words = useWords('intake')
  const { heading, name, before, after } = change
  const rows = differenceOf(linesOf(before), linesOf(after))
  return (
    <li className="choice sheet">
      <div className="choice-head">
        {children}
        <span className="choice-way">{words('choiceWay', { heading, name })}</span>
        <Mark tone={tone} word={mark} />
        {elsewhere}
      </div>
      <div className={before === '' ? 'choice-sides choice-alone' : 'choice-sides difference'}>
        {before !== '' && (
          <Side rows={rows} of="before" head={words(isPast ? 'choiceWas' : 'choiceBefore')} />
        )}
        <Side rows={rows} of="after" head={words('choiceAfter')} />
      </div>
    </li>
  )
}

interface IntakeChoiceProps extends Pick<IntakeView, 'changes' | 'sections' | 'targets'> {
  readonly chosen: ReadonlySet<string>
  readonly onChoose: (chosen: ReadonlySet<string>) => void
  /** Target by section, of what is not taken here. */
  readonly placed: ReadonlyMap<string, string>
  readonly onPlace: (placed: ReadonlyMap<string, string>) => void
}

/** While nothing is confirmed. */
export function IntakeChoice(props: IntakeChoiceProps) {
  const { changes, sections, targets, chosen, onChoose, placed, onPlace } = props
  const words = useWords('intake')
  /** What is not taken for this text may belong to another one. */
  const elsewhere = ({ key }: Change): ReactNode => {
    const section = sections.find(({ change }) => change === key)
    if (!section || chosen.has(key)) return null
    const others = targets.filter((target) => target.key !== key)
    return <Placing section={section.key} targets={others} placed={placed} onPlace={onPlace} />
  }
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
      <p className="choice-all">
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
          <Offered
            key={change.key}
            change={change}
            mark={words(change.before === '' ? 'choiceFills' : 'choiceReplaces')}
            tone={change.before === '' ? 'none' : 'warn'}
            elsewhere={elsewhere(change)}
          >
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
export function IntakeChosen({ changes, sections }: Pick<IntakeView, 'changes' | 'sections'>) {
  const words = useWords('intake')
  const moved = new Set(sections.flatMap(({ change, placed }) => (placed === null ? [] : (change ?? []))))
  return [false, true].map((taken) => {
    const these = changes.filter((change) => change.taken === taken && !moved.has(change.key))
    if (these.length === 0) return null
    return (
      <section key={String(taken)}>
        <h2 className="rows-head">{words(taken ? 'choiceTaken' : 'choiceLeft', { count: these.length })}</h2>
        {!taken && <p className="quiet">{words('choiceLeftLine')}</p>}
        <ul className="choices">
          {these.map((change) => (
            <Offered
              key={change.key}
              change={change}
              mark={words(taken ? 'choiceWritten' : 'choiceKept')}
              tone={taken ? 'done' : 'none'}
              isPast
            />
          ))}
        </ul>
      </section>
    )
  })
}
