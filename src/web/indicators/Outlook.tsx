/** The outlook of one indicator: what the unit expects beside what the figures so far let expect; a working paper. */

import { Button } from 'antd'
import type { ReactNode } from 'react'
import type { IndicatorView, OutlookView } from '#contract/indicators.ts'
import { outlookText } from '#words/outlook-text.ts'
import { unitText } from '#words/verdict-text.ts'
import { useLanguage, useWords } from '../language.tsx'
import { Mark } from '../parts/Mark.tsx'
import { stepUnit } from './trend-words.ts'
import { useClassWord } from './useClassWord.ts'

type Path = OutlookView['paths'][number]
type Interval = Path['years'][number]['of80']

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  )
}

/** Expected and projected value of the last year, one beside the other. */
function Sides({ outlook, unit }: { outlook: OutlookView; unit: string }) {
  const words = useWords('outlookPanel')
  const parts = useWords('parts')
  const { language } = useLanguage()
  const shown = unitText(language, unit)
  const last = outlook.paths[0]?.years.at(-1)
  const at = outlook.year ? words('ofYear', { year: outlook.year }) : ''
  return (
    <>
      <Fact name={`${words('expected')} ${at}`}>
        <strong>{outlook.expected === null ? parts('notReported') : `${outlook.expected}${shown}`}</strong>
      </Fact>
      <Fact name={`${words('projection')} ${at}`}>
        <strong>{last ? `${last.mean}${shown}` : parts('notApplicable')}</strong>
        {last && (
          <div className="quiet small">{last.of80 ? words('interval', last.of80) : words('noInterval')}</div>
        )}
      </Fact>
    </>
  )
}

/** Pace, lag and the second opinion, each where the rule has one. */
function Pace({ indicator: { summary, scale } }: { indicator: IndicatorView }) {
  const words = useWords('outlookPanel')
  const { language } = useLanguage()
  const classWord = useClassWord(scale)
  const { verdict } = summary
  if (!verdict) return null
  const { pace, lagDays, secondOpinion } = verdict
  const step = stepUnit(language, summary.unit)
  const lagWord = (days: number) =>
    days === 0 ? words('level') : words(days > 0 ? 'behind' : 'ahead', { days: Math.abs(days) })
  return (
    <>
      {pace && <Fact name={words('pace')}>{words('paceLine', { ...pace, step })}</Fact>}
      {lagDays !== null && <Fact name={words('lag')}>{lagWord(lagDays)}</Fact>}
      {secondOpinion !== null && (
        <Fact name={words('second')}>
          <Mark tone="warn" word={words('secondDiffers', { word: classWord(secondOpinion) })} />
        </Fact>
      )}
    </>
  )
}

function Fan({ paths }: { paths: readonly Path[] }) {
  const words = useWords('outlookPanel')
  const methods = useWords('projectionMethods')
  const parts = useWords('parts')
  const range = (of: Interval) => (of ? words('range', of) : parts('notApplicable'))
  return (
    <>
      <p className="quiet small">{words('fanLine')}</p>
      <table className="rows rows-dense">
        <thead>
          <tr>
            <th scope="col">{words('method')}</th>
            <th scope="col">{words('year')}</th>
            <th scope="col" className="number">
              {words('mean')}
            </th>
            <th scope="col">{words('of80')}</th>
            <th scope="col">{words('of95')}</th>
          </tr>
        </thead>
        <tbody>
          {paths.flatMap(({ method, years }) =>
            years.map(({ year, mean, of80, of95 }) => (
              <tr key={`${method} ${year}`}>
                <td data-label={words('method')}>{methods(method)}</td>
                <td data-label={words('year')}>{year}</td>
                <td data-label={words('mean')} className="number">
                  {mean}
                </td>
                <td data-label={words('of80')} className="nowrap">
                  {range(of80)}
                </td>
                <td data-label={words('of95')} className="nowrap">
                  {range(of95)}
                </td>
              </tr>
            )),
          )}
        </tbody>
      </table>
    </>
  )
}

interface OutlookProps {
  indicator: IndicatorView
  /** Whether the other methods are shown, here and in the picture. */
  isFanOpen: boolean
  onFan: (isOpen: boolean) => void
}

export function Outlook({ indicator, isFanOpen, onFan }: OutlookProps) {
  const words = useWords('outlookPanel')
  const indicators = useWords('indicators')
  const parts = useWords('parts')
  const { language } = useLanguage()
  const { outlook, summary } = indicator
  const hasFan = outlook?.paths.some(({ years }) => years.length > 0) ?? false
  return (
    <section className="indicator-part sheet">
      <h2>
        {words('title')}
        {summary.nature && (
          <span className={`nature-mark nature-${summary.nature}`}>{parts(summary.nature)}</span>
        )}
        <Mark tone="warn" word={indicators('arithmeticDraft')} />
      </h2>
      {outlook === null ? (
        <p className="quiet">{words('hidden')}</p>
      ) : (
        <>
          <dl className="outlook-facts">
            <Sides outlook={outlook} unit={summary.unit} />
            <Pace indicator={indicator} />
          </dl>
          <ul className="outlook-said">
            {outlook.statements.map((statement) => (
              <li key={`${statement.code} ${JSON.stringify(statement.details)}`}>
                {outlookText(language, statement, summary.unit)}
              </li>
            ))}
          </ul>
          {hasFan && (
            <Button className="no-print" aria-expanded={isFanOpen} onClick={() => onFan(!isFanOpen)}>
              {words(isFanOpen ? 'fanHide' : 'fan')}
            </Button>
          )}
          {isFanOpen && <Fan paths={outlook.paths} />}
        </>
      )}
    </section>
  )
}
