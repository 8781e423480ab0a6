/** A section to be read, set as it is while it is written. */

import { type MouseEvent, useLayoutEffect, useRef } from 'react'
import type { SectionBody } from '#contract/draft-document.ts'
import { headingCounter } from '#domain/reports/heading-numbers.ts'
import { useWords } from '../../language.tsx'
import type { Block } from '../blocks.ts'
import type { Outside, PlacedShown } from '../editor/outside.ts'
import { drawPlaced } from '../editor/placed.ts'
import '../editor/editor.css'

type Inline = Extract<Block, { type: 'paragraph' }>['content'][number]

function Figure({ outside, figureKey }: { outside: Outside; figureKey: string }) {
  const words = useWords('drafts')
  const figure = outside.figures.get(figureKey)
  if (!figure) return <span className="figure figure-lost">{words('figureLost')}</span>
  const { text, label, estimate } = figure
  const said = estimate ? `${label} · ${words('estimate')}` : label
  return (
    <span className={estimate ? 'figure figure-estimate' : 'figure'} title={said}>
      {text}
    </span>
  )
}

function Inlines({ content, outside }: { content: readonly Inline[]; outside: Outside }) {
  return content.map((node, at) => {
    // Runs of a text that is only read never change places.
    const key = `${at}`
    if (node.type === 'binding') return <Figure key={key} outside={outside} figureKey={node.attrs.key} />
    const isStrong = node.marks?.some(({ type }) => type === 'strong')
    return isStrong ? <strong key={key}>{node.text}</strong> : <span key={key}>{node.text}</span>
  })
}

/** Drawn by the hand that draws it in the editor: what is read looks as what is written. */
function Placed({ kind, placed }: { kind: 'table' | 'chart'; placed: PlacedShown | undefined }) {
  const words = useWords('drafts')
  const holder = useRef<HTMLDivElement>(null)
  useLayoutEffect(() => {
    if (holder.current) drawPlaced(holder.current, placed, words('figureLost'))
  }, [placed, words])
  return <div className={`placed placed-${kind}`} ref={holder} />
}

function classOf(block: Block, { commented, doubted }: Outside): string {
  const { id } = block.attrs
  return [
    commented.has(id) ? 'block-commented' : '',
    doubted.has(id) ? 'block-doubted' : '',
    block.type === 'paragraph' && block.attrs.gap ? 'block-gap' : '',
    block.type === 'heading' ? `level-${block.attrs.level}` : '',
  ]
    .filter(Boolean)
    .join(' ')
}

const headings = { 1: 'h3', 2: 'h4', 3: 'h5', 4: 'h6' } as const

function ReadBlock({ block, number, outside }: { block: Block; number: string; outside: Outside }) {
  const shared = { 'data-block': block.attrs.id, className: classOf(block, outside) || undefined }
  if (block.type === 'table' || block.type === 'chart') {
    return (
      <div {...shared}>
        <Placed kind={block.type} placed={outside.placed.get(block.attrs.key)} />
      </div>
    )
  }
  const text = <Inlines content={block.content} outside={outside} />
  if (block.type === 'heading') {
    const Heading = headings[block.attrs.level]
    return (
      <Heading {...shared} data-number={number}>
        {text}
      </Heading>
    )
  }
  const { origin } = block.attrs
  return (
    <p {...shared} {...(origin ? { 'data-from': outside.originText(origin) } : {})}>
      {text}
    </p>
  )
}

interface SectionTextProps {
  document: SectionBody
  outside: Outside
  /** Told where the reader points to begin to write; absent where nothing is written. */
  onPoint?: ((point: { left: number; top: number }) => void) | undefined
}

export function SectionText({ document, outside, onPoint }: SectionTextProps) {
  const next = headingCounter()
  for (const level of outside.levelsBefore) next(level)
  const numbered = document.content.map((block) => ({
    block,
    number: block.type === 'heading' ? next(block.attrs.level) : '',
  }))
  const point = ({ clientX: left, clientY: top }: MouseEvent) => {
    // Whoever marks words wants to read or copy them.
    if (getSelection()?.isCollapsed !== false) onPoint?.({ left, top })
  }
  return (
    // biome-ignore lint/a11y: by keyboard one begins with the button above the section
    <div className={`draft-sheet-text ${onPoint ? 'draft-writable' : ''}`} lang="zh-CN" onClick={point}>
      {numbered.map(({ block, number }) => (
        <ReadBlock key={block.attrs.id} block={block} number={number} outside={outside} />
      ))}
    </div>
  )
}
