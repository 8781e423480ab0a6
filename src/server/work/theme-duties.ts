/** What themes ask of units: questions without an answer, and of the lead the texts of the whole. */

import type { Duty } from '#contract/work.ts'
import { daysBetween } from '#domain/calendar/day.ts'
import { owedBy } from '#domain/themes/theme.ts'
import type { Tx } from '../db.ts'
import { readThemes } from '../themes/rows.ts'

interface Asked {
  readonly evaluationId: string
  readonly today: string
}

export async function themeDuties(
  tx: Tx,
  units: readonly string[],
  { evaluationId, today }: Asked,
): Promise<Duty[]> {
  if (units.length === 0) return []
  const themes = await readThemes(tx, { evaluationId })
  return themes.flatMap(({ theme, isEnded, questions, texts, end }) => {
    const open = {
      leadUnitId: theme.leadUnitId,
      isConcluded: end !== null || isEnded,
      questions: questions.map(({ unitId, answer }) => ({ unitId, isAnswered: answer !== null })),
      written: texts.map(({ part }) => part),
    }
    const { id: subjectId, title, dueOn } = theme
    const daysLeft = dueOn === null ? null : daysBetween(today, dueOn)
    return units.flatMap((unitId): Duty[] => {
      const owed = owedBy(open, unitId)
      if (owed === null) return []
      const unit =
        unitId === theme.leadUnitId
          ? theme.lead
          : (questions.find((question) => question.unitId === unitId)?.unit ?? '')
      const of = { kind: 'answer_theme', subjectId, unit, track: title } as const
      return [{ ...of, ...owed, dueOn, daysLeft, reportName: '', reason: '' }]
    })
  })
}
