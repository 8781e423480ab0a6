/** The report on the city's plan: sent to the city's commission, received, or returned and sent again (seed 三（一）). */

import type { Process } from './process.ts'
import { outsideRow } from './row.ts'

export const cityReportStates = ['draft', 'with_city', 'city_feedback', 'received', 'returned'] as const
export type CityReportState = (typeof cityReportStates)[number]

export const cityReportActions = ['submit_to_city', 'receive', 'register_feedback', 'city_returns'] as const
export type CityReportAction = (typeof cityReportActions)[number]

const registrars = ['coordinator', 'government_office'] as const
const ready = { conditions: ['version_made', 'rounds_settled'] } as const
const withReason = { guards: ['reason'] } as const

export const cityReportProcess: Process<CityReportState, CityReportAction> = {
  name: 'city_report',
  start: 'draft',
  line: ['draft', 'with_city', 'city_feedback', 'received'],
  transitions: [
    outsideRow('submit_to_city', ['draft', 'with_city'], registrars, ready),
    outsideRow('submit_to_city', ['returned', 'with_city'], registrars, ready),
    outsideRow('receive', ['with_city', 'city_feedback'], registrars),
    outsideRow('register_feedback', ['city_feedback', 'received'], registrars),
    outsideRow('city_returns', ['with_city', 'returned'], registrars, withReason),
    outsideRow('city_returns', ['city_feedback', 'returned'], registrars, withReason),
    outsideRow('city_returns', ['received', 'returned'], registrars, withReason),
  ],
}
