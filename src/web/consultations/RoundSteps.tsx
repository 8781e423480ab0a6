/** What may be done with a round now, and of what cannot be done yet, why. */

import { Button } from 'antd'
import { useState } from 'react'
import { type RoundView, stepRound } from '#contract/consultations.ts'
import type { Condition } from '#domain/processes/condition.ts'
import { conditions } from '#domain/processes/condition.ts'
import { processWord } from '#words/process-words.ts'
import { useLanguage, useWords } from '../language.tsx'
import { AskDialog } from '../parts/AskDialog.tsx'
import { useSend } from '../queries.ts'

type Offer = RoundView['offers'][number]

const backward: readonly string[] = ['withdraw', 'reopen', 'reconsider']

export function RoundSteps({ round }: { round: RoundView }) {
  const [asked, setAsked] = useState<Offer | null>(null)
  const { language } = useLanguage()
  const unmet = useUnmet()
  if (round.offers.length === 0) return null
  return (
    <ul className="round-steps">
      {round.offers.map((offer) => (
        <li key={offer.action}>
          <Button
            type={backward.includes(offer.action) || offer.unmet.length > 0 ? 'default' : 'primary'}
            disabled={offer.unmet.length > 0}
            onClick={() => setAsked(offer)}
          >
            {processWord(language, 'comment_round', offer.action)}
          </Button>
          {offer.unmet.length > 0 && <span className="quiet">{unmet(offer.unmet)}</span>}
        </li>
      ))}
      {asked && <StepDialog round={round} offer={asked} onClose={() => setAsked(null)} />}
    </ul>
  )
}

function useUnmet(): (names: readonly string[]) => string {
  const words = useWords('conditions')
  const parts = useWords('parts')
  const known = (name: string): Condition[] => conditions.filter((one) => one === name)
  return (names) =>
    names
      .flatMap(known)
      .map((condition) => words(condition))
      .join(parts('listed'))
}

interface StepProps {
  round: RoundView
  offer: Offer
  onClose: () => void
}

function StepDialog({ round, offer, onClose }: StepProps) {
  const words = useWords('consultations')
  const { language } = useLanguage()
  const { send, sending, refusal } = useSend(stepRound)
  const verb = processWord(language, 'comment_round', offer.action)
  const step = async (reason: string) => {
    const { id, version } = round
    if (await send({ id }, { action: offer.action, reason, version })) onClose()
  }
  const told = offer.action === 'open_round' || offer.action === 'reopen'
  return (
    <AskDialog
      title={verb}
      verb={verb}
      reasonHint={offer.needsReason ? words('reasonLabel') : undefined}
      told={told ? round.asked.filter(({ unitId }) => unitId !== null).map(({ name }) => name) : undefined}
      sending={sending}
      refusal={refusal}
      onSend={(reason) => void step(reason)}
      onClose={onClose}
    >
      <p>{round.title}</p>
    </AskDialog>
  )
}
