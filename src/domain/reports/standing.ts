/** How far a report has gone: until it is submitted it follows the data, then its file stands. */

/**
 * `draft`: it refreshes. `submitted`: its text stands, a 数据更新说明 goes after it. `concluded`: it was deliberated,
 * and a later figure feeds values and the next exercise only (D2).
 */
export const reportStandings = ['draft', 'submitted', 'concluded'] as const
export type ReportStanding = (typeof reportStandings)[number]

/** States in which the writer has the report back and changes its text. */
const writing: readonly string[] = ['draft', 'returned', 'revising']
const deliberated: readonly string[] = ['deliberated', 'handled']

/** By the state of the report's process, whichever of the three it runs. */
export function reportStanding(state: string): ReportStanding {
  if (writing.includes(state)) return 'draft'
  return deliberated.includes(state) ? 'concluded' : 'submitted'
}
