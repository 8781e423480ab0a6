/** One evaluation in the list: how it stands, its definition, the way to its end and its archive. */

import { App, Button } from 'antd'
import { downloadDefinition, type ExercisesView } from '#contract/exercises.ts'
import { address } from '../api.ts'
import { useWords } from '../language.tsx'
import { instantText } from '../parts/format.ts'
import { LinkButton } from '../parts/LinkButton.tsx'
import { Mark } from '../parts/Mark.tsx'
import { useChoose } from './useChoose.ts'

type Listed = ExercisesView['evaluations'][number]

function State({ closedAt, closedBy }: Listed) {
  const words = useWords('exercises')
  if (closedAt === null) return <Mark tone="active" word={words('running')} />
  return (
    <div>
      <Mark tone="done" word={words('closed')} />
      <div className="quiet">{words('closedBy', { who: closedBy, when: instantText(closedAt) })}</div>
    </div>
  )
}

function Show({ id, name }: Listed) {
  const words = useWords('exercises')
  const { message } = App.useApp()
  const { choose, sending } = useChoose()
  const show = async () => {
    if (await choose(id)) void message.success(words('switched', { name }))
  }
  return (
    <Button
      size="small"
      loading={sending}
      aria-label={words('showNamed', { name })}
      onClick={() => void show()}
    >
      {words('show')}
    </Button>
  )
}

function Deeds({ evaluation, writable }: { evaluation: Listed; writable: boolean }) {
  const words = useWords('exercises')
  const { id, name, current, closedAt } = evaluation
  return (
    <div className="exercise-deeds">
      {current ? <span className="quiet">{words('shown')}</span> : <Show {...evaluation} />}
      {writable && (
        <Button
          size="small"
          href={address(downloadDefinition, { id })}
          download
          aria-label={words('downloadNamed', { name })}
        >
          {words('download')}
        </Button>
      )}
      {writable && closedAt === null && (
        <LinkButton
          size="small"
          to="/exercises/$id/end"
          params={{ id }}
          aria-label={words('closeNamed', { name })}
        >
          {words('close')}
        </LinkButton>
      )}
    </div>
  )
}

export function EvaluationRow({ evaluation, writable }: { evaluation: Listed; writable: boolean }) {
  const words = useWords('exercises')
  const kinds = useWords('evaluationKindWords')
  const parts = useWords('parts')
  const { id, name, kind, openedAt, units, lastDueOn, archive } = evaluation
  return (
    <tr>
      <td data-label={words('name')} className="exercise-name">
        {name}
      </td>
      <td data-label={words('kind')} className="exercise-kind">
        {kinds(kind)}
      </td>
      <td data-label={words('state')}>
        <State {...evaluation} />
      </td>
      <td data-label={words('opened')} className="nowrap">
        {instantText(openedAt)}
      </td>
      <td data-label={words('units')} className="number">
        {units}
      </td>
      <td data-label={words('lastDue')} className="nowrap">
        {lastDueOn ?? parts('notApplicable')}
      </td>
      <td data-label={words('archive')} className="nowrap">
        {archive.length > 0 ? (
          <LinkButton color="primary" variant="link" size="small" to="/exercises/$id/end" params={{ id }}>
            {words('volumes', { count: archive.length })}
          </LinkButton>
        ) : (
          parts('notApplicable')
        )}
      </td>
      <td>
        <Deeds evaluation={evaluation} writable={writable} />
      </td>
    </tr>
  )
}
