/** Beside an entry: what the plan says of the item, where it is used, and who changed it when. */

import type { ReactNode } from 'react'
import type { EntryView } from '#contract/entries.ts'
import { useWords } from '../../language.tsx'
import { instantText } from '../../parts/format.ts'
import { useMoreText } from '../../plans/useMoreText.ts'

function Fact({ name, children }: { name: string; children: ReactNode }) {
  if (!children) return null
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  )
}

function PlanFacts({ item }: { item: NonNullable<EntryView['item']> }) {
  const words = useWords('entry')
  const parts = useWords('parts')
  const moreText = useMoreText()
  const nature = item.nature === 'binding' || item.nature === 'anticipatory' ? parts(item.nature) : ''
  return (
    <section className="beside-part">
      <h2>{words('facts')}</h2>
      <dl className="facts">
        <Fact name={words('factField')}>{item.field}</Fact>
        <Fact name={words('factNature')}>{nature}</Fact>
        <Fact name={words('factUnit')}>{item.unit}</Fact>
        <Fact name={words('factBase')}>{item.base}</Fact>
        <Fact name={words('factTarget')}>{item.target}</Fact>
        <Fact name={words('factLeads')}>{item.leads.join(parts('listed'))}</Fact>
        <Fact name={words('factSupporters')}>{item.supporters.join(parts('listed'))}</Fact>
        <Fact name={words('factMore')}>{moreText(item.more)}</Fact>
      </dl>
    </section>
  )
}

function UsedIn({ tracks }: { tracks: readonly string[] }) {
  const words = useWords('entry')
  if (tracks.length < 2) return null
  return (
    <section className="beside-part">
      <h2>{words('factUsedIn')}</h2>
      <ul className="beside-list">
        {tracks.map((track) => (
          <li key={track}>{track}</li>
        ))}
      </ul>
      <p className="quiet">{words('usedOnce')}</p>
    </section>
  )
}

const vias = ['online', 'workbook', 'on_behalf', 'example', 'aligned', 'update'] as const

function History({ history }: { history: EntryView['history'] }) {
  const words = useWords('entry')
  const viaText = (via: string) => {
    const known = vias.find((one) => one === via)
    return known ? words(`via_${known}`) : via
  }
  return (
    <section className="beside-part">
      <h2>{words('history')}</h2>
      {history.length === 0 && <p className="quiet">{words('noHistory')}</p>}
      <ol className="beside-list history">
        {history.map(({ version, at, by, via }) => (
          <li key={version}>
            <time dateTime={at}>{instantText(at)}</time> {by} <span className="quiet">{viaText(via)}</span>
          </li>
        ))}
      </ol>
    </section>
  )
}

export function EntryBeside({ entry, children }: { entry: EntryView; children: ReactNode }) {
  return (
    <aside className="entry-beside sheet">
      {children}
      {entry.item && <PlanFacts item={entry.item} />}
      <UsedIn tracks={entry.usedIn} />
      <History history={entry.history} />
    </aside>
  )
}
