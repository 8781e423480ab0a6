/** Of a definition: the plans that are evaluated. */

import { InputNumber, Switch } from 'antd'
import type { Exercise } from '#contract/exercise.ts'
import { freeKey } from '#domain/exercises/asked.ts'
import { itemKinds } from '#domain/plans/item.ts'
import { issuings, obligations, planKinds } from '#domain/plans/plan.ts'
import { useWords } from '../../../language.tsx'
import { Mark } from '../../../parts/Mark.tsx'
import { type PartProps, unitOptions, withEvaluation } from '../changing.ts'
import { DayField, Labelled, PickField, PickMany, TextField } from '../fields.tsx'
import { ListOf } from '../ListOf.tsx'

type Plan = Exercise['plans'][number]

interface PlanProps {
  plan: Plan
  path: string
  definition: Exercise
  /** True where opening adds it. */
  isNew: boolean
  change: (changed: Partial<Plan>) => void
}

/** Whether it is there already, and what it holds. */
function Standing({ plan, isNew }: Pick<PlanProps, 'plan' | 'isNew'>) {
  const words = useWords('exerciseEditor')
  const count = (kind: (typeof itemKinds)[number]) =>
    plan.items.filter(({ content }) => content.kind === kind).length
  const [indicators = 0, tasks = 0, projects = 0] = itemKinds.map(count)
  return (
    <p className="plan-standing">
      <Mark tone={isNew ? 'active' : 'none'} word={words(isNew ? 'new' : 'known')} />
      <span className="quiet">
        {plan.items.length > 0 ? words('items', { indicators, tasks, projects }) : words('itemsNone')}
      </span>
      {!isNew && <span className="quiet">{words('planKnown')}</span>}
    </p>
  )
}

function What({ plan, path, definition, change }: PlanProps) {
  const words = useWords('exerciseEditor')
  const plans = useWords('plans')
  const year = (key: 'periodStart' | 'periodEnd', label: string) => (
    <InputNumber
      id={`${path}.${key}`}
      aria-label={label}
      min={1949}
      max={2100}
      precision={0}
      controls={false}
      value={plan[key]}
      onChange={(typed) => typed !== null && change({ [key]: typed })}
    />
  )
  return (
    <div className="editor-fields">
      <TextField
        id={`${path}.name`}
        label={words('planName')}
        text={plan.name}
        onText={(name) => change({ name })}
      />
      <PickField
        id={`${path}.kind`}
        label={words('planKind')}
        value={plan.kind}
        options={planKinds.map((kind) => ({ value: kind, label: plans(kind) }))}
        onPick={(kind) => change({ kind })}
      />
      <Labelled id={`${path}.periodStart`} label={words('period')}>
        <span className="day-field">
          {year('periodStart', plans('firstYear'))}–{year('periodEnd', plans('lastYear'))}
        </span>
      </Labelled>
      <PickField
        id={`${path}.lead`}
        label={words('lead')}
        value={plan.lead ?? ''}
        options={[{ value: '', label: words('none') }, ...unitOptions(definition)]}
        onPick={(lead) => change({ lead: lead === '' ? null : lead })}
      />
      <PickField
        id={`${path}.obligation`}
        label={words('obligation')}
        value={plan.obligation}
        options={obligations.map((one) => ({ value: one, label: plans(one) }))}
        onPick={(obligation) => change({ obligation })}
      />
      <Toggle
        id={`${path}.listed`}
        label={words('listed')}
        on={plan.listed}
        onToggle={(listed) => change({ listed })}
      />
      <Toggle
        id={`${path}.commissionTakesPart`}
        label={words('commissionTakesPart')}
        on={plan.commissionTakesPart}
        onToggle={(commissionTakesPart) => change({ commissionTakesPart })}
      />
    </div>
  )
}

