/** In which reports an entry is used (P4): what is filled once serves every track that asks for it. */

interface ServedTrack {
  readonly id: string
  readonly name: string
  readonly planIds: readonly string[]
}

/**
 * Names of the tracks, in order. An item's entry serves every track on its plan, the unit's own texts (`planId` null)
 * every track on which the unit owes a report.
 */
export function usedIn(
  tracks: readonly ServedTrack[],
  { planId, owedTrackIds }: { planId: string | null; owedTrackIds: readonly string[] },
): string[] {
  const serving = tracks.filter((t) =>
    planId === null ? owedTrackIds.includes(t.id) : t.planIds.includes(planId),
  )
  return serving.map((t) => t.name)
}
