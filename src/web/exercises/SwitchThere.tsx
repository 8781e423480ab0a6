/** The way to what belongs to another evaluation: one button switches to it. */

import { Button } from 'antd'
import type { RefusalView } from '#contract/shared.ts'
import { useWords } from '../language.tsx'
import { useChoose } from './useChoose.ts'

export function SwitchThere({ refusal: { details } }: { refusal: RefusalView }) {
  const words = useWords('exercises')
  const { choose, sending } = useChoose()
  const { id = '', name = '' } = details
  return (
    <Button type="primary" loading={sending} onClick={() => void choose(String(id))}>
      {words('showThis', { name })}
    </Button>
  )
}
