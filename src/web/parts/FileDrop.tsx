/** The place that takes one file, dropped or chosen. What becomes of it is the caller's. */

import { InboxOutlined } from '@ant-design/icons'
import { Upload } from 'antd'
import type { ReactNode } from 'react'
import { useWords } from '../language.tsx'

interface FileDropProps {
  /** Endings it offers, '.docx,.xlsx'. The server decides by the bytes. */
  accept: string
  onFile: (file: File) => void
  /** Stands in place of the invitation: the file that was chosen. */
  chosen?: string | null
  children?: ReactNode
}

export function FileDrop({ accept, onFile, chosen = null, children }: FileDropProps) {
  const words = useWords('parts')
  return (
    <Upload.Dragger
      accept={accept}
      maxCount={1}
      showUploadList={false}
      beforeUpload={(file) => {
        onFile(file)
        return false
      }}
    >
      <p>
        <InboxOutlined aria-hidden /> {chosen ?? words('dropFile')} {children}
      </p>
    </Upload.Dragger>
  )
}
