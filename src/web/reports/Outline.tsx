/** The text as it would stand, to be read: headings, paragraphs, where each comes from, what is missing. */

import type { ReportView } from '#contract/reports.ts'
import { useWords } from '../language.tsx'

type Block = ReportView['outline'][number]
type Placed = Block & { readonly place: number }

const headingId = (place: number): string => `heading-${place}`

function Contents({ headings }: { headings: readonly Placed[] }) {
  const words = useWords('reports')
  if (headings.length === 0) return null
  return (
    <nav className="outline-contents" aria-label={words('contents')}>
      <h3>{words('contents')}</h3>
      <ol>
        {headings.map(({ place, level, text }) => (
          <li key={place} className={`outline-level-${level}`}>
            <a href={`#${headingId(place)}`}>{text}</a>
          </li>
        ))}
      </ol>
    </nav>
  )
}

function OutlineBlock({ block }: { block: Placed }) {
  const words = useWords('reports')
  const { level, text, origin, gap, place } = block
  if (level > 0) {
    return (
      <h3 id={headingId(place)} className={`outline-heading outline-heading-${level}`}>
        {text}
      </h3>
    )
  }
  return (
    <div className={gap ? 'outline-gap' : 'outline-paragraph'}>
      <p className="reading">{text}</p>
      {origin && <p className="quiet outline-origin">{words('origin', { origin })}</p>}
    </div>
  )
}

export function Outline({ outline }: Pick<ReportView, 'outline'>) {
  const words = useWords('reports')
  const placed: Placed[] = outline.map((block, place) => ({ ...block, place }))
  return (
    <>
      <p className="quiet">{words('textLine')}</p>
      <div className="outline sheet">
        <Contents headings={placed.filter(({ level }) => level > 0 && level < 3)} />
        <div className="outline-text" lang="zh-CN">
          {placed.map((block) => (
            <OutlineBlock key={block.place} block={block} />
          ))}
        </div>
      </div>
    </>
  )
}
