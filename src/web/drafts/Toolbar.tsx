/** What can be done to the text: its level, strong words, undoing; and which figure is chosen. */

import {
  BoldOutlined,
  CommentOutlined,
  PlusSquareOutlined,
  RedoOutlined,
  UndoOutlined,
} from '@ant-design/icons'
import { Button } from 'antd'
import { type Command, NodeSelection } from 'prosemirror-state'
import type { ReactNode } from 'react'
import { useWords } from '../language.tsx'
import { useDesk, type Writing } from './desk.ts'
import { isStrongAt, levelAt, redo, toggleStrong, toHeading, toParagraph, undo } from './editor/commands.ts'
import { outsideOf } from './editor/outside.ts'
import { useHeld } from './held.ts'

interface ToolProps {
  writing: Writing | null
  label: string
  command: Command
  isOn?: boolean
  icon?: ReactNode
  text?: string
}

/** The text keeps the place one stands at: a tool never takes it away. */
function Tool({ writing, label, command, isOn, icon, text }: ToolProps) {
  const run = () => {
    if (!writing) return
    command(writing.view.state, writing.view.dispatch, writing.view)
    writing.view.focus()
  }
  return (
    <Button
      size="small"
      type={isOn ? 'primary' : 'text'}
      title={label}
      aria-label={text ? `${text} ${label}` : label}
      {...(isOn === undefined ? {} : { 'aria-pressed': isOn })}
      disabled={!writing || !command(writing.state)}
      icon={icon}
      onMouseDown={(event) => event.preventDefault()}
      onClick={run}
    >
      {text}
    </Button>
  )
}

/** What the chosen figure is: for those who come to it by keyboard. */
function ChosenFigure({ writing }: { writing: Writing | null }) {
  const words = useWords('drafts')
  const selection = writing?.state.selection
  if (!writing || !(selection instanceof NodeSelection)) return null
  const figure = outsideOf(writing.state)?.figures.get(selection.node.attrs.key)
  if (!figure) return null
  const { label, estimate } = figure
  return (
    <span className="quiet" role="status">
      {words('figureChosen', { label })} {estimate && words('estimate')}
    </span>
  )
}

/** What a writer looks for in a bar: what goes in at the cursor, and what is said of the words chosen. */
function Ways() {
  const words = useWords('drafts')
  const { openPanel } = useDesk()
  const ways = [
    { panel: 'figures', icon: <PlusSquareOutlined aria-hidden />, word: 'insertHere' },
    { panel: 'comments', icon: <CommentOutlined aria-hidden />, word: 'commentHere' },
  ] as const
  return ways.map(({ panel, icon, word }) => (
    <Button
      key={panel}
      size="small"
      type="text"
      icon={icon}
      title={words(`${word}Means`)}
      onMouseDown={(event) => event.preventDefault()}
      onClick={() => openPanel(panel)}
    >
      {words(word)}
    </Button>
  ))
}

const levels = [1, 2, 3, 4] as const

export function Toolbar() {
  const words = useWords('drafts')
  const writing = useHeld(useDesk().writing)
  const level = writing ? levelAt(writing.state) : null
  const top = Number(writing?.state.doc.firstChild?.attrs.level ?? 1)
  return (
    <div className="draft-tools" role="toolbar" aria-label={words('tools')}>
      <span className="quiet draft-style" aria-hidden>
        {words('style')}
      </span>
      <Tool
        writing={writing}
        label={words('levelName_0')}
        text={words('level_0')}
        isOn={level === 0}
        command={toParagraph}
      />
      {levels
        .filter((one) => one >= top)
        .map((one) => (
          <Tool
            key={one}
            writing={writing}
            label={words(`levelName_${one}`)}
            text={words(`level_${one}`)}
            isOn={level === one}
            command={toHeading(one)}
          />
        ))}
      <Tool
        writing={writing}
        label={words('strong')}
        icon={<BoldOutlined aria-hidden />}
        isOn={writing !== null && isStrongAt(writing.state)}
        command={toggleStrong}
      />
      <Tool writing={writing} label={words('undo')} icon={<UndoOutlined aria-hidden />} command={undo} />
      <Tool writing={writing} label={words('redo')} icon={<RedoOutlined aria-hidden />} command={redo} />
      <Ways />
      <ChosenFigure writing={writing} />
    </div>
  )
}
