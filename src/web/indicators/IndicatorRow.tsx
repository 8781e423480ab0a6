/** One indicator in the table: plan, figures by period, what was computed, what was decided. */

import { Link } from '@tanstack/react-router'
import type { IndicatorSummary, IndicatorView } from '#contract/indicators.ts'
import { periodLabel } from '#words/period-label.ts'
import { reasonText } from '#words/verdict-text.ts'
import { useLabel, useLanguage, useWords } from '../language.tsx'
import { Figure } from './Figure.tsx'
import { equalDecimals, shortRatio } from './figures.ts'
import { useClassWord } from './useClassWord.ts'

type Scale = IndicatorView['scale']

/** The machine's word with its ratio, or why there is none. */
function Computed({ indicator, scale }: { indicator: IndicatorSummary; scale: Scale }) {
  const words = useWords('indicators')
  const parts = useWords('parts')
  const { language } = useLanguage()
  const classWord = useClassWord(scale)
  const { verdict } = indicator
  if (!verdict) return <span className="quiet">{parts('notApplicable')}</span>
  if (verdict.class === null) {
    const why = verdict.reason ? reasonText(language, verdict.reason) : ''
    return (
      <>
        <span className="quiet">{words('notComputable')}</span>
        <div className="quiet small">{why}</div>
      </>
    )
  }
  return (
    <>
      <span className="indicator-word">{classWord(verdict.class)}</span>
      {verdict.ratio !== null && (
        <div className="quiet small">{words('ratio', { ratio: shortRatio(verdict.ratio) })}</div>
      )}
      {verdict.secondOpinion !== null && (
        <div className="small indicator-differs">{words('secondOpinion')}</div>
      )}
    </>
  )
}

function Decided({ indicator, scale }: { indicator: IndicatorSummary; scale: Scale }) {
  const words = useWords('indicators')
  const classWord = useClassWord(scale)
  const { decision, verdict } = indicator
  if (!decision) return <span className="quiet indicator-word">{words('undecided')}</span>
  const differs = verdict !== null && verdict.class !== decision.class
  return (
    <>
      <strong className="indicator-word">{classWord(decision.class)}</strong>
      {differs && (
        <div className="small indicator-differs indicator-word" title={decision.reason}>
          {words('differs')}
        </div>
      )}
    </>
  )
}

interface FiguresProps {
  indicator: IndicatorSummary
  periods: readonly string[]
}

/** Base and figures of one indicator, with equal decimals. */
function Figures({ indicator: { base, values }, periods }: FiguresProps) {
  const words = useWords('indicators')
  const parts = useWords('parts')
  const { language } = useLanguage()
  const shown = equalDecimals([...(base === null ? [] : [base]), ...values.map((value) => value.number)])
  return (
    <>
      <td data-label={words('base')} className="number">
        {base === null ? parts('notApplicable') : shown(base)}
      </td>
      {periods.map((period) => {
        const value = values.find((one) => one.period === period)
        return (
          <td key={period} data-label={periodLabel(language, period)} className="number">
            {value ? (
              <Figure number={shown(value.number)} grade={value.grade} />
            ) : (
              <span className="quiet">{parts('notReported')}</span>
            )}
          </td>
        )
      })}
    </>
  )
}

interface IndicatorRowProps extends FiguresProps {
  scale: Scale
  /** Whether anybody's computed verdict may be seen here. */
  showsComputed: boolean
}

export function IndicatorRow({ indicator, periods, scale, showsComputed }: IndicatorRowProps) {
  const words = useWords('indicators')
  const parts = useWords('parts')
  const label = useLabel()
  const { itemId, number, name, nature, unit, lead, target, outlook } = indicator
  return (
    <tr>
      <td className="number">{number}</td>
      <td>
        <Link to="/indicators/$id" params={{ id: itemId }}>
          {name}
        </Link>
        <div className="quiet small">{lead}</div>
      </td>
      <td data-label={words('nature')} className={`nowrap nature-${nature}`}>
        {nature ? parts(nature) : parts('notApplicable')}
      </td>
      <td data-label={words('unit')} className="indicator-unit">
        {unit || parts('notApplicable')}
      </td>
      <Figures indicator={indicator} periods={periods} />
      <td data-label={words('target')} className="indicator-target">
        {target}
      </td>
      <td data-label={words('outlook')}>
        {outlook ? label(outlook) : <span className="quiet">{parts('notReported')}</span>}
      </td>
      {showsComputed && (
        <td data-label={words('computed')}>
          <div>
            <Computed indicator={indicator} scale={scale} />
          </div>
        </td>
      )}
      <td data-label={words('decided')}>
        <div>
          <Decided indicator={indicator} scale={scale} />
        </div>
      </td>
    </tr>
  )
}
