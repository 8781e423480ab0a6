/** One item of a plan: its approved text in every version, who answers for it, and what changes beside the text. */

import { useParams } from '@tanstack/react-router'
import { Collapse } from 'antd'
import { getItem, type ItemView } from '#contract/items.ts'
import { fieldsOf } from '#domain/plans/correction.ts'
import { useWords } from '../language.tsx'
import { Answer } from '../parts/notices.tsx'
import { Page } from '../parts/Page.tsx'
import { useAnswer } from '../queries.ts'
import { Attributes } from './Attributes.tsx'
import { Corrections } from './Corrections.tsx'
import { useFieldWords } from './FieldChanges.tsx'
import { Responsible } from './Responsible.tsx'
import '../parts/rows.css'
import './items.css'

function Fields({ content }: Pick<ItemView, 'content'>) {
  const told = useFieldWords()
  return (
    <dl className="item-facts">
      {[...fieldsOf(content)].map(([field, value]) => (
        <div key={field}>
          <dt>{told.label(field)}</dt>
          <dd>{told.value(field, value) || '—'}</dd>
        </div>
      ))}
    </dl>
  )
}

/** The text as it reads, and below it every other one it ever had. */
function Text({ item }: { item: ItemView }) {
  const words = useWords('items')
  const older = item.texts.slice(0, -1)
  return (
    <section className="item-part sheet">
      <h2>{words('text')}</h2>
      {item.isAdopted && <p className="quiet">{words('textMeans')}</p>}
      <Fields content={item.content} />
      {older.length > 0 && (
        <Collapse
          size="small"
          items={older.toReversed().map(({ version, corrected, content }) => ({
            key: `${version} ${corrected}`,
            label:
              corrected === 0
                ? words('versionEntered', { version })
                : words('versionCorrected', { version, corrected }),
            children: <Fields content={content} />,
          }))}
        />
      )}
    </section>
  )
}

function Item({ item }: { item: ItemView }) {
  const words = useWords('items')
  return (
    <Page
      title={item.content.name}
      back={{ to: `/plans/${item.planId}`, text: item.plan }}
      line={words('number', { number: item.number })}
    >
      <Text item={item} />
      <Responsible item={item} />
      <Attributes item={item} />
      {item.isAdopted && <Corrections item={item} />}
    </Page>
  )
}

export function ItemPage() {
  const { itemId } = useParams({ from: '/shell/plans/$id/items/$itemId' })
  const item = useAnswer(getItem, { id: itemId })
  return <Answer of={item}>{(view) => <Item item={view} />}</Answer>
}
