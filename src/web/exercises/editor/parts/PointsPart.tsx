/** Of a definition: the points that the evaluation must answer, one a line. */

import { useState } from 'react'
import { useWords } from '../../../language.tsx'
import { type PartProps, withEvaluation } from '../changing.ts'
import { TextField } from '../fields.tsx'

const linesOf = (text: string): string[] =>
  text.split('\n').flatMap((line) => (line.trim() === '' ? [] : [line.trim()]))

export function PointsPart({ definition, onDefinition }: PartProps) {
  const words = useWords('exerciseEditor')
  const { points } = definition.evaluation
  const [typed, setTyped] = useState(points.join('\n'))
  // Blank lines stay while they are typed; what was saved by somebody else comes in.
  const text = linesOf(typed).join('\n') === points.join('\n') ? typed : points.join('\n')
  const write = (next: string) => {
    setTyped(next)
    onDefinition(withEvaluation(definition, { points: linesOf(next) }))
  }
  return (
    <>
      <p className="quiet">
        {words('pointsLine')} {words('pointsCount', { count: points.length })}
      </p>
      <TextField id="evaluation.points" label={words('pointsArea')} rows={8} text={text} onText={write} />
    </>
  )
}
