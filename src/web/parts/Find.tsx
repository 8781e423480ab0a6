/** Narrows rows down to those that mention a text. */

import { SearchOutlined } from '@ant-design/icons'
import { Input } from 'antd'
import './rows.css'

interface FindProps {
  /** What is searched, as the hint inside: 按单位名称查找. */
  label: string
  text: string
  onText: (text: string) => void
}

export function Find({ label, text, onText }: FindProps) {
  return (
    <Input
      allowClear
      className="find"
      prefix={<SearchOutlined aria-hidden />}
      aria-label={label}
      placeholder={label}
      value={text}
      onChange={(event) => onText(event.target.value)}
    />
  )
}
