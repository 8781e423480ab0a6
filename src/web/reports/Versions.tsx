/** Every draft made so far, newest first, with what proves that a file is that draft. */

import { DownloadOutlined } from '@ant-design/icons'
import { downloadFile, type ReportView } from '#contract/reports.ts'
import { address } from '../api.ts'
import { useWords } from '../language.tsx'
import { instantText } from '../parts/format.ts'
import { TableHead } from '../parts/TableHead.tsx'
import { PdfButton } from '../printing/PdfButton.tsx'
import '../parts/rows.css'

function Row({ version }: { version: ReportView['versions'][number] }) {
  const words = useWords('reports')
  const { number, variant, edition, characters, fileId, fileName, madeAt, madeBy: by, size, sha256 } = version
  return (
    <tr>
      <td data-label={words('versions')} className="nowrap">
        {words('draftNumber', { number })}
      </td>
      <td data-label={words('variant')} className="nowrap">
        <span>
          {words(variant)}
          {edition !== 'standard' && (
            <>
              <br />
              {words(`edition_${edition}`)}
            </>
          )}
          {characters !== null && (
            <span className="quiet"> {words('characters', { count: characters })}</span>
          )}
        </span>
      </td>
      <td data-label={words('download')}>
        <span>
          <a href={address(downloadFile, { id: fileId })} download={fileName}>
            <DownloadOutlined aria-hidden /> {fileName}
          </a>{' '}
          <PdfButton fileId={fileId} />{' '}
          <span className="quiet">{words('size', { kilobytes: Math.ceil(size / 1024) })}</span>
        </span>
      </td>
      <td data-label={words('madeAt')} className="quiet">
        {words('madeBy', { by, at: instantText(madeAt) })}
      </td>
      <td data-label={words('fingerprint')}>
        <code className="fingerprint" title={sha256}>
          {sha256}
        </code>
      </td>
    </tr>
  )
}

export function Versions({ versions }: Pick<ReportView, 'versions'>) {
  const words = useWords('reports')
  if (versions.length === 0) return <p className="quiet">{words('noVersions')}</p>
  return (
    <table className="rows rows-dense sheet">
      <TableHead
        heads={[
          words('versions'),
          words('variant'),
          words('download'),
          words('madeAt'),
          words('fingerprint'),
        ]}
      />
      <tbody>
        {versions.map((version) => (
          <Row key={version.number} version={version} />
        ))}
      </tbody>
    </table>
  )
}
