/** The form for tags, milestones and place of an item. */

import { PlusOutlined } from '@ant-design/icons'
import { App, Button, Checkbox, DatePicker, Input, InputNumber, Select } from 'antd'
import dayjs from 'dayjs'
import { useState } from 'react'
import { v7 } from 'uuid'
import { arrangeItem, type ItemView } from '#contract/items.ts'
import { readNumber } from '../filing/entry/typed.ts'
import { useWords } from '../language.tsx'
import { RefusalNotice } from '../parts/notices.tsx'
import { useSend } from '../queries.ts'
import { EditPath, type TypedStage } from './EditPath.tsx'

type Milestone = ItemView['attributes']['milestones'][number]
type Tag = ItemView['attributes']['tags'][number]

const tagText = ({ vocabulary, word }: Tag) => `${vocabulary}：${word}`

/** '五位一体：经济建设'; without a list the word stands in one of its own name. */
function readTag(text: string): Tag {
  const [vocabulary = '', ...rest] = text.split(/[：:]/)
  const word = rest.join('：').trim()
  return { vocabulary: vocabulary.trim(), word: word || vocabulary.trim() }
}

const newMilestone = (): Milestone => ({
  ...{ id: v7(), dueOn: '', text: '', weight: '1', share: null, isKey: false, doneOn: null, evidence: '' },
})

interface RowProps {
  milestone: Milestone
  onChange: (change: Partial<Milestone>) => void
  onRemove: () => void
}

function MilestoneRow({ milestone, onChange, onRemove }: RowProps) {
  const words = useWords('items')
  const { dueOn, text, weight, share, isKey, doneOn, evidence } = milestone
  return (
    <div className="milestone-row">
      <DatePicker
        aria-label={words('day')}
        placeholder={words('day')}
        value={dueOn ? dayjs(dueOn) : null}
        onChange={(one) => onChange({ dueOn: one ? one.format('YYYY-MM-DD') : '' })}
      />
      <Input
        className="milestone-text"
        aria-label={words('what')}
        placeholder={words('what')}
        maxLength={500}
        value={text}
        onChange={(event) => onChange({ text: event.target.value })}
      />
      <Input
        className="milestone-weight"
        aria-label={words('weight')}
        placeholder={words('weight')}
        value={weight}
        onChange={(event) => onChange({ weight: event.target.value.trim() })}
      />
      <DatePicker
        aria-label={words('doneOn')}
        placeholder={words('doneOn')}
        value={doneOn ? dayjs(doneOn) : null}
        onChange={(one) =>
          onChange(one ? { doneOn: one.format('YYYY-MM-DD'), share: null } : { doneOn: null, evidence: '' })
        }
      />
      <Input
        className="milestone-text"
        aria-label={words('evidence')}
        placeholder={words('evidence')}
        maxLength={500}
        disabled={doneOn === null}
        value={evidence}
        onChange={(event) => onChange({ evidence: event.target.value })}
      />
      <InputNumber
        className="milestone-weight"
        aria-label={words('share')}
        placeholder={words('share')}
        min={0}
        max={100}
        precision={0}
        suffix="%"
        disabled={doneOn !== null}
        value={share === null ? null : Math.round(Number(share) * 100)}
        onChange={(percent) => onChange({ share: percent === null ? null : String(percent / 100) })}
      />
      <Checkbox checked={isKey} onChange={(event) => onChange({ isKey: event.target.checked })}>
        {words('keyMilestone')}
      </Checkbox>
      <Button size="small" onClick={onRemove}>
        {words('remove')}
      </Button>
    </div>
  )
}

interface MilestonesProps {
  milestones: readonly Milestone[]
  onMilestones: (milestones: Milestone[]) => void
}

function Milestones({ milestones, onMilestones }: MilestonesProps) {
  const words = useWords('items')
  const change = (id: string, more: Partial<Milestone>) =>
    onMilestones(milestones.map((one) => (one.id === id ? { ...one, ...more } : one)))
  return (
    <>
      {words('milestones')}
      {milestones.map((milestone) => (
        <MilestoneRow
          key={milestone.id}
          milestone={milestone}
          onChange={(more) => change(milestone.id, more)}
          onRemove={() => onMilestones(milestones.filter(({ id }) => id !== milestone.id))}
        />
      ))}
      <Button
        size="small"
        className="milestone-add"
        icon={<PlusOutlined />}
        onClick={() => onMilestones([...milestones, newMilestone()])}
      >
        {words('addMilestone')}
      </Button>
    </>
  )
}

export function EditAttributes({ item, onClose }: { item: ItemView; onClose: () => void }) {
  const words = useWords('items')
  const parts = useWords('parts')
  const { message } = App.useApp()
  const { send, sending, refusal } = useSend(arrangeItem)
  const { attributes, vocabularies } = item
  const [tags, setTags] = useState(() => attributes.tags.map(tagText))
  const [position, setPosition] = useState(attributes.position)
  const [milestones, setMilestones] = useState(attributes.milestones)
  const [path, setPath] = useState<readonly TypedStage[]>(() =>
    attributes.path.map((stage) => ({ ...stage, key: v7() })),
  )
  const save = async () => {
    const stages = path.flatMap(({ year, level }) => (year === null ? [] : [{ year, level }]))
    const said = { position, tags: tags.map(readTag), milestones, path: stages }
    if ((await send({ id: item.id }, { ...said, basedOn: attributes.version })) === undefined) return
    void message.success(words('saved'))
    onClose()
  }
  return (
    <div className="ask">
      <label className="ask-reason" htmlFor="item-tags">
        {words('tags')}
        <Select
          id="item-tags"
          mode="tags"
          placeholder={words('tagHint')}
          value={tags}
          onChange={setTags}
          options={vocabularies.map((tag) => ({ value: tagText(tag), label: tagText(tag) }))}
        />
      </label>
      <label className="ask-reason" htmlFor="item-position">
        {words('position')}
        <InputNumber
          id="item-position"
          className="item-position"
          min={1}
          max={100_000}
          precision={0}
          placeholder={words('positionNone')}
          value={position}
          onChange={setPosition}
        />
      </label>
      {item.content.kind === 'indicator' && <EditPath path={path} onPath={setPath} />}
      <Milestones milestones={milestones} onMilestones={setMilestones} />
      {refusal && <RefusalNotice refusal={refusal} />}
      <div className="item-part-head">
        <Button
          type="primary"
          loading={sending}
          disabled={
            milestones.some(({ dueOn, text }) => dueOn === '' || text.trim() === '') ||
            path.some(({ year, level }) => year === null || readNumber(level) === null)
          }
          onClick={() => void save()}
        >
          {words('save')}
        </Button>
        <Button onClick={onClose}>{parts('cancel')}</Button>
      </div>
    </div>
  )
}
