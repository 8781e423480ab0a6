/** The frame of one screen: where it belongs, its title and state, what can be done, and its content. */

import { LeftOutlined } from '@ant-design/icons'
import { Link } from '@tanstack/react-router'
import { type ReactNode, useEffect } from 'react'
import { useWords } from '../language.tsx'
import './page.css'

interface PageProps {
  title: string
  /** The screen above this one. */
  back?: { to: string; text: string } | undefined
  state?: ReactNode
  /** One line under the title: what the reader must know before anything else. */
  line?: ReactNode
  actions?: ReactNode
  children: ReactNode
}

export function Page({ title, back, state, line, actions, children }: PageProps) {
  const shell = useWords('shell')
  useEffect(() => {
    document.title = `${title} · ${shell('program')}`
  }, [title, shell])
  return (
    <div className="page">
      {back && (
        <Link to={back.to} className="page-back">
          <LeftOutlined aria-hidden /> {back.text}
        </Link>
      )}
      <header className="page-head">
        <div className="page-title">
          <h1>{title}</h1>
          {state}
        </div>
        {actions && <div className="page-actions">{actions}</div>}
      </header>
      {line && <div className="page-line">{line}</div>}
      {children}
    </div>
  )
}
