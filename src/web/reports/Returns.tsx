/** Edited reports that came back: drop one, see what was refreshed and what must be looked at, take the file. */

import { DownloadOutlined } from '@ant-design/icons'
import { listReturns, type ReportReturnView, returnReport } from '#contract/report-returns.ts'
import { downloadFile } from '#contract/reports.ts'
import { address } from '../api.ts'
import { useWords } from '../language.tsx'
import { FileDrop } from '../parts/FileDrop.tsx'
import { instantText } from '../parts/format.ts'
import { Mark } from '../parts/Mark.tsx'
import { Answer, Loading, RefusalNotice } from '../parts/notices.tsx'
import { TableHead } from '../parts/TableHead.tsx'
import { PdfButton } from '../printing/PdfButton.tsx'
import { useAnswer, useSend } from '../queries.ts'
import '../parts/rows.css'
import './returns.css'

interface FileLinkProps {
  file: ReportReturnView['received']
  name: 'refreshed' | 'sheet' | 'received'
}

function FileLink({ file, name }: FileLinkProps) {
  const words = useWords('changeSheets')
  return (
    <>
      <a href={address(downloadFile, { id: file.id })} download={file.name}>
        <DownloadOutlined aria-hidden /> {words(name)}
      </a>
      {/* What came from outside is handed back as it is. */}
      {name !== 'received' && <PdfButton fileId={file.id} />}
    </>
  )
}

function Doubts({ doubts }: Pick<ReportReturnView, 'doubts'>) {
  const words = useWords('changeSheets')
  const texts = useWords('doubts')
  if (doubts.length === 0) return null
  return (
    <>
      <h3>{words('lookAt')}</h3>
      <ul className="return-doubts">
        {doubts.map(({ code, label, found, right }) => (
          <li key={`${code} ${label} ${found} ${right}`}>
            <Mark tone="warn" word={texts(code, { label, found, right })} />
          </li>
        ))}
      </ul>
    </>
  )
}

function Changes({ changes }: Pick<ReportReturnView, 'changes'>) {
  const words = useWords('changeSheets')
  if (changes.length === 0) return <p className="quiet">{words('nothingChanged')}</p>
  return (
    <table className="rows rows-dense">
      <TableHead heads={[words('figure'), words('before'), words('after'), words('paragraph')]} />
      <tbody>
        {changes.map(({ label, before, after, paragraph }) => (
          <tr key={`${label} ${paragraph} ${after}`}>
            <td data-label={words('figure')}>{label}</td>
            <td data-label={words('before')} className="nowrap">
              <del>{before}</del>
            </td>
            <td data-label={words('after')} className="nowrap">
              <ins>{after}</ins>
            </td>
            <td data-label={words('paragraph')}>{paragraph || words('inChart')}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function Return({ one, isNewest }: { one: ReportReturnView; isNewest: boolean }) {
  const words = useWords('changeSheets')
  const { changes, doubts, unchanged, basedOn, returnedBy: by, returnedAt } = one
  return (
    <details className="return sheet" open={isNewest}>
      <summary>
        <strong>{one.received.name}</strong>{' '}
        <span className="quiet">
          {basedOn === null ? words('basedOnUnknown') : words('basedOn', { number: basedOn })}{' '}
          {words('by', { by, at: instantText(returnedAt) })}
        </span>
      </summary>
      <p>{words('summary', { changes: changes.length, unchanged, doubts: doubts.length })}</p>
      <p className="return-files">
        <FileLink file={one.refreshed} name="refreshed" />
        <FileLink file={one.sheet} name="sheet" />
        <FileLink file={one.received} name="received" />
      </p>
      <Doubts doubts={doubts} />
      <Changes changes={changes} />
    </details>
  )
}

function BringBack({ id }: { id: string }) {
  const words = useWords('changeSheets')
  const { send, sending, refusal } = useSend(returnReport)
  return (
    <>
      {refusal && <RefusalNotice refusal={refusal} />}
      {sending ? (
        <Loading />
      ) : (
        <FileDrop accept=".docx,.odt" onFile={(file) => void send({ id }, file)}>
          <span className="quiet">{words('formats')}</span>
        </FileDrop>
      )}
    </>
  )
}

export function Returns({ id, writable }: { id: string; writable: boolean }) {
  const words = useWords('changeSheets')
  const answer = useAnswer(listReturns, { id })
  return (
    <section className="returns">
      <p className="quiet">{words('line')}</p>
      {writable && <BringBack id={id} />}
      <Answer of={answer}>
        {({ returns }) =>
          returns.length === 0 ? (
            <p className="quiet">{words('none')}</p>
          ) : (
            returns.map((one, at) => <Return key={one.id} one={one} isNewest={at === 0} />)
          )
        }
      </Answer>
    </section>
  )
}
