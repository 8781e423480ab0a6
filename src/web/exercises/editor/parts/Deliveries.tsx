/** Of a definition: what is delivered how many days before the congress meets. */

import { freeKey } from '#domain/exercises/asked.ts'
import { useWords } from '../../../language.tsx'
import { type PartProps, withEvaluation } from '../changing.ts'
import { NumberField, TextField } from '../fields.tsx'
import { ListOf } from '../ListOf.tsx'

export function Deliveries({ definition, onDefinition }: Omit<PartProps, 'adds'>) {
  const words = useWords('exerciseEditor')
  const { deliveries } = definition.evaluation
  return (
    <>
      <h3>{words('deliveries')}</h3>
      <p className="quiet">{words('deliveriesLine')}</p>
      <ListOf
        path="evaluation.deliveries"
        list={deliveries}
        nameOf={({ text }) => text}
        addText={words('addDelivery')}
        make={() => ({
          key: freeKey(
            'delivery-',
            deliveries.map(({ key }) => key),
          ),
          ...{ text: '', daysBefore: 7 },
        })}
        onList={(list) => onDefinition(withEvaluation(definition, { deliveries: list }))}
      >
        {({ text, daysBefore }, { path, change }) => (
          <div className="line-delivery">
            <TextField
              id={`${path}.text`}
              label={words('deliveryText')}
              text={text}
              onText={(typed) => change({ text: typed })}
            />
            <NumberField
              id={`${path}.daysBefore`}
              label={words('daysBefore')}
              number={daysBefore}
              onNumber={(days) => change({ daysBefore: days })}
            />
          </div>
        )}
      </ListOf>
    </>
  )
}
