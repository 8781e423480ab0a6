/** The trend of one indicator as a picture, with the same said in a sentence above. */

import { DownloadOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { useEffect, useMemo, useRef } from 'react'
import type { IndicatorSummary, OutlookView } from '#contract/indicators.ts'
import { type Trend, trendOf } from '#domain/verdicts/trend.ts'
import { useLanguage, useWords } from '../language.tsx'
import { saveFile } from '../parts/save-file.ts'
import { useSession } from '../shell/session.ts'
import type { TrendPicture } from './draw-trend.ts'
import { trendCsv } from './trend-file.ts'
import { adjustedText, originalOf, sourceOf, trendSentence } from './trend-words.ts'

/** The last year whose figures are whole by the cut-off. */
const lastWholeYear = (day: string): number => Number(day.slice(0, 4)) - (day.endsWith('-12-31') ? 0 : 1)

/** What is drawn of the outlook: the default method's path, and the others where the fan is open. */
interface Projected {
  readonly outlook: OutlookView | null
  readonly isFanOpen: boolean
}

function useProjection(
  { points }: Trend,
  { outlook, isFanOpen }: Projected,
  cutOffYear: number,
): TrendPicture['projection'] {
  const words = useWords('outlookPanel')
  const methods = useWords('projectionMethods')
  return useMemo(() => {
    const paths = (outlook?.paths ?? []).slice(0, isFanOpen ? undefined : 1)
    const from = points.findLast(({ year }) => year <= cutOffYear)
    if (!from || !paths.some(({ years }) => years.length > 0)) return null
    return {
      ...{ from, paths, bandName: words('bandName') },
      names: paths.map(({ method, years }, at) =>
        at === 0 ? words('lineName', { number: years.at(-1)?.mean ?? '' }) : methods(method),
      ),
    }
  }, [points, outlook, isFanOpen, cutOffYear, words, methods])
}

function usePicture(indicator: IndicatorSummary, projected: Projected, cutOff: string): TrendPicture {
  const words = useWords('indicators')
  const trend = useMemo(() => trendOf(sourceOf(indicator)), [indicator])
  const cutOffYear = lastWholeYear(cutOff)
  const projection = useProjection(trend, projected, cutOffYear)
  return useMemo(() => {
    const first = originalOf(indicator)
    const original = first && trendOf(first)
    return {
      ...{ trend, original, projection, cutOffYear },
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
  }, [indicator, trend, projection, cutOff, cutOffYear, words])
}

/** The data and the picture as files. */
function Take({ picture, name }: { picture: TrendPicture; name: string }) {
  const words = useWords('outlookPanel')
  const file = words('fileName', { name })
  const takeData = () => {
    const heads = {
      ...{ series: words('series'), year: words('year'), figure: words('figure') },
      ...{ lower: words('lower'), upper: words('upper'), unit: words('unit') },
    }
    saveFile(`${file}.csv`, new Blob([trendCsv(picture, heads)], { type: 'text/csv' }))
  }
  const takePicture = async () => {
    const { trendPng } = await import('./draw-trend.ts')
    const png = await trendPng(picture, getComputedStyle(document.body).fontFamily)
    if (png) saveFile(`${file}.png`, png)
  }
  return (
    <div className="trend-take no-print">
      <Button icon={<DownloadOutlined />} onClick={takeData}>
        {words('takeData')}
      </Button>
      <Button icon={<DownloadOutlined />} onClick={() => void takePicture()}>
        {words('takePicture')}
      </Button>
    </div>
  )
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

interface TrendChartProps extends Projected {
  indicator: IndicatorSummary
}

export function TrendChart({ indicator, outlook, isFanOpen }: TrendChartProps) {
  const words = useWords('indicators')
  const { language } = useLanguage()
  const { evaluation } = useSession()
  const cutOff = evaluation?.cutOffs.yearly ?? ''
  const picture = usePicture(indicator, { outlook, isFanOpen }, cutOff)
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
      {hasPoints && <Take picture={picture} name={indicator.name} />}
      {picture.trend.leftOut && <p className="quiet small">{words('trendPartYear')}</p>}
    </section>
  )
}
