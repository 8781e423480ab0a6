/** Definition 口径: yearly figures of two definitions make no series. */

import { doubt, type Guard } from './guarded.ts'

const said = (text: string): string => text.replaceAll(/\s+/g, '')

/** Wants a sentence where the figure counts something else than the plan says, or than its neighbours count. */
export const definitionGuard: Guard = ({ definition }, { item, series }) => {
  if (said(definition) === '') return []
  const plans = item.kind === 'indicator' ? item.definition : ''
  const other = series.find(
    (v) =>
      v.definition !== definition && said(v.definition) !== '' && said(v.definition) !== said(definition),
  )
  return [
    ...(said(plans) !== '' && said(plans) !== said(definition)
      ? [doubt('definition-not-plans', 'warning', { found: definition, expected: plans })]
      : []),
    ...(other
      ? [
          doubt('definition-mixed', 'warning', {
            found: definition,
            expected: other.definition,
            period: other.period,
          }),
        ]
      : []),
  ]
}
