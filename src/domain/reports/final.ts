/** From when on a report's final version may be made: a draft is not yet what was agreed. */

import type { TrackProcess } from '../evaluations/track.ts'
import { cityReportProcess } from '../processes/city-report.ts'
import { outlineReportProcess } from '../processes/outline-report.ts'
import type { Process } from '../processes/process.ts'
import { specialReportProcess } from '../processes/special-report.ts'

/** The city's goes out as it was made; the outline's once the government agreed, a special plan's once it is approved. */
const firstStates: Readonly<Record<TrackProcess, { process: Process; state: string }>> = {
  city_report: { process: cityReportProcess, state: 'draft' },
  outline_report: { process: outlineReportProcess, state: 'government_approved' },
  special_report: { process: specialReportProcess, state: 'approved' },
}

/** A state beside the line, such as a return by the city, counts as the beginning. */
export function mayBeFinal(process: TrackProcess, state: string): boolean {
  const first = firstStates[process]
  const { line = [] } = first.process
  return Math.max(0, line.indexOf(state)) >= line.indexOf(first.state)
}
