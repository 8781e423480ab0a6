/** Takes one scan or paper. */

import { useWords } from '../language.tsx'
import { FileDrop } from '../parts/FileDrop.tsx'

interface ScanFieldProps {
  label: string
  file: File | null
  onFile: (file: File) => void
}

export function ScanField({ label, file, onFile }: ScanFieldProps) {
  const words = useWords('cases')
  return (
    <div>
      <p>{label}</p>
      <FileDrop
        accept=".pdf,.jpg,.jpeg,.png,.docx"
        chosen={file && words('chosen', { name: file.name })}
        onFile={onFile}
      />
    </div>
  )
}
