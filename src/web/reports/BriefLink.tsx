/** The leader's one-page brief on a report, as a file. */

import { FileTextOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { downloadBrief } from '#contract/congress.ts'
import { address } from '../api.ts'
import { useWords } from '../language.tsx'

export function BriefLink({ reportId }: { reportId: string }) {
  const words = useWords('congress')
  return (
    <Button
      icon={<FileTextOutlined />}
      href={address(downloadBrief, { id: reportId })}
      download
      title={words('briefLine')}
    >
      {words('brief')}
    </Button>
  )
}
