/** The address of a place in a draft: the desk, one section of it, what stands beside it, one block. */

/** What stands beside the text. */
export const draftPanels = ['figures', 'originals', 'comments', 'versions', 'check'] as const
export type DraftPanel = (typeof draftPanels)[number]

export interface DraftPlace {
  readonly section?: string
  readonly panel?: DraftPanel
  readonly block?: string
}

export function draftPlace(reportId: string, { section, panel, block }: DraftPlace): string {
  const query = Object.entries({ section, panel, block }).flatMap(([name, at]) =>
    at ? [`${name}=${at}`] : [],
  )
  return `/reports/${reportId}/draft${query.length > 0 ? '?' : ''}${query.join('&')}`
}
