/** A paper that is made when it is asked for: its Word file, and beside it its PDF. */

import { DownloadOutlined, FilePdfOutlined } from '@ant-design/icons'
import { Button, Space } from 'antd'
import type { ReactNode } from 'react'
import { useWords } from '../language.tsx'
import { PdfSaid } from './PdfSaid.tsx'
import { usePaper } from './usePaper.ts'
import './printing.css'

interface PaperProps {
  /** Where its Word file is taken. */
  href: string
  /** What the paper is called. */
  name: string
}

interface FileProps extends PaperProps {
  icon?: ReactNode
  title?: string
  /** Whether even the Word file may be refused: it is fetched, and why not is said here. */
  mayFail?: boolean
}

/** Among the actions of a page. */
export function PaperFile({ href, name, icon = <DownloadOutlined />, title, mayFail = false }: FileProps) {
  const words = useWords('printing')
  const { making, said, order } = usePaper(href)
  return (
    <span className="pdf">
      <Space.Compact>
        <Button
          icon={icon}
          loading={making === 'word'}
          {...(mayFail ? { onClick: () => void order('word') } : { href, download: true })}
          {...(title ? { title } : {})}
        >
          {name}
        </Button>
        <Button
          icon={<FilePdfOutlined />}
          aria-label={words('pdfOf', { name })}
          title={words('pdfOf', { name })}
          loading={making === 'pdf'}
          onClick={() => void order('pdf')}
        >
          PDF
        </Button>
      </Space.Compact>
      <PdfSaid said={said} isMaking={making !== null} />
    </span>
  )
}

/** Beside a link to the Word file. */
export function PaperPdf({ href, name }: PaperProps) {
  const words = useWords('printing')
  const { making, said, order } = usePaper(href)
  return (
    <span className="pdf">
      <Button
        size="small"
        type="link"
        icon={<FilePdfOutlined />}
        aria-label={words('pdfOf', { name })}
        loading={making === 'pdf'}
        onClick={() => void order('pdf')}
      >
        PDF
      </Button>
      <PdfSaid said={said} isMaking={making !== null} />
    </span>
  )
}
