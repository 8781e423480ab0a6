/** Tags, milestones and place of an item: shown, and edited by whoever may. */

import { Button } from 'antd'
import { useState } from 'react'
import type { ItemView } from '#contract/items.ts'
import { useWords } from '../language.tsx'
import { instantText } from '../parts/format.ts'
import { EditAttributes } from './EditAttributes.tsx'

type Shown = Pick<ItemView, 'attributes'>

function Milestones({ attributes: { milestones } }: Shown) {
  const words = useWords('items')
  if (milestones.length === 0) return <p className="quiet">{words('milestonesNone')}</p>
  return (
    <table className="rows rows-dense">
      <thead>
        <tr>
          <th scope="col">{words('day')}</th>
          <th scope="col">{words('what')}</th>
          <th scope="col" className="number">
            {words('weight')}
          </th>
          <th scope="col">{words('doneOn')}</th>
          <th scope="col">{words('evidence')}</th>
        </tr>
      </thead>
      <tbody>
        {milestones.map(({ id, dueOn, text, weight, share, isKey, doneOn, evidence }) => (
          <tr key={id}>
            <td className="nowrap">{dueOn}</td>
            <td data-label={words('what')}>
              {text}
              {isKey && <span className="item-tag item-key">{words('keyMilestone')}</span>}
            </td>
            <td data-label={words('weight')} className="number">
              {weight}
            </td>
            <td data-label={words('doneOn')} className="nowrap">
              {doneOn ?? (
                <span className="quiet">
                  {share === null ? words('notDone') : words('partDone', { share: Number(share) * 100 })}
                </span>
              )}
            </td>
            <td data-label={words('evidence')}>{evidence || '—'}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function Path({ attributes: { path } }: Shown) {
  const words = useWords('items')
  if (path.length === 0) return <p className="quiet">{words('pathNone')}</p>
  return (
    <ul className="item-path">
      {path.map(({ year, level }) => (
        <li key={year}>
          {year} <span className="number">{level}</span>
        </li>
      ))}
    </ul>
  )
}

function Tags({ attributes: { tags } }: Shown) {
  const words = useWords('items')
  const vocabularies = [...new Set(tags.map(({ vocabulary }) => vocabulary))]
  if (tags.length === 0) return <span className="quiet">{words('nobody')}</span>
  return vocabularies.map((vocabulary) => (
    <div key={vocabulary}>
      <span className="quiet">{vocabulary}</span>{' '}
      {tags
        .filter((tag) => tag.vocabulary === vocabulary)
        .map(({ word }) => (
          <span key={word} className="item-tag">
            {word}
          </span>
        ))}
    </div>
  ))
}

export function Attributes({ item }: { item: ItemView }) {
  const words = useWords('items')
  const [isEditing, setEditing] = useState(false)
  const { attributes } = item
  const { position, changedAt, changedBy } = attributes
  return (
    <section className="item-part sheet">
      <div className="item-part-head">
        <h2>{words('attributes')}</h2>
        {item.may.arrange && !isEditing && (
          <Button size="small" onClick={() => setEditing(true)}>
            {words('edit')}
          </Button>
        )}
      </div>
      <p className="quiet">{words('attributesMeans')}</p>
      {isEditing ? (
        <EditAttributes item={item} onClose={() => setEditing(false)} />
      ) : (
        <>
          <dl className="item-facts">
            <dt>{words('tags')}</dt>
            <dd>
              <Tags attributes={attributes} />
            </dd>
            <dt>{words('position')}</dt>
            <dd>{position ?? <span className="quiet">{words('positionNone')}</span>}</dd>
            {item.content.kind === 'indicator' && (
              <>
                <dt>{words('path')}</dt>
                <dd>
                  <Path attributes={attributes} />
                </dd>
              </>
            )}
            <dt>{words('milestones')}</dt>
            <dd>
              <Milestones attributes={attributes} />
            </dd>
          </dl>
          {changedAt && (
            <p className="quiet">{words('changed', { who: changedBy, when: instantText(changedAt) })}</p>
          )}
        </>
      )}
    </section>
  )
}
