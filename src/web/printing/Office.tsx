/** The program that makes PDF files: found or not, what waits, what failed, and which fonts it has. */

import { Alert } from 'antd'
import { Fragment } from 'react'
import { getPdfHealth, type PdfHealthView } from '#contract/pdf.ts'
import { useWords } from '../language.tsx'
import { instantText } from '../parts/format.ts'
import { Answer } from '../parts/notices.tsx'
import { useAnswer } from '../queries.ts'
import { useSession } from '../shell/session.ts'

const every = 5_000

const presence = (present: boolean | null) => {
  if (present === null) return 'unknown'
  return present ? 'present' : 'absent'
}

function Health({ health }: { health: PdfHealthView }) {
  const words = useWords('printing')
  const { memberships } = useSession()
  const { version, setting, waiting, limits, made, failures, fonts } = health
  // Paths and commands are for whoever can use them; everybody else reads what to ask for.
  const keepsServer = memberships.some(({ role }) => role === 'administrator')
  return (
    <section className="sheet">
      <h2>{words('pdf')}</h2>
      <Alert
        type={version === null ? 'warning' : 'success'}
        showIcon
        title={version === null ? words('notFound') : words('found', { version })}
        {...(version === null ? { description: words(keepsServer ? 'howTo' : 'askFor') } : {})}
      />
      <dl>
        {keepsServer && (
          <>
            <dt className="quiet">{words('place')}</dt>
            <dd>{setting === '' ? words('placeFound') : setting}</dd>
          </>
        )}
        <dt className="quiet">{words('waiting')}</dt>
        <dd>
          {waiting} <span className="quiet">{words('limits', limits)}</span>
        </dd>
        <dt className="quiet">{words('made')}</dt>
        <dd>{made}</dd>
        <dt className="quiet">{words('failures')}</dt>
        <dd>
          {failures.length === 0
            ? words('failuresNone')
            : failures.map(({ at, reason }) => (
                <div key={`${at}${reason}`}>{`${instantText(at)} ${reason}`}</div>
              ))}
        </dd>
      </dl>
      <h3>{words('serverFonts')}</h3>
      <p className="quiet">{words(keepsServer ? 'fontsHow' : 'fontsAsk')}</p>
      <dl>
        {fonts.map(({ name, present }) => (
          <Fragment key={name}>
            <dt>{name}</dt>
            <dd className={present === false ? 'printing-absent' : 'quiet'}>{words(presence(present))}</dd>
          </Fragment>
        ))}
      </dl>
    </section>
  )
}

export function Office() {
  const health = useAnswer(getPdfHealth, {}, { refetchInterval: every })
  return <Answer of={health}>{(found) => <Health health={found} />}</Answer>
}
