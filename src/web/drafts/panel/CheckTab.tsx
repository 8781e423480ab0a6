/** What the consistency check finds in the saved text, with the way to each place. */

import { Button } from 'antd'
import { useEffect, useMemo } from 'react'
import { type ConsistencyView, checkReport } from '#contract/consistency.ts'
import { useWords } from '../../language.tsx'
import { Answer } from '../../parts/notices.tsx'
import { useAnswer } from '../../queries.ts'
import { Found } from '../../reports/Consistency.tsx'
import { blockText, textsOf } from '../blocks.ts'
import { useDesk } from '../desk.ts'
import { blockOf } from '../found-places.ts'
import '../../reports/consistency.css'

/** Blocks of the text by finding, in the order of the findings. */
function usePlaces({ findings }: ConsistencyView): readonly (string | null)[] {
  const { sections } = useDesk()
  return useMemo(() => {
    const blocks = [...sections.values()].flatMap((section) => {
      const texts = textsOf(section)
      return section.document.content.map((block) => ({
        blockId: block.attrs.id,
        text: blockText(block, texts),
      }))
    })
    return findings.map((finding) => blockOf(finding, blocks))
  }, [findings, sections])
}

function Findings({ view }: { view: ConsistencyView }) {
  const words = useWords('consistency')
  const panel = useWords('draftPanel')
  const { show, doubt } = useDesk()
  const places = usePlaces(view)
  const { findings, paragraphs } = view
  useEffect(() => {
    doubt(new Set(places.filter((place) => place !== null)))
    return () => doubt(new Set())
  }, [places, doubt])
  if (findings.length === 0) return <p>{words('none', { paragraphs })}</p>
  const placed = findings.map((finding, at) => ({ finding, at, place: places[at] ?? null }))
  return (
    <>
      <p>{words('some', { paragraphs, count: findings.length })}</p>
      <ol className="consistency-list sheet">
        {placed.map(({ finding, at, place }) => (
          <Found key={at} finding={finding}>
            {place !== null && (
              <Button type="link" size="small" onClick={() => show(place)}>
                {panel('showPlace')}
              </Button>
            )}
          </Found>
        ))}
      </ol>
    </>
  )
}

export function CheckTab() {
  const words = useWords('draftPanel')
  const { draft } = useDesk()
  const found = useAnswer(checkReport, { id: draft.reportId })
  return (
    <>
      <p className="quiet">{words('checkLine')}</p>
      <Button size="small" onClick={() => void found.again()}>
        {words('checkAgain')}
      </Button>
      <Answer of={found}>{(view) => <Findings view={view} />}</Answer>
    </>
  )
}
