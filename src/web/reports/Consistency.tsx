/** The consistency check: places in the text that differ from the data, each in its sentence with what would be right. */

import { Button, Upload } from 'antd'
import { type ReactNode, useState } from 'react'
import { type ConsistencyView, checkFile, checkReport } from '#contract/consistency.ts'
import { useWords } from '../language.tsx'
import { Mark, type Tone } from '../parts/Mark.tsx'
import { Loading, RefusalNotice } from '../parts/notices.tsx'
import { useAnswer, useSend } from '../queries.ts'
import './consistency.css'

type Finding = ConsistencyView['findings'][number]

const tones: Record<Finding['severity'], Tone> = { error: 'stop', warning: 'warn', note: 'none' }

/** One finding; what is given with it stands beside what it says. */
export function Found({ finding, children }: { finding: Finding; children?: ReactNode }) {
  const words = useWords('consistency')
  const texts = useWords('consistencyFindings')
  const { code, severity, paragraph, before, found, after, right, about } = finding
  return (
    <li className="consistency-found">
      <p className="consistency-sentence">
        {before}
        <mark>{found}</mark>
        {after}
      </p>
      <p className="consistency-said">
        <Mark tone={tones[severity]} word={texts(code, { right, about })} />
        <span className="quiet">{words('paragraph', { number: paragraph })}</span>
        {children}
      </p>
    </li>
  )
}

function Findings({ view }: { view: ConsistencyView }) {
  const words = useWords('consistency')
  const { paragraphs, findings } = view
  if (findings.length === 0) return <p>{words('none', { paragraphs })}</p>
  return (
    <>
      <p>{words('some', { paragraphs, count: findings.length })}</p>
      <ol className="consistency-list sheet">
        {findings.map((finding) => (
          <Found key={`${finding.paragraph} ${finding.before} ${finding.found}`} finding={finding} />
        ))}
      </ol>
    </>
  )
}

function OfDraft({ id }: { id: string }) {
  const { answer, refusal } = useAnswer(checkReport, { id })
  if (refusal) return <RefusalNotice refusal={refusal} />
  return answer ? <Findings view={answer} /> : <Loading />
}

export function Consistency({ id }: { id: string }) {
  const words = useWords('consistency')
  const { send, sending, refusal } = useSend(checkFile)
  const [ofFile, setOfFile] = useState<{ name: string; view: ConsistencyView } | null>(null)
  const check = async (file: File) => {
    const view = await send({ id }, file)
    setOfFile(view ? { name: file.name, view } : null)
  }
  return (
    <section className="consistency">
      <p className="quiet">{words('line')}</p>
      <div className="consistency-choice">
        {ofFile && <Button onClick={() => setOfFile(null)}>{words('ofDraft')}</Button>}
        <Upload
          accept=".docx"
          maxCount={1}
          showUploadList={false}
          beforeUpload={(file) => {
            void check(file)
            return false
          }}
        >
          <Button loading={sending}>{words('ofFile')}</Button>
        </Upload>
        {ofFile && <span>{ofFile.name}</span>}
      </div>
      {refusal && <RefusalNotice refusal={refusal} />}
      {ofFile ? <Findings view={ofFile.view} /> : <OfDraft id={id} />}
    </section>
  )
}
