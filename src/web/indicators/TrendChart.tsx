/** The trend of one indicator as a picture, with the same said in a sentence above. */

import { useEffect, useMemo, useRef } from 'react'
import type { IndicatorSummary } from '#contract/indicators.ts'
import { trendOf } from '#domain/verdicts/trend.ts'
import { useLanguage, useWords } from '../language.tsx'
import { useSession } from '../shell/session.ts'
import type { TrendPicture } from './draw-trend.ts'
import { adjustedText, originalOf, sourceOf, trendSentence } from './trend-words.ts'

/** The last year whose figures are whole by the cut-off. */
const lastWholeYear = (day: string): number => Number(day.slice(0, 4)) - (day.endsWith('-12-31') ? 0 : 1)

function usePicture(indicator: IndicatorSummary, cutOff: string): TrendPicture {
  const words = useWords('indicators')
  return useMemo(() => {
    const trend = trendOf(sourceOf(indicator))
    const first = originalOf(indicator)
    const original = first && trendOf(first)
    return {
      trend,
      original,
      cutOffYear: lastWholeYear(cutOff),
      names: {
        unit: indicator.unit,
        base: words('baseName'),
        actual: words('valueName'),
        estimate: words('estimateName'),
        path: words(original ? 'adjustedPath' : 'pathTo', { number: trend.path?.to.number ?? '' }),
        limit: words(original ? 'adjustedLimit' : 'limitName', { number: trend.limit ?? '' }),
        originalPath: words('originalPath', { number: original?.path?.to.number ?? '' }),
        originalLimit: words('originalLimit', { number: original?.limit ?? '' }),
        cutOff: words('cutOffName', { date: cutOff }),
      },
    }
  }, [indicator, cutOff, words])
}

function Picture({ picture, label }: { picture: TrendPicture; label: string }) {
  const holder = useRef<HTMLDivElement>(null)
  useEffect(() => {
    const element = holder.current
    if (!element) return undefined
    let end = () => {}
    let isGone = false
    void import('./draw-trend.ts').then(({ drawTrend }) => {
      if (isGone) return
      const chart = drawTrend(element, picture)
      const watch = new ResizeObserver(() => chart.resize())
      watch.observe(element)
      end = () => {
        watch.disconnect()
        chart.dispose()
      }
    })
    return () => {
      isGone = true
      end()
    }
  }, [picture])
  return <div ref={holder} className="trend" role="img" aria-label={label} />
}

export function TrendChart({ indicator }: { indicator: IndicatorSummary }) {
  const words = useWords('indicators')
  const { language } = useLanguage()
  const { evaluation } = useSession()
  const cutOff = evaluation?.cutOffs.yearly ?? ''
  const picture = usePicture(indicator, cutOff)
  const sentence = trendSentence(language, indicator, cutOff)
  const changed = adjustedText(language, indicator)
  const hasPoints = picture.trend.points.some(({ grade }) => grade !== null)
  return (
    <section className="indicator-part sheet">
      <h2>{words('trend')}</h2>
      <p className="trend-sentence">{sentence}</p>
      {changed && <p className="trend-sentence">{changed}</p>}
      {hasPoints && (
        <Picture picture={picture} label={words('chartLabel', { name: indicator.name, sentence })} />
      )}
      {picture.trend.leftOut && <p className="quiet small">{words('trendPartYear')}</p>}
    </section>
  )
}
