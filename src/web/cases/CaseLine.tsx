/** The picture of a process as a line of its states. Shape and word tell each state's place, colour only beside them. */

import { CheckOutlined, EnvironmentFilled, RollbackOutlined } from '@ant-design/icons'
import type { CaseView } from '#contract/cases.ts'
import { type PicturedState, pictureOf } from '#domain/processes/picture.ts'
import { useWords } from '../language.tsx'
import { instantText } from '../parts/format.ts'
import { useCaseWord } from './useCaseWord.ts'

function Sign({ place, number }: { place: PicturedState['place']; number: number }) {
  if (place === 'passed') return <CheckOutlined aria-hidden />
  return place === 'here' ? <EnvironmentFilled aria-hidden /> : <span aria-hidden>{number}</span>
}

function Returned({ times }: { times: number }) {
  const words = useWords('cases')
  if (times === 0) return null
  return (
    <span className="case-returned">
      <RollbackOutlined aria-hidden />{' '}
      {times === 1 ? words('returnedOnce') : words('returnedTimes', { count: times })}
    </span>
  )
}

export function CaseLine({ of }: { of: CaseView }) {
  const words = useWords('cases')
  const word = useCaseWord(of.process)
  return (
    <ol className="case-line">
      {pictureOf(of).map(({ state, place, reachedAt, returned }, index) => (
        <li
          key={state}
          className={`case-state case-state-${place}`}
          aria-current={place === 'here' ? 'step' : undefined}
        >
          <span className="case-sign">
            <Sign place={place} number={index + 1} />
          </span>
          <span className="case-word">{word(state)}</span>
          <span className="case-place">{words(place)}</span>
          {reachedAt && (
            <time className="quiet" dateTime={reachedAt}>
              {instantText(reachedAt).slice(0, 10)}
            </time>
          )}
          <Returned times={returned} />
        </li>
      ))}
    </ol>
  )
}
