/** Where a subject stands in its process: the picture, what may be done and why not, what waits, what was done. */

import { type CaseProcess, type CaseView, getCase } from '#contract/cases.ts'
import { useWords } from '../language.tsx'
import { Answer } from '../parts/notices.tsx'
import { useAnswer } from '../queries.ts'
import { CaseLine } from './CaseLine.tsx'
import { History } from './History.tsx'
import { Offers } from './Offers.tsx'
import { Waiting } from './Waiting.tsx'
import './cases.css'

interface PanelProps {
  process: CaseProcess
  subjectId: string
}

function Panel({ found }: { found: CaseView }) {
  const words = useWords('cases')
  return (
    <section className="case sheet" aria-label={words('title')}>
      <h2>{words('title')}</h2>
      <CaseLine of={found} />
      {found.waiting && <Waiting of={found} waiting={found.waiting} />}
      <Offers of={found} />
      <History of={found} />
    </section>
  )
}

export function CasePanel({ process, subjectId }: PanelProps) {
  const found = useAnswer(getCase, { process, id: subjectId })
  return <Answer of={found}>{(answer) => <Panel found={answer} />}</Answer>
}
