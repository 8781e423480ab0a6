/** The stages of an indicator on the way to its target: a year and its level each. */

import { PlusOutlined } from '@ant-design/icons'
import { Button, Input, InputNumber } from 'antd'
import { v7 } from 'uuid'
import { useWords } from '../language.tsx'

export interface TypedStage {
  readonly key: string
  readonly year: number | null
  readonly level: string
}

interface EditPathProps {
  path: readonly TypedStage[]
  onPath: (path: TypedStage[]) => void
}

export function EditPath({ path, onPath }: EditPathProps) {
  const words = useWords('items')
  const change = (key: string, more: Partial<TypedStage>) =>
    onPath(path.map((one) => (one.key === key ? { ...one, ...more } : one)))
  return (
    <>
      {words('path')}
      <p className="quiet">{words('pathMeans')}</p>
      {path.map(({ key, year, level }) => (
        <div key={key} className="milestone-row">
          <InputNumber
            aria-label={words('stageYear')}
            placeholder={words('stageYear')}
            min={1949}
            max={2100}
            precision={0}
            value={year}
            onChange={(chosen) => change(key, { year: chosen })}
          />
          <Input
            className="milestone-weight"
            aria-label={words('stageLevel')}
            placeholder={words('stageLevel')}
            inputMode="decimal"
            maxLength={30}
            value={level}
            onChange={(event) => change(key, { level: event.target.value.trim() })}
          />
          <Button size="small" onClick={() => onPath(path.filter((one) => one.key !== key))}>
            {words('remove')}
          </Button>
        </div>
      ))}
      <Button
        size="small"
        className="milestone-add"
        icon={<PlusOutlined />}
        onClick={() => onPath([...path, { key: v7(), year: null, level: '' }])}
      >
        {words('addStage')}
      </Button>
    </>
  )
}
