/** Ratings as a workbook: out with every item, back in to be looked at, then entered as a whole. */

import { DownloadOutlined, UploadOutlined } from '@ant-design/icons'
import { App, Button } from 'antd'
import { useState } from 'react'
import type { RatingsRead } from '#contract/mandate-views.ts'
import { downloadRatings, rateItems, readRatings } from '#contract/mandates.ts'
import { address } from '../api.ts'
import { useWords } from '../language.tsx'
import { FileDrop } from '../parts/FileDrop.tsx'
import { FindingList } from '../parts/FindingList.tsx'
import { FormDialog } from '../parts/FormDialog.tsx'
import { Loading } from '../parts/notices.tsx'
import { TableHead } from '../parts/TableHead.tsx'
import { useSend } from '../queries.ts'
import '../parts/rows.css'

function Changes({ read }: { read: RatingsRead }) {
  const words = useWords('mandates')
  const parts = useWords('parts')
  return (
    <>
      <p>
        {words('workbookChanges', { count: read.ratings.length })}{' '}
        <span className="quiet">{words('workbookSame', { count: read.unchanged })}</span>
      </p>
      {read.ratings.length > 0 && (
        <table className="rows rows-dense sheet">
          <TableHead heads={[words('item'), words('rating'), words('ratingReason')]} />
          <tbody>
            {read.ratings.map(({ itemId, kind, number, name, word, reason }) => (
              <tr key={itemId}>
                <td data-label={words('item')}>
                  <span className="quiet">
                    {parts(kind)} {number}
                  </span>{' '}
                  {name}
                </td>
                <td data-label={words('rating')} className="nowrap">
                  {word}
                </td>
                <td data-label={words('ratingReason')}>{reason}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </>
  )
}

interface WorkbookProps {
  mandateId: string
  writing: { onBehalf: string | null }
}

function UploadDialog({ mandateId, writing, onClose }: WorkbookProps & { onClose: () => void }) {
  const words = useWords('mandates')
  const { message } = App.useApp()
  const reading = useSend(readRatings)
  const entering = useSend(rateItems)
  const [file, setFile] = useState<File | null>(null)
  const [read, setRead] = useState<RatingsRead | null>(null)
  const look = async (chosen: File) => {
    setFile(chosen)
    setRead(null)
    setRead((await reading.send({ id: mandateId }, chosen)) ?? null)
  }
  const enter = async () => {
    const ratings = (read?.ratings ?? []).map(({ itemId, class: key, reason, basedOn }) => {
      return { itemId, class: key, reason, basedOn }
    })
    if (!(await entering.send({ id: mandateId }, { ratings, ...writing }))) return
    void message.success(words('rated'))
    onClose()
  }
  const isBlocked = read === null || read.findings.length > 0 || read.ratings.length === 0
  return (
    <FormDialog
      width={800}
      title={words('workbookIn')}
      verb={words('workbookEnter')}
      blocked={isBlocked}
      sending={entering.sending}
      refusal={reading.refusal ?? entering.refusal}
      onSend={() => void enter()}
      onClose={onClose}
    >
      <p>{words('workbookMeans')}</p>
      <FileDrop
        accept=".xlsx,.xls,.ods,.et,.csv"
        chosen={file?.name ?? null}
        onFile={(chosen) => void look(chosen)}
      />
      {reading.sending && <Loading />}
      {read && read.findings.length > 0 && <FindingList findings={read.findings} />}
      {read && <Changes read={read} />}
    </FormDialog>
  )
}

export function Workbook(props: WorkbookProps) {
  const words = useWords('mandates')
  const [isUploading, setUploading] = useState(false)
  return (
    <>
      <Button icon={<DownloadOutlined />} href={address(downloadRatings, { id: props.mandateId })} download>
        {words('workbookOut')}
      </Button>
      <Button icon={<UploadOutlined />} onClick={() => setUploading(true)}>
        {words('workbookIn')}
      </Button>
      {isUploading && <UploadDialog {...props} onClose={() => setUploading(false)} />}
    </>
  )
}
