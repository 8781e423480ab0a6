/** A person decides: the progress at the cut-off and the outlook to the last year, each with its reason. */

import { App, Button, Input, Radio } from 'antd'
import { useState } from 'react'
import { decide, type IndicatorView } from '#contract/indicators.ts'
import { needsReason } from '#domain/verdicts/decision.ts'
import { outlookClasses } from '#domain/verdicts/scale.ts'
import { useLabel, useLanguage, useWords } from '../language.tsx'
import { dayText, instantText } from '../parts/format.ts'
import { RefusalNotice } from '../parts/notices.tsx'
import { useSend } from '../queries.ts'
import { useSession } from '../shell/session.ts'
import { useClassWord } from './useClassWord.ts'

type Aspect = IndicatorView['decisions'][number]['aspect']

interface AspectProps {
  indicator: IndicatorView
  aspect: Aspect
  classes: readonly string[]
  /** What the machine computed; null where it computes nothing. */
  computed: string | null
}

/** Why a reason is wanted for this class; null where none is. */
function useWhy({ aspect, computed, indicator }: AspectProps): (chosen: string) => string | null {
  const words = useWords('indicators')
  const classWord = useClassWord(indicator.scale)
  return (chosen) => {
    if (!needsReason(computed, chosen)) return null
    if (aspect === 'outlook') return words('outlookRule')
    return computed === null ? words('noComputedRule') : words('differsRule', { word: classWord(computed) })
  }
}

/** The choice and its reason until they are sent. */
function useTaking({ indicator, aspect, computed }: AspectProps) {
  const words = useWords('indicators')
  const { message } = App.useApp()
  const { send, sending, refusal } = useSend(decide)
  const stands = indicator.decisions.find((one) => one.aspect === aspect)
  const [chosen, choose] = useState(stands?.class ?? computed)
  const [reason, setReason] = useState(stands?.reason ?? '')
  const take = async () => {
    if (chosen === null) return
    const taken = await send({ id: indicator.summary.itemId }, { aspect, class: chosen, reason })
    if (taken) void message.success(words('decidedNow'))
  }
  const isNew = stands === undefined || stands.class !== chosen || stands.reason !== reason.trim()
  return { stands, chosen, choose, reason, setReason, take, isNew, sending, refusal }
}

function AspectForm(props: AspectProps) {
  const words = useWords('indicators')
  const classWord = useClassWord(props.indicator.scale)
  const whyReason = useWhy(props)
  const { chosen, choose, reason, setReason, stands, isNew, sending, refusal, take } = useTaking(props)
  const why = chosen === null ? null : whyReason(chosen)
  const id = `reason-${props.aspect}`
  return (
    <div className="decide-form">
      <Radio.Group
        vertical
        aria-labelledby={`aspect-${props.aspect}`}
        value={chosen}
        onChange={(event) => choose(String(event.target.value))}
        options={props.classes.map((key) => ({ value: key, label: classWord(key) }))}
      />
      <label htmlFor={id}>
        {words('reason')} {why && <span className="decide-why">{why}</span>}
      </label>
      <Input.TextArea
        id={id}
        rows={3}
        maxLength={2000}
        placeholder={words('reasonHint')}
        value={reason}
        onChange={(event) => setReason(event.target.value)}
      />
      {refusal && <RefusalNotice refusal={refusal} />}
      <Button
        type="primary"
        loading={sending}
        disabled={chosen === null || !isNew || (why !== null && reason.trim() === '')}
        onClick={() => void take()}
      >
        {words(stands ? 'decideAgain' : 'decide')}
      </Button>
    </div>
  )
}

/** The decision that stands, for everybody. */
function Stands({ indicator, aspect }: Pick<AspectProps, 'indicator' | 'aspect'>) {
  const words = useWords('indicators')
  const classWord = useClassWord(indicator.scale)
  const stands = indicator.decisions.find((one) => one.aspect === aspect)
  if (!stands) return <p className="quiet">{words('noDecision')}</p>
  return (
    <div>
      <strong>{classWord(stands.class)}</strong>{' '}
      <span className="quiet small">{words('decidedBy', { by: stands.by, at: instantText(stands.at) })}</span>
      {stands.reason && <p className="reading">{stands.reason}</p>}
    </div>
  )
}

function AspectPart(props: AspectProps & { title: string; about: string }) {
  const { indicator, aspect, title, about } = props
  return (
    <section className="decide-aspect">
      <h3 id={`aspect-${aspect}`}>
        {title} <span className="quiet">{about}</span>
      </h3>
      <Stands indicator={indicator} aspect={aspect} />
      {/* A newer decision is a new form. */}
      {indicator.decidable && <AspectForm key={indicator.decisions.length} {...props} />}
    </section>
  )
}

export function Decide({ indicator }: { indicator: IndicatorView }) {
  const words = useWords('indicators')
  const parts = useWords('parts')
  const label = useLabel()
  const { language } = useLanguage()
  const { evaluation } = useSession()
  const { verdict, outlook } = indicator.summary
  const day = evaluation ? dayText(language, evaluation.cutOffs.yearly) : ''
  const stated = outlook ? label(outlook) : parts('notReported')
  return (
    <section className="indicator-part sheet decide">
      <h2>{words('decision')}</h2>
      {!indicator.decidable && <p className="quiet">{words('notDecidable')}</p>}
      <AspectPart
        indicator={indicator}
        aspect="progress"
        classes={indicator.scale.map(({ key }) => key)}
        computed={verdict?.class ?? null}
        title={words('progress')}
        about={words('progressMeaning', { date: day })}
      />
      <AspectPart
        indicator={indicator}
        aspect="outlook"
        classes={outlookClasses}
        computed={null}
        title={words('outlookAspect')}
        about={words('statedOutlook', { word: stated })}
      />
    </section>
  )
}
