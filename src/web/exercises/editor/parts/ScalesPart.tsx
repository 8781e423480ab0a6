/** Of a definition: the words of the verdicts, and from which ratio on a class begins. */

import type { Exercise } from '#contract/exercise.ts'
import { useWords } from '../../../language.tsx'
import { type PartProps, withEvaluation } from '../changing.ts'
import { TextField } from '../fields.tsx'
import { LabelFields } from '../LabelFields.tsx'

type Scale = Exercise['evaluation']['scales'][number]
type Class = Scale['classes'][number]

interface ScaleProps {
  scale: Scale
  path: string
  onScale: (scale: Scale) => void
}

function ScaleLines({ scale, path, onScale }: ScaleProps) {
  const words = useWords('exerciseEditor')
  const parts = useWords('parts')
  const change = (at: number, changed: Partial<Class>) =>
    onScale({
      ...scale,
      classes: scale.classes.map((one, index) => (index === at ? { ...one, ...changed } : one)),
    })
  const hasRatio = scale.classes.some(({ least }) => least !== null)
  return (
    <div id={path} tabIndex={-1}>
      <h3>{parts(scale.subject)}</h3>
      {scale.classes.map(({ key, word, least }, at) => (
        <div key={key} id={`${path}.classes[${at}]`} tabIndex={-1} className="line-class">
          <LabelFields
            path={`${path}.classes[${at}].word`}
            label={words('word')}
            value={word}
            onLabel={(changed) => change(at, { word: changed })}
          />
          {hasRatio && (
            <TextField
              id={`${path}.classes[${at}].least`}
              label={words('least')}
              text={least ?? ''}
              onText={(text) => change(at, { least: text.trim() === '' ? null : text.trim() })}
            />
          )}
        </div>
      ))}
    </div>
  )
}

export function ScalesPart({ definition, onDefinition }: PartProps) {
  const words = useWords('exerciseEditor')
  const { scales } = definition.evaluation
  const put = (at: number, scale: Scale) =>
    onDefinition(
      withEvaluation(definition, { scales: scales.map((one, index) => (index === at ? scale : one)) }),
    )
  return (
    <>
      <p className="quiet">{words('scalesLine')}</p>
      {scales.map((scale, at) => (
        <ScaleLines
          key={scale.subject}
          scale={scale}
          path={`evaluation.scales[${at}]`}
          onScale={(changed) => put(at, changed)}
        />
      ))}
    </>
  )
}
