/** 示例数据: a quiet but unmissable band on every screen of an example. */

import type { SessionView } from '#contract/session.ts'
import { useLanguage, useWords } from '../language.tsx'
import { dayText } from '../parts/format.ts'

export function ExampleBand({ tenant }: { tenant: SessionView['tenant'] }) {
  const words = useWords('shell')
  const { language } = useLanguage()
  if (!tenant.example) return null
  return (
    <div className="example-band" role="note">
      <strong>{words('exampleData')}</strong>
      <span>
        {tenant.demonstration
          ? words('exampleLine', { date: dayText(language, tenant.today) })
          : words('exampleLineToday')}
      </span>
    </div>
  )
}
