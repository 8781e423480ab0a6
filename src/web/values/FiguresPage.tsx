/** Takes a table of figures; what it was understood as and would do is shown on a page of its own. */

import { DownloadOutlined } from '@ant-design/icons'
import { useNavigate } from '@tanstack/react-router'
import { downloadEstimates, uploadFigures } from '#contract/figures.ts'
import { address } from '../api.ts'
import { useWords } from '../language.tsx'
import { FileDrop } from '../parts/FileDrop.tsx'
import { Loading, RefusalNotice } from '../parts/notices.tsx'
import { Page } from '../parts/Page.tsx'
import { useSend } from '../queries.ts'

export function FiguresPage() {
  const words = useWords('figures')
  const estimates = useWords('estimates')
  const navigate = useNavigate()
  const { send, sending, refusal } = useSend(uploadFigures)
  const read = async (file: File) => {
    const table = await send({}, file)
    if (table) await navigate({ to: '/figures/$id', params: { id: table.id } })
  }
  return (
    <Page
      title={words('title')}
      back={{ to: '/estimates', text: estimates('title') }}
      line={words('line')}
      actions={
        <a href={address(downloadEstimates, {})} download>
          <DownloadOutlined aria-hidden /> {words('template')}
        </a>
      }
    >
      <p>{words('hint')}</p>
      {refusal && <RefusalNotice refusal={refusal} />}
      {sending ? (
        <Loading />
      ) : (
        <FileDrop accept=".xlsx,.xls,.et,.ods,.csv" onFile={(file) => void read(file)} />
      )}
    </Page>
  )
}
