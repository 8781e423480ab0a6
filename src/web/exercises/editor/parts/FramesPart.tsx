/** Of a definition: the headings of the reports, and what each is filled from. */

import { Button } from 'antd'
import type { Exercise } from '#contract/exercise.ts'
import { freeKey } from '#domain/exercises/asked.ts'
import { itemKinds } from '#domain/plans/item.ts'
import type { FramePart, FrameSection } from '#domain/reports/frame.ts'
import { useLabel, useWords } from '../../../language.tsx'
import { type PartProps, withEvaluation } from '../changing.ts'
import { PickMany, TextField } from '../fields.tsx'
import { ListOf } from '../ListOf.tsx'

type Frame = Exercise['evaluation']['frame']
type Option = { value: string; label: string }

const keysIn = (frame: readonly FrameSection[]): string[] =>
  frame.flatMap(({ key, sections }) => [key, ...keysIn(sections)])

const textOf = (part: FramePart): string =>
  part.kind === 'field' ? `field ${part.field}` : `items ${part.items}`

/** 'field summary' or 'items task' as the frame has it. */
function partOf(text: string): FramePart {
  const [kind, name = ''] = text.split(' ')
  const items = itemKinds.find((one) => one === name)
  return kind === 'items' && items ? { kind: 'items', items } : { kind: 'field', field: name }
}

/** What a heading can be filled from: the fields of the form of texts, the items of each kind that has a form. */
function useSources(definition: Exercise, asks: 'unit' | 'plan'): Option[] {
  const words = useWords('exerciseEditor')
  const label = useLabel()
  const { forms } = definition.evaluation
  const fields = forms.find(({ subject }) => subject === asks)?.fields ?? []
  const kinds = itemKinds.filter((kind) => forms.some(({ subject }) => subject === kind))
  return [
    ...kinds.map((kind) => ({ value: `items ${kind}`, label: words(`items_${kind}`) })),
    ...fields.map((field) => ({ value: `field ${field.key}`, label: label(field.label) })),
  ]
}

interface HeadingsProps {
  list: readonly FrameSection[]
  path: string
  /** Keys that are taken in the whole frame. */
  keys: readonly string[]
  sources: readonly Option[]
  isSub?: boolean
  onList: (list: FrameSection[]) => void
}

function Headings({ list, path, keys, sources, isSub = false, onList }: HeadingsProps) {
  const words = useWords('exerciseEditor')
  return (
    <ListOf
      blocks
      path={path}
      list={list}
      nameOf={({ title }) => title}
      addText={words(isSub ? 'addSub' : 'addHeading')}
      make={(): FrameSection => ({
        key: freeKey('section-', keys),
        ...{ title: '', guidance: '', parts: [], sections: [] },
      })}
      onList={onList}
    >
      {(section, { path: own, change }) => (
        <>
          <div className="line-heading">
            <TextField
              id={`${own}.title`}
              label={words('heading')}
              text={section.title}
              onText={(title) => change({ title })}
            />
            <PickMany
              id={`${own}.parts`}
              label={words('sources')}
              values={section.parts.map(textOf)}
              options={sources}
              onPick={(chosen) => change({ parts: chosen.map(partOf) })}
            />
            <TextField
              id={`${own}.guidance`}
              label={words('guidance')}
              text={section.guidance}
              onText={(guidance) => change({ guidance })}
            />
          </div>
          {!isSub && (
            <div className="frame-sub">
              <Headings
                isSub
                list={section.sections}
                path={`${own}.sections`}
                keys={keys}
                sources={sources}
                onList={(sections) => change({ sections })}
              />
            </div>
          )}
        </>
      )}
    </ListOf>
  )
}

type Track = Exercise['evaluation']['tracks'][number]

interface TrackFrameProps {
  track: Track
  path: string
  definition: Exercise
  onFrame: (frame: Frame | null) => void
}

function TrackFrame({ track, path, definition, onFrame }: TrackFrameProps) {
  const words = useWords('exerciseEditor')
  const sources = useSources(definition, track.process === 'special_report' ? 'plan' : 'unit')
  const { frame, name } = track
  if (frame === null) {
    return (
      <p className="frame-choice">
        <span className="quiet">{words('trackFrameNone', { track: name })}</span>
        <Button size="small" onClick={() => onFrame(definition.evaluation.frame)}>
          {words('makeOwn')}
        </Button>
      </p>
    )
  }
  return (
    <>
      <h3 className="frame-choice">
        {words('trackFrame', { track: name })}
        <Button size="small" onClick={() => onFrame(null)}>
          {words('useMain')}
        </Button>
      </h3>
      <Headings list={frame} path={`${path}.frame`} keys={keysIn(frame)} sources={sources} onList={onFrame} />
    </>
  )
}

export function FramesPart({ definition, onDefinition }: PartProps) {
  const words = useWords('exerciseEditor')
  const { frame, tracks } = definition.evaluation
  const sources = useSources(definition, 'unit')
  const put = (changed: Partial<Exercise['evaluation']>) => onDefinition(withEvaluation(definition, changed))
  const putTrack = (at: number, own: Frame | null) =>
    put({ tracks: tracks.map((track, index) => (index === at ? { ...track, frame: own } : track)) })
  return (
    <>
      <p className="quiet">{words('framesLine')}</p>
      <h3>{words('mainFrame')}</h3>
      <Headings
        list={frame}
        path="evaluation.frame"
        keys={keysIn(frame)}
        sources={sources}
        onList={(list) => put({ frame: list })}
      />
      {tracks.map((track, at) => (
        <TrackFrame
          key={track.key}
          track={track}
          path={`evaluation.tracks[${at}]`}
          definition={definition}
          onFrame={(own) => putTrack(at, own)}
        />
      ))}
    </>
  )
}