function Toggle(props: { id: string; label: string; on: boolean; onToggle: (on: boolean) => void }) {
  const { id, label, on, onToggle } = props
  return (
    <Labelled id={id} label={label}>
      <span>
        <Switch id={id} checked={on} onChange={onToggle} />
      </span>
    </Labelled>
  )
}

function Papers({ plan, path, definition, change }: PlanProps) {
  const words = useWords('exerciseEditor')
  return (
    <div className="editor-fields">
      <PickField
        id={`${path}.issuedBy`}
        label={words('issuedBy')}
        value={plan.issuedBy ?? 'none'}
        options={[
          { value: 'none', label: words('none') },
          ...issuings.map((one) => ({ value: one, label: words(`issuedBy_${one}`) })),
        ]}
        onPick={(one) => change({ issuedBy: issuings.find((issuing) => issuing === one) ?? null })}
      />
      <TextField
        id={`${path}.documentNumber`}
        label={words('planNumber')}
        text={plan.documentNumber}
        onText={(documentNumber) => change({ documentNumber })}
      />
      <DayField
        id={`${path}.adoptedOn`}
        label={words('adoptedOn')}
        day={plan.adoptedOn}
        clearable
        onDay={(adoptedOn) => change({ adoptedOn })}
      />
      <TextField
        id={`${path}.leaderInCharge`}
        label={words('leaderInCharge')}
        text={plan.leaderInCharge}
        onText={(leaderInCharge) => change({ leaderInCharge })}
      />
      <PickMany
        id={`${path}.basis`}
        label={words('documents')}
        values={plan.basis}
        options={definition.basisDocuments.map(({ key, title }) => ({ value: key, label: title }))}
        onPick={(basis) => change({ basis })}
      />
    </div>
  )
}

/** Without the plans that are gone, wherever they were spoken of. */
function withPlans(definition: Exercise, plans: Plan[]): Exercise {
  const isThere = (key: string) => plans.some((plan) => plan.key === key)
  const wasThere = (key: string) => definition.plans.some((plan) => plan.key === key)
  const isGone = (key: string) => wasThere(key) && !isThere(key)
  const alignments = definition.alignments.filter(
    ({ item, serves }) => !isGone(item.plan) && !isGone(serves.plan),
  )
  const tracks = definition.evaluation.tracks.map((track) => {
    return { ...track, plans: track.plans.filter((key) => !isGone(key)) }
  })
  return withEvaluation({ ...definition, plans, alignments }, { tracks })
}

export function PlansPart({ definition, adds, onDefinition }: PartProps) {
  const words = useWords('exerciseEditor')
  const { plans, alignments } = definition
  const [first] = plans
  const year = Number(definition.evaluation.cutOffs.yearly.slice(0, 4))
  return (
    <>
      {alignments.length > 0 && (
        <p className="quiet" id="alignments" tabIndex={-1}>
          {words('alignments', { count: alignments.length })}
        </p>
      )}
      <ListOf
        blocks
        path="plans"
        list={plans}
        nameOf={({ name }) => name}
        addText={words('addPlan')}
        least={1}
        make={(): Plan => ({
          key: freeKey(
            'plan-',
            plans.map(({ key }) => key),
          ),
          ...{ kind: 'special', name: '', basis: [], lead: null, listed: true, obligation: 'must' },
          ...{ commissionTakesPart: true, issuedBy: null, documentNumber: '', leaderInCharge: '' },
          ...{ decomposition: null, items: [], adoptedOn: null },
          periodStart: first?.periodStart ?? year,
          periodEnd: first?.periodEnd ?? year,
        })}
        onList={(list) => onDefinition(withPlans(definition, list))}
      >
        {(plan, given) => {
          const isNew = adds.plans.includes(plan.name)
          const about = { plan, definition, isNew, ...given }
          return (
            <>
              <Standing plan={plan} isNew={isNew} />
              <What {...about} />
              <Papers {...about} />
            </>
          )
        }}
      </ListOf>
    </>
  )
}
