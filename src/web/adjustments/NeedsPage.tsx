/** What every unit and plan lead answered: is an adjustment needed; from an answer one begins. */

import { Button } from 'antd'
import { useState } from 'react'
import { listNeeds, type NeedView } from '#contract/adjustment-needs.ts'
import { listAdjustments } from '#contract/adjustments.ts'
import { adjustmentYes } from '#domain/evaluations/adjustment-stated.ts'
import { useLanguage, useWords } from '../language.tsx'
import { Mark } from '../parts/Mark.tsx'
import { Answer, Empty } from '../parts/notices.tsx'
import { Page } from '../parts/Page.tsx'
import { useAnswer } from '../queries.ts'
import { BeginDialog } from './BeginDialog.tsx'
import '../parts/rows.css'
import './adjustments.css'

function useAnswerWord() {
  const words = useWords('adjustments')
  const { language } = useLanguage()
  return ({ word }: Pick<NeedView, 'word'>) =>
    word ? word[language === 'en' ? 'en' : 'zh'] : words('unanswered')
}

/** Needed first, then those who have not answered, then the rest. */
const rank = ({ answer }: NeedView): number => (answer === adjustmentYes ? 0 : answer === null ? 1 : 2)

/** Each answer with how many gave it. */
function Counts({ needs }: { needs: readonly NeedView[] }) {
  const words = useWords('adjustments')
  const wordOf = useAnswerWord()
  const ordered = needs.toSorted((a, b) => rank(a) - rank(b))
  const answers = [...new Set(ordered.map((need) => need.answer))]
  return (
    <ul className="need-counts">
      {answers.map((answer) => {
        const same = needs.filter((need) => need.answer === answer)
        const word = wordOf(same[0] ?? { word: null })
        return <li key={answer ?? ''}>{words('needsCount', { word, count: same.length })}</li>
      })}
    </ul>
  )
}

interface RowProps {
  need: NeedView
  /** Whether the plan is one that can be adjusted. */
  isAdopted: boolean
  onOpen: (need: NeedView) => void
}

function Row({ need, isAdopted, onOpen }: RowProps) {
  const words = useWords('adjustments')
  const wordOf = useAnswerWord()
  const tone = need.answer === null ? 'none' : need.answer === adjustmentYes ? 'warn' : 'done'
  return (
    <tr>
      <td data-label={words('needUnit')} className="need-unit">
        {need.unit}
      </td>
      <td data-label={words('needAbout')}>{need.plan?.name ?? words('outlineWhole')}</td>
      <td data-label={words('needAnswer')} className="nowrap">
        <Mark tone={tone} word={wordOf(need)} />
      </td>
      <td data-label={words('needReason')} className="reading">
        {need.reason || <span className="quiet">{words('none_')}</span>}
      </td>
      <td>
        {need.answer === adjustmentYes && isAdopted && (
          <Button size="small" onClick={() => onOpen(need)}>
            {words('open')}
          </Button>
        )}
        {need.answer === adjustmentYes && !isAdopted && <span className="quiet">{words('planDraft')}</span>}
      </td>
    </tr>
  )
}

interface NeedsProps {
  needs: readonly NeedView[]
  /** Whether the plan a need is about can be adjusted. */
  isAdopted: (need: NeedView) => boolean
  onOpen: (need: NeedView) => void
}

function Needs({ needs, isAdopted, onOpen }: NeedsProps) {
  const words = useWords('adjustments')
  if (needs.length === 0) return <Empty text={words('needsNone')} />
  return (
    <>
      <Counts needs={needs} />
      <table className="rows sheet">
        <thead>
          <tr>
            {(['needUnit', 'needAbout', 'needAnswer', 'needReason'] as const).map((head) => (
              <th key={head} scope="col">
                {words(head)}
              </th>
            ))}
            <th scope="col" aria-label={words('open')} />
          </tr>
        </thead>
        <tbody>
          {needs
            .toSorted((a, b) => rank(a) - rank(b))
            .map((need) => (
              <Row key={need.entryId} need={need} isAdopted={isAdopted(need)} onOpen={onOpen} />
            ))}
        </tbody>
      </table>
    </>
  )
}

export function NeedsPage() {
  const words = useWords('adjustments')
  const list = useAnswer(listNeeds, {})
  const { plans = [] } = useAnswer(listAdjustments, {}).answer ?? {}
  const [from, setFrom] = useState<NeedView | null>(null)
  const aboutOf = (need: NeedView) => need.plan ?? list.answer?.outline
  const isAdopted = (need: NeedView) => plans.some(({ id }) => id === aboutOf(need)?.id)
  const about = from && aboutOf(from)
  return (
    <Page
      title={words('needsTitle')}
      line={words('needsLine')}
      back={{ to: '/adjustments', text: words('toList') }}
    >
      <Answer of={list}>
        {({ needs }) => <Needs needs={needs} isAdopted={isAdopted} onOpen={setFrom} />}
      </Answer>
      {from && (
        <BeginDialog
          plans={plans.toSorted((a, b) => Number(b.id === about?.id) - Number(a.id === about?.id))}
          reason={`${from.unit}：${from.reason}`}
          onClose={() => setFrom(null)}
        />
      )}
    </Page>
  )
}
