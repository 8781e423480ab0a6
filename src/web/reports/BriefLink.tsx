/** The leader's one-page brief on a report, as a file. */

import { FileTextOutlined } from '@ant-design/icons'
import { downloadBrief } from '#contract/congress.ts'
import { address } from '../api.ts'
import { useWords } from '../language.tsx'
import { PaperFile } from '../printing/PaperFile.tsx'

export function BriefLink({ reportId }: { reportId: string }) {
  const words = useWords('congress')
  return (
    <PaperFile
      icon={<FileTextOutlined />}
      href={address(downloadBrief, { id: reportId })}
      name={words('brief')}
      title={words('briefLine')}
    />
  )
}
