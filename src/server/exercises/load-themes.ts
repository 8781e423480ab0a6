/** The themes of an example: set up by its coordinator, answered and written by its units. */

import type { Samples } from '#contract/samples.ts'
import { itemText } from '#domain/exercises/exercise.ts'
import type { Trail, Tx } from '../db.ts'
import { addTheme } from '../themes/order.ts'
import { readThemes } from '../themes/rows.ts'
import { answerQuestion, writeText } from '../themes/write.ts'
import { personWith } from './load-people.ts'
import { type Known, morning } from './load-said.ts'
import { idOf } from './load-units.ts'

type SampleTheme = Samples['themes'][number]

interface Loading {
  readonly known: Known
  readonly theme: SampleTheme
}

export async function loadTheme(tx: Tx, trail: Trail, { known, theme }: Loading): Promise<void> {
  const id = await addTheme(tx, trail, {
    actor: personWith(known.people, 'coordinator'),
    at: morning(theme.orderedOn),
    wanted: orderedOf(known, theme),
  })
  const [read] = await readThemes(tx, { id })
  const permit = () => undefined
  for (const [at, { unit, answer }] of theme.questions.entries()) {
    const question = read?.questions[at]
    if (!question || !answer) continue
    const { text, asOf, writtenOn } = answer
    const actor = personWith(known.people, 'contact', idOf(known.unitIds, unit))
    const writing = { actor, permit, text, basedOn: 0, at: morning(writtenOn) }
    await answerQuestion(tx, trail, { ...writing, id: question.id, asOf })
  }
  const lead = personWith(known.people, 'contact', idOf(known.unitIds, theme.lead))
  for (const { part, text, writtenOn } of theme.texts) {
    const writing = { actor: lead, permit, text, basedOn: 0, at: morning(writtenOn) }
    await writeText(tx, trail, { ...writing, id, part })
  }
}

function orderedOf({ unitIds, itemIds }: Known, theme: SampleTheme) {
  const { kind, title, basis, product, dueOn, questions, others } = theme
  const itemOf = (item: SampleTheme['others'][number]) => idOf(itemIds, itemText(item))
  return {
    ...{ kind, title, basis, product, dueOn },
    leadUnitId: idOf(unitIds, theme.lead),
    memberIds: theme.members.map((name) => idOf(unitIds, name)),
    questions: questions.map(({ question, unit }) => ({ id: null, question, unitId: idOf(unitIds, unit) })),
    items: [
      ...questions.flatMap(({ items }, question) => items.map((one) => ({ itemId: itemOf(one), question }))),
      ...others.map((one) => ({ itemId: itemOf(one), question: null })),
    ],
  }
}
