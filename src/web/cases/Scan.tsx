/** A scan: shown where the browser can show a picture, else to be downloaded. */

import { DownloadOutlined } from '@ant-design/icons'
import { downloadFile } from '#contract/reports.ts'
import { address } from '../api.ts'
import { useWords } from '../language.tsx'

const isPicture = (name: string): boolean => /\.(png|jpe?g)$/i.test(name)

export function ScanLink({ file }: { file: { id: string; name: string } }) {
  const words = useWords('cases')
  return (
    <a href={address(downloadFile, { id: file.id })} download={file.name}>
      <DownloadOutlined aria-hidden /> {words('openScan', { name: file.name })}
    </a>
  )
}

export function Scan({ file }: { file: { id: string; name: string } }) {
  const words = useWords('cases')
  return (
    <div className="case-scan">
      {isPicture(file.name) ? (
        <img src={address(downloadFile, { id: file.id })} alt={file.name} />
      ) : (
        <p className="quiet">{words('noPreview')}</p>
      )}
      <ScanLink file={file} />
    </div>
  )
}
