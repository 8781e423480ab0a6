/** What this reader may do now; of what cannot be done yet, why, in one line each; otherwise with whom it lies. */

import { Button } from 'antd'
import { useState } from 'react'
import type { CaseOffer, CaseView } from '#contract/cases.ts'
import { useWords } from '../language.tsx'
import { RegisterDialog } from './RegisterDialog.tsx'
import { StepDialog } from './StepDialog.tsx'
import { useCaseWord } from './useCaseWord.ts'

const backward = new Set(['send_back', 'withdraw', 'leader_returns', 'city_returns', 'refuse'])

interface OfferProps {
  of: CaseView
  offer: CaseOffer
  onAsk: () => void
}

function OfferRow({ of, offer, onAsk }: OfferProps) {
  const words = useWords('cases')
  const conditions = useWords('conditions')
  const word = useCaseWord(of.process)
  const isHeld = of.waiting !== null || offer.unmet.length > 0
  const isBack = backward.has(offer.action)
  return (
    <li className="case-offer">
      <Button type={isHeld || isBack ? 'default' : 'primary'} disabled={isHeld} onClick={onAsk}>
        {word(offer.action)}
      </Button>
      <div className="case-offer-lines">
        {offer.unmet.length > 0 ? (
          offer.unmet.map((condition) => (
            <p key={condition} className="case-unmet">
              {words('notYet', { why: conditions(condition) })}
            </p>
          ))
        ) : (
          <p>{words('leadsTo', { state: word(offer.to) })}</p>
        )}
        {offer.outside && <p className="quiet">{words('outside')}</p>}
      </div>
    </li>
  )
}

function Awaits({ of }: { of: CaseView }) {
  const words = useWords('cases')
  const roles = useWords('roles')
  const parts = useWords('parts')
  if (of.awaits.length === 0) return <p className="quiet">{words('ended')}</p>
  const named = of.awaits.map((role) => roles(role)).join(parts('listed'))
  return <p className="quiet">{words('awaits', { roles: named })}</p>
}

export function Offers({ of }: { of: CaseView }) {
  const words = useWords('cases')
  const [asked, setAsked] = useState<CaseOffer | null>(null)
  const close = () => setAsked(null)
  if (of.offers.length === 0) return <Awaits of={of} />
  return (
    <div className="case-offers">
      <h3>{words('mayDo')}</h3>
      {of.waiting && <p className="quiet">{words('waitsFirst')}</p>}
      <ul>
        {of.offers.map((offer) => (
          <OfferRow
            key={`${offer.action} ${offer.outside}`}
            of={of}
            offer={offer}
            onAsk={() => setAsked(offer)}
          />
        ))}
      </ul>
      {asked?.outside === false && <StepDialog of={of} offer={asked} onClose={close} />}
      {asked?.outside === true && <RegisterDialog of={of} offer={asked} onClose={close} />}
    </div>
  )
}
