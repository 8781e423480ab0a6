/** Where a task of the follow-up comes from. */

export const opinionSources = ['deliberation', 'report'] as const
/** The standing committee's opinions, or the countermeasures of the report itself. */
export type OpinionSource = (typeof opinionSources)[number]
