/** What units wrote for this section, kept as it was: beside the text, and beside what they say now. */

import { Button } from 'antd'
import { v7 } from 'uuid'
import { type OriginalView, type SectionView, takeOriginal } from '#contract/draft-sections.ts'
import { differenceOf } from '#domain/texts/difference.ts'
import { useWords } from '../../language.tsx'
import { DifferenceRows } from '../../parts/DifferenceRows.tsx'
import { Mark, type Tone } from '../../parts/Mark.tsx'
import { RefusalNotice } from '../../parts/notices.tsx'
import { useSend } from '../../queries.ts'
import { textsOf } from '../blocks.ts'
import { type CopyState, copyOf, copyState, withNow } from '../originals.ts'
import { useSectionDraft } from '../section/useSectionDraft.ts'

const said = {
  changed: 'originalChanged',
  new: 'originalNew',
  gone: 'originalGone',
  unused: 'originalUnused',
  edited: 'originalEdited',
  same: 'originalSame',
} as const satisfies Record<CopyState, string>
const tones: Record<CopyState, Tone> = {
  changed: 'warn',
  new: 'warn',
  gone: 'warn',
  unused: 'none',
  edited: 'active',
  same: 'done',
}

interface Lines {
  title: string
  lines: readonly string[]
}

function Wrote({ title, lines }: Lines) {
  if (lines.length === 0) return null
  const placed = lines.map((line, at) => ({ line, at }))
  return (
    <>
      <h4>{title}</h4>
      {placed.map(({ line, at }) => (
        <p key={at} className="reading">
          {line}
        </p>
      ))}
    </>
  )
}

function Beside({
  title,
  before,
  after,
}: {
  title: string
  before: readonly string[]
  after: readonly string[]
}) {
  if (before.join('\n') === after.join('\n') || before.length === 0 || after.length === 0) return null
  return (
    <>
      <h4>{title}</h4>
      <DifferenceRows rows={differenceOf(before, after)} onlyChanges={false} narrow />
    </>
  )
}

/** The unit says something else now: put it in, or keep what stands. */
function Offer({ section, original }: { section: SectionView; original: OriginalView }) {
  const words = useWords('draftPanel')
  const { draft, view } = useSectionDraft(section)
  const { send, sending, refusal } = useSend(takeOriginal)
  const { key, now } = original
  const seen = () => send({ id: section.id }, { key, lines: now })
  const put = async () => {
    draft.replace(withNow(view.document, original, v7))
    await draft.flush()
    if (!draft.isOpen) await seen()
  }
  if (!section.writable) return null
  return (
    <>
      {refusal && <RefusalNotice refusal={refusal} />}
      <div className="draft-offer">
        {now !== null && (
          <Button size="small" loading={sending} title={words('useNowMeans')} onClick={() => void put()}>
            {words('useNow')}
          </Button>
        )}
        <Button size="small" loading={sending} onClick={() => void seen()}>
          {words('keepText')}
        </Button>
      </div>
    </>
  )
}

function Original({ section, original }: { section: SectionView; original: OriginalView }) {
  const words = useWords('draftPanel')
  const { view } = useSectionDraft(section)
  const { unit, about, taken, now, changed } = original
  const copy = copyOf(view.document, original.key, textsOf(section))
  const state = copyState(original, copy)
  return (
    <details className="draft-original" open={changed}>
      <summary>
        {words('originalOf', { unit, about })} <Mark tone={tones[state]} word={words(said[state])} />
      </summary>
      {changed && <Offer section={section} original={original} />}
      {changed && <Beside title={words('besideNow')} before={taken ?? []} after={now ?? []} />}
      <Beside title={words('besideText')} before={taken ?? []} after={copy} />
      <Wrote title={words('wrote')} lines={taken ?? []} />
      {taken === null && <Wrote title={words('wroteNow')} lines={now ?? []} />}
    </details>
  )
}

export function OriginalsTab({ section }: { section: SectionView }) {
  const words = useWords('draftPanel')
  const { originals } = section
  if (originals.length === 0) return <p className="quiet">{words('originalsNone')}</p>
  const ordered = originals.toSorted((a, b) => Number(b.changed) - Number(a.changed))
  return (
    <>
      <p className="quiet">{words('originalsLine')}</p>
      {ordered.map((original) => (
        <Original key={original.key} section={section} original={original} />
      ))}
    </>
  )
}
