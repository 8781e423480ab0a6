/** Takes countermeasures from the newest version of the report, paragraph by paragraph. */

import { Checkbox, Select } from 'antd'
import { useState } from 'react'
import { createOpinions, listCountermeasures, type OpinionsView } from '#contract/opinions.ts'
import { useWords } from '../language.tsx'
import { AskDialog } from '../parts/AskDialog.tsx'
import { Answer } from '../parts/notices.tsx'
import { useAnswer, useSend } from '../queries.ts'

interface DialogProps {
  report: OpinionsView['reports'][number]
  onClose: () => void
}

interface Block {
  readonly level: number
  readonly text: string
}

/** Paragraphs by the heading they stand under, in order. */
function sectionsOf(blocks: readonly Block[]): { heading: string; paragraphs: string[] }[] {
  const sections: { heading: string; paragraphs: string[] }[] = []
  for (const { level, text } of blocks) {
    if (level > 0) sections.push({ heading: text, paragraphs: [] })
    else sections.at(-1)?.paragraphs.push(text)
  }
  return sections.filter(({ paragraphs }) => paragraphs.length > 0)
}

interface ChoiceProps {
  blocks: readonly Block[]
  chosen: readonly string[]
  onChoose: (paragraphs: readonly string[]) => void
}

/** The countermeasures are the last thing a report says. */
function Choice({ blocks, chosen, onChoose }: ChoiceProps) {
  const words = useWords('opinions')
  const sections = sectionsOf(blocks)
  const [at, setAt] = useState(sections.length - 1)
  return (
    <>
      <Select
        aria-label={words('heading')}
        value={at}
        onChange={setAt}
        options={sections.map(({ heading }, index) => ({ value: index, label: heading }))}
      />
      <Checkbox.Group
        className="take-list"
        value={[...chosen]}
        onChange={(paragraphs) => onChoose(paragraphs)}
        options={(sections[at]?.paragraphs ?? []).map((text) => ({ value: text, label: text }))}
      />
    </>
  )
}

export function TakeDialog({ report, onClose }: DialogProps) {
  const words = useWords('opinions')
  const found = useAnswer(listCountermeasures, { id: report.id })
  const { send, sending, refusal } = useSend(createOpinions)
  const [points, setPoints] = useState<readonly string[]>([])
  const take = async () => {
    if (await send({}, { reportId: report.id, source: 'report', points: [...points] })) onClose()
  }
  return (
    <AskDialog
      title={words('take')}
      verb={words('take')}
      sending={sending}
      refusal={refusal}
      blocked={points.length === 0}
      onSend={() => void take()}
      onClose={onClose}
    >
      <p>{words('takeLine')}</p>
      <Answer of={found}>
        {({ blocks }) => <Choice blocks={blocks} chosen={points} onChoose={setPoints} />}
      </Answer>
      <p className="quiet">{words('pointCount', { count: points.length })}</p>
    </AskDialog>
  )
}
