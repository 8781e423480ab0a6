/** Takes one scan or paper. */

import { InboxOutlined } from '@ant-design/icons'
import { Upload } from 'antd'
import { useWords } from '../language.tsx'

interface ScanFieldProps {
  label: string
  file: File | null
  onFile: (file: File) => void
}

export function ScanField({ label, file, onFile }: ScanFieldProps) {
  const words = useWords('cases')
  const parts = useWords('parts')
  return (
    <div>
      <p>{label}</p>
      <Upload.Dragger
        accept=".pdf,.jpg,.jpeg,.png,.docx"
        maxCount={1}
        showUploadList={false}
        beforeUpload={(chosen) => {
          onFile(chosen)
          return false
        }}
      >
        <p>
          <InboxOutlined aria-hidden /> {file ? words('chosen', { name: file.name }) : parts('dropFile')}
        </p>
      </Upload.Dragger>
    </div>
  )
}
