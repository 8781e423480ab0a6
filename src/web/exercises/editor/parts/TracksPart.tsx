/** Of a definition: the tracks, each with its plans, its reports and its deadlines. */

import type { Exercise } from '#contract/exercise.ts'
import { parties } from '#domain/evaluations/deadline.ts'
import { trackProcesses } from '#domain/evaluations/track.ts'
import { freeKey } from '#domain/exercises/asked.ts'
import { useWords } from '../../../language.tsx'
import { type PartProps, withEvaluation } from '../changing.ts'
import { DayField, PickField, PickMany, TextField } from '../fields.tsx'
import { ListOf } from '../ListOf.tsx'
import { Deliveries } from './Deliveries.tsx'

type Track = Exercise['evaluation']['tracks'][number]
type Deadline = Track['deadlines'][number]

interface DeadlineProps {
  deadline: Deadline
  path: string
  /** The day it must not be before, and whether that is the contacts'. */
  after: { readonly day: string; readonly isContacts: boolean }
  change: (changed: Partial<Deadline>) => void
}

function DeadlineLine({ deadline, path, after, change }: DeadlineProps) {
  const words = useWords('exerciseEditor')
  const { text, by, to, dueOn, hardDueOn } = deadline
  const early = dueOn < after.day
  return (
    <div className="line-deadline">
      <TextField
        id={`${path}.text`}
        label={words('deadlineText')}
        text={text}
        onText={(typed) => change({ text: typed })}
      />
      <PickField
        id={`${path}.by`}
        label={words('by')}
        value={by}
        options={parties.map((party) => ({ value: party, label: words(`by_${party}`) }))}
        onPick={(party) => change({ by: party })}
      />
      <TextField id={`${path}.to`} label={words('to')} text={to} onText={(typed) => change({ to: typed })} />
      <DayField
        id={`${path}.dueOn`}
        label={words('dueOn')}
        day={dueOn}
        wrong={early ? words(after.isContacts ? 'earlyContacts' : 'early', { day: after.day }) : ''}
        onDay={(day) => day && change({ dueOn: day })}
      />
      {by !== 'coordinator' && (
        <DayField
          id={`${path}.hardDueOn`}
          label={words('hardDueOn')}
          day={hardDueOn}
          clearable
          wrong={hardDueOn !== null && hardDueOn < dueOn ? words('early', { day: dueOn }) : ''}
          onDay={(day) => change({ hardDueOn: day })}
        />
      )}
    </div>
  )
}

function Deadlines(props: {
  track: Track
  path: string
  contactsDueOn: string
  onList: (list: Deadline[]) => void
}) {
  const words = useWords('exerciseEditor')
  const { track, path, contactsDueOn, onList } = props
  const last = track.deadlines.at(-1)
  return (
    <>
      <h4>{words('deadlines')}</h4>
      <ListOf
        path={`${path}.deadlines`}
        list={track.deadlines}
        nameOf={({ text }) => text}
        addText={words('addDeadline')}
        least={1}
        make={(): Deadline => ({
          key: freeKey(
            'deadline-',
            track.deadlines.map(({ key }) => key),
          ),
          ...{
            text: '',
            by: 'units',
            to: last?.to ?? '',
            dueOn: last?.dueOn ?? contactsDueOn,
            hardDueOn: null,
          },
        })}
        onList={onList}
      >
        {(deadline, given) => {
          const before = track.deadlines[track.deadlines.indexOf(deadline) - 1]
          const after = { day: before?.dueOn ?? contactsDueOn, isContacts: before === undefined }
          return <DeadlineLine deadline={deadline} after={after} {...given} />
        }}
      </ListOf>
    </>
  )
}

interface TrackProps {
  track: Track
  path: string
  definition: Exercise
  change: (changed: Partial<Track>) => void
}

function TrackBlock({ track, path, definition, change }: TrackProps) {
  const words = useWords('exerciseEditor')
  const { name, plans, process, reportName, placeReport } = track
  return (
    <>
      <div className="editor-fields">
        <TextField
          id={`${path}.name`}
          label={words('trackName')}
          text={name}
          onText={(text) => change({ name: text })}
        />
        <PickField
          id={`${path}.process`}
          label={words('process')}
          value={process ?? 'none'}
          options={(['none', ...trackProcesses] as const).map((one) => ({
            value: one,
            label: words(`process_${one}`),
          }))}
          onPick={(one) => change({ process: one === 'none' ? null : one })}
        />
        <TextField
          id={`${path}.reportName`}
          label={words('reportName')}
          text={reportName}
          onText={(text) => change({ reportName: text })}
        />
        <TextField
          id={`${path}.placeReport`}
          label={words('placeReport')}
          hint={words('placeReportHint')}
          text={placeReport ?? ''}
          onText={(text) => change({ placeReport: text === '' ? null : text })}
        />
      </div>
      <PickMany
        id={`${path}.plans`}
        label={words('trackPlans')}
        values={plans}
        options={definition.plans.map((plan) => ({ value: plan.key, label: plan.name }))}
        onPick={(keys) => change({ plans: keys })}
      />
      <Deadlines
        track={track}
        path={path}
        contactsDueOn={definition.evaluation.contactsDueOn}
        onList={(deadlines) => change({ deadlines })}
      />
    </>
  )
}

export function TracksPart({ definition, onDefinition }: PartProps) {
  const words = useWords('exerciseEditor')
  const { tracks, contactsDueOn } = definition.evaluation
  return (
    <>
      <ListOf
        blocks
        path="evaluation.tracks"
        list={tracks}
        nameOf={({ name }) => name}
        addText={words('addTrack')}
        least={1}
        make={(): Track => ({
          key: freeKey(
            'track-',
            tracks.map(({ key }) => key),
          ),
          ...{ name: '', plans: [], reportName: '', placeReport: null, process: null, frame: null },
          deadlines: [
            { key: 'deadline-1', text: '', by: 'units', to: '', dueOn: contactsDueOn, hardDueOn: null },
          ],
        })}
        onList={(list) => onDefinition(withEvaluation(definition, { tracks: list }))}
      >
        {(track, given) => <TrackBlock track={track} definition={definition} {...given} />}
      </ListOf>
      <Deliveries definition={definition} onDefinition={onDefinition} />
    </>
  )
}
