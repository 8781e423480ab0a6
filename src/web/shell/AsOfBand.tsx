/** Says on every screen that the plans of an earlier day are shown, with the way back. */

import { Button } from 'antd'
import { useAsOf } from '../as-of.ts'
import { useLanguage, useWords } from '../language.tsx'
import { dayText } from '../parts/format.ts'
import { useLookBack } from './useLookBack.ts'

export function AsOfBand() {
  const words = useWords('shell')
  const { language } = useLanguage()
  const lookBack = useLookBack()
  const day = useAsOf()
  if (day === null) return null
  return (
    <div className="as-of-band" role="status">
      <span>{words('lookingBack', { date: dayText(language, day) })}</span>
      <Button size="small" type="primary" onClick={() => lookBack(null)}>
        {words('backToNow')}
      </Button>
    </div>
  )
}
