/** The files made of a letter, newest first. */

import { DownloadOutlined } from '@ant-design/icons'
import type { LetterView } from '#contract/letters.ts'
import { downloadFile } from '#contract/reports.ts'
import { address } from '../api.ts'
import { useWords } from '../language.tsx'
import { instantText } from '../parts/format.ts'
import { PdfButton } from '../printing/PdfButton.tsx'

export function LetterFiles({ files }: Pick<LetterView, 'files'>) {
  const words = useWords('letters')
  return (
    <section className="sheet letter-files">
      <h2>{words('files')}</h2>
      {files.length === 0 && <p className="quiet">{words('filesNone')}</p>}
      <ul>
        {files.map(({ number, fileId, fileName, madeAt, madeBy: by }) => (
          <li key={number}>
            <div>
              {words('fileNumber', { number })}{' '}
              <span className="quiet">{words('madeBy', { by, at: instantText(madeAt) })}</span>
            </div>
            <a href={address(downloadFile, { id: fileId })} download={fileName}>
              <DownloadOutlined aria-hidden /> Word
            </a>{' '}
            <PdfButton fileId={fileId} />
          </li>
        ))}
      </ul>
    </section>
  )
}
