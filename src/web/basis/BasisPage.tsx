/** Every basis document: what it is, what rests on it, and the document itself. */

import { DownloadOutlined, PlusOutlined } from '@ant-design/icons'
import { Link } from '@tanstack/react-router'
import { App, Button } from 'antd'
import { useState } from 'react'
import {
  type BasisDocumentView,
  downloadBasisFile,
  keepBasisFile,
  listBasisDocuments,
} from '#contract/basis-documents.ts'
import { address } from '../api.ts'
import { useWords } from '../language.tsx'
import { AskDialog } from '../parts/AskDialog.tsx'
import { Answer, Empty } from '../parts/notices.tsx'
import { Page } from '../parts/Page.tsx'
import { TableHead } from '../parts/TableHead.tsx'
import { useAnswer, useSend } from '../queries.ts'
import { FileChoice, NewBasisDialog } from './NewBasisDialog.tsx'
import '../parts/rows.css'
import './basis.css'

function KeepDialog({ document, onClose }: { document: BasisDocumentView; onClose: () => void }) {
  const words = useWords('basisDocuments')
  const { message } = App.useApp()
  const [file, setFile] = useState<File | null>(null)
  const { send, sending, refusal } = useSend(keepBasisFile)
  const keep = async () => {
    if (!file || (await send({ id: document.id }, file)) === undefined) return
    void message.success(words('kept'))
    onClose()
  }
  return (
    <AskDialog
      title={document.title}
      verb={words('keep')}
      sending={sending}
      refusal={refusal}
      blocked={file === null}
      onSend={() => void keep()}
      onClose={onClose}
    >
      <FileChoice file={file} onFile={setFile} label={words('chooseFile')} />
      <p>{words('keepMeans')}</p>
    </AskDialog>
  )
}

function Kept({ document, writable }: { document: BasisDocumentView; writable: boolean }) {
  const words = useWords('basisDocuments')
  const [isAsking, setAsking] = useState(false)
  const { file, id } = document
  if (file) {
    return (
      <Button
        type="link"
        size="small"
        icon={<DownloadOutlined />}
        href={address(downloadBasisFile, { id })}
        title={`SHA-256 ${file.sha256}`}
        download
      >
        {file.name}
      </Button>
    )
  }
  if (!writable) return <span className="quiet">{words('fileNone')}</span>
  return (
    <>
      <Button size="small" onClick={() => setAsking(true)}>
        {words('keep')}
      </Button>
      {isAsking && <KeepDialog document={document} onClose={() => setAsking(false)} />}
    </>
  )
}

/** More than these are shown when asked for. */
const few = 3

function Rests({ rests }: Pick<BasisDocumentView, 'rests'>) {
  const words = useWords('basisDocuments')
  if (rests.length === 0) return <span className="quiet">{words('restsNone')}</span>
  const list = (
    <ul className="basis-rests">
      {rests.map(({ kind, name, planId }) => (
        <li key={`${kind} ${name}`}>
          {planId ? (
            <Link to="/plans/$id" params={{ id: planId }}>
              {words(kind, { name })}
            </Link>
          ) : (
            words(kind, { name })
          )}
        </li>
      ))}
    </ul>
  )
  if (rests.length <= few) return list
  return (
    <details>
      <summary>{words('restsMany', { count: rests.length })}</summary>
      {list}
    </details>
  )
}

function Rows({ documents, writable }: { documents: readonly BasisDocumentView[]; writable: boolean }) {
  const words = useWords('basisDocuments')
  if (documents.length === 0) return <Empty text={words('none')} />
  return (
    <table className="rows rows-dense sheet">
      <TableHead
        heads={(['name', 'number', 'issuer', 'issuedOn', 'rests', 'file'] as const).map((head) =>
          words(head),
        )}
      />
      <tbody>
        {documents.map((document) => (
          <tr key={document.id}>
            <td>{document.title}</td>
            <td data-label={words('number')} className="basis-number">
              {document.number || '—'}
            </td>
            <td data-label={words('issuer')}>{document.issuer || '—'}</td>
            <td data-label={words('issuedOn')} className="nowrap">
              {document.issuedOn ?? '—'}
            </td>
            <td data-label={words('rests')}>
              <Rests rests={document.rests} />
            </td>
            <td data-label={words('file')}>
              <Kept document={document} writable={writable} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

export function BasisPage() {
  const words = useWords('basisDocuments')
  const plans = useWords('plans')
  const list = useAnswer(listBasisDocuments, {})
  const [isAdding, setAdding] = useState(false)
  return (
    <Page
      title={words('title')}
      back={{ to: '/plans', text: plans('toList') }}
      line={words('line')}
      actions={
        list.answer?.writable && (
          <Button type="primary" icon={<PlusOutlined />} onClick={() => setAdding(true)}>
            {words('new')}
          </Button>
        )
      }
    >
      <Answer of={list}>{(found) => <Rows {...found} />}</Answer>
      {isAdding && <NewBasisDialog onAdded={() => {}} onClose={() => setAdding(false)} />}
    </Page>
  )
}
