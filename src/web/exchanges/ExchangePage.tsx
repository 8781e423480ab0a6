/** One exchange record: who took part, what it says and is about, its files. */

import { DownloadOutlined } from '@ant-design/icons'
import { useParams } from '@tanstack/react-router'
import { downloadExchangeFile, type ExchangeView, getExchange } from '#contract/exchanges.ts'
import { address } from '../api.ts'
import { useLanguage, useWords } from '../language.tsx'
import { dayText, instantText } from '../parts/format.ts'
import { Answer } from '../parts/notices.tsx'
import { Page } from '../parts/Page.tsx'
import { useAnswer } from '../queries.ts'
import './exchanges.css'

function Facts({ exchange: { summary, items } }: { exchange: ExchangeView }) {
  const words = useWords('exchanges')
  const parts = useWords('parts')
  const facts = [
    [words('units'), summary.units.join(parts('listed'))],
    [words('plans'), summary.plans.map((p) => p.name).join(parts('listed'))],
    [words('items'), items.map((item) => words('itemNumbered', item)).join(parts('listed'))],
    [words('track'), summary.track || words('trackNone')],
  ].filter(([, said]) => said)
  return (
    <dl className="exchange-facts">
      {facts.map(([head, said]) => (
        <div key={head}>
          <dt className="quiet">{head}</dt>
          <dd>{said}</dd>
        </div>
      ))}
    </dl>
  )
}

function Exchange({ exchange }: { exchange: ExchangeView }) {
  const words = useWords('exchanges')
  const { language } = useLanguage()
  const { summary, text, files, at } = exchange
  const { unit, by, kind, heldOn, id } = summary
  return (
    <Page
      title={summary.title}
      back={{ to: '/exchanges', text: words('toList') }}
      line={`${words(kind)} · ${dayText(language, heldOn)}`}
    >
      <article className="exchange sheet">
        <Facts exchange={exchange} />
        {text && <p className="reading">{text}</p>}
        {files.length > 0 && (
          <ul className="exchange-files">
            {files.map((file) => (
              <li key={file.id}>
                <a href={address(downloadExchangeFile, { id, fileId: file.id })} download={file.name}>
                  <DownloadOutlined aria-hidden /> {file.name}
                </a>
              </li>
            ))}
          </ul>
        )}
        <p className="quiet">{words('by', { unit, by, at: instantText(at) })}</p>
      </article>
    </Page>
  )
}

export function ExchangePage() {
  const { id } = useParams({ from: '/shell/exchanges/$id' })
  const exchange = useAnswer(getExchange, { id })
  return <Answer of={exchange}>{(found) => <Exchange exchange={found} />}</Answer>
}
