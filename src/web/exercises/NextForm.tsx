/** What is typed about the next evaluation. */

import { DeleteOutlined, PlusOutlined } from '@ant-design/icons'
import { Button, Input, InputNumber, Radio, Select } from 'antd'
import type { Exercise } from '#contract/exercise.ts'
import type { ExercisesView } from '#contract/exercises.ts'
import { evaluationKinds } from '#domain/evaluations/evaluation.ts'
import { useWords } from '../language.tsx'
import { Labelled } from './editor/fields.tsx'
import { type Next, planYears } from './next.ts'

interface NextFormProps {
  next: Next
  evaluations: readonly ExercisesView['evaluations'][number][]
  /** The definition it begins from, once it was read. */
  base: Exercise | undefined
  /** True where an evaluation has this name. */
  isTaken: boolean
  onNext: (next: Next) => void
}

type Word = Next['words'][number]

function Words({ list, onList }: { list: readonly Word[]; onList: (list: Word[]) => void }) {
  const words = useWords('exercises')
  const change = (at: number, changed: Partial<Word>) =>
    onList(list.map((one, index) => (index === at ? { ...one, ...changed } : one)))
  return (
    <fieldset className="next-words">
      <legend>{words('replace')}</legend>
      {list.map(({ from, to }, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a replacement is known by its place alone
        <div key={at} className="next-word">
          <Input
            aria-label={`${words('replaceFrom')} ${at + 1}`}
            placeholder={words('replaceFrom')}
            value={from}
            maxLength={200}
            onChange={(event) => change(at, { from: event.target.value })}
          />
          <span className="quiet">{words('replaceTo')}</span>
          <Input
            aria-label={`${words('replaceTo')} ${at + 1}`}
            value={to}
            maxLength={200}
            onChange={(event) => change(at, { to: event.target.value })}
          />
          <Button
            type="text"
            icon={<DeleteOutlined />}
            aria-label={words('replaceRemove')}
            onClick={() => onList(list.filter((_, index) => index !== at))}
          />
        </div>
      ))}
      <Button size="small" icon={<PlusOutlined />} onClick={() => onList([...list, { from: '', to: '' }])}>
        {words('replaceAdd')}
      </Button>
    </fieldset>
  )
}

/** By how many years days move, and whether the plans do. */
function Years({ next, base, onNext }: Pick<NextFormProps, 'next' | 'base' | 'onNext'>) {
  const words = useWords('exercises')
  const period = base ? planYears(base) : 0
  return (
    <>
      <Labelled id="next-years" label={words('yearsLater')}>
        <InputNumber
          id="next-years"
          min={0}
          max={50}
          precision={0}
          suffix={words('years')}
          value={next.yearsLater}
          onChange={(years) => onNext({ ...next, yearsLater: years ?? 0 })}
        />
      </Labelled>
      <fieldset className="next-plans">
        <legend>{words('planPeriod')}</legend>
        <Radio.Group
          vertical
          value={next.planYearsLater === 0 ? 'same' : 'next'}
          onChange={(event) =>
            onNext({ ...next, planYearsLater: event.target.value === 'same' ? 0 : Math.max(period, 1) })
          }
          options={[
            { value: 'same', label: words('samePlans') },
            { value: 'next', label: words('nextPlans', { years: Math.max(period, 1) }) },
          ]}
        />
      </fieldset>
    </>
  )
}

export function NextForm({ next, evaluations, base, isTaken, onNext }: NextFormProps) {
  const words = useWords('exercises')
  const kinds = useWords('evaluationKindWords')
  return (
    <>
      <Labelled id="next-from" label={words('from')}>
        <Select
          id="next-from"
          value={next.evaluationId}
          options={evaluations.map(({ id, name }) => ({ value: id, label: name }))}
          onChange={(evaluationId: string) => onNext({ ...next, evaluationId })}
        />
      </Labelled>
      <fieldset>
        <legend>{words('kind')}</legend>
        <Radio.Group
          value={next.kind}
          options={evaluationKinds.map((kind) => ({ value: kind, label: kinds(kind) }))}
          onChange={(event) => {
            const kind = evaluationKinds.find((one) => one === event.target.value)
            if (kind) onNext({ ...next, kind })
          }}
        />
      </fieldset>
      <Labelled id="next-name" label={words('nextName')} wrong={isTaken ? words('nextNameTaken') : ''}>
        <Input
          id="next-name"
          maxLength={200}
          status={isTaken ? 'error' : ''}
          value={next.name}
          onChange={(event) => onNext({ ...next, name: event.target.value })}
        />
      </Labelled>
      <Years next={next} base={base} onNext={onNext} />
      <Words list={next.words} onList={(list) => onNext({ ...next, words: list })} />
    </>
  )
}
