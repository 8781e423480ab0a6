/** Asks how an overall score is to be weighed, and makes it. */

import { App, InputNumber, Radio } from 'antd'
import { useState } from 'react'
import { makeScore } from '#contract/scores.ts'
import { useWords } from '../language.tsx'
import { FormDialog } from '../parts/FormDialog.tsx'
import { useSend } from '../queries.ts'
import { Comparisons, matrixOf, type Pairs } from './Comparisons.tsx'

interface MakeDialogProps {
  planId: string
  chapters: readonly { readonly chapter: string; readonly indicators: number }[]
  onClose: () => void
}

export function MakeDialog({ planId, chapters, onClose }: MakeDialogProps) {
  const words = useWords('scores')
  const { message } = App.useApp()
  const { send, sending, refusal, forget } = useSend(makeScore)
  const [isCompared, setCompared] = useState(false)
  const [pairs, setPairs] = useState<Pairs>(new Map())
  const [seed, setSeed] = useState<number | null>(null)
  const names = chapters.map(({ chapter }) => chapter || words('noField'))
  const comparable = names.length >= 2 && names.length <= 9
  const make = async () => {
    const comparisons = isCompared ? matrixOf(names.length, pairs) : null
    if (!(await send({}, { planId, comparisons, seed }))) return
    void message.success(words('made'))
    onClose()
  }
  return (
    <FormDialog
      width={640}
      title={words('title')}
      verb={words('make')}
      sending={sending}
      refusal={refusal}
      onSend={() => void make()}
      onClose={onClose}
    >
      <div className="score-form">
        <p className="quiet">{words('paper')}</p>
        <Radio.Group
          aria-label={words('weights')}
          value={isCompared}
          onChange={({ target }) => {
            forget()
            setCompared(target.value === true)
          }}
        >
          <Radio value={false}>{words('equal')}</Radio>
          <Radio value={true} disabled={!comparable}>
            {words('compared')}
          </Radio>
        </Radio.Group>
        {!comparable && <p className="quiet small">{words('notComparable', { count: names.length })}</p>}
        {isCompared && <Comparisons names={names} pairs={pairs} onChange={setPairs} />}
        <label htmlFor="score-seed">
          {words('seed')}
          <InputNumber
            id="score-seed"
            min={0}
            max={4_294_967_295}
            precision={0}
            value={seed}
            onChange={setSeed}
          />
          <span className="quiet small">{words('seedHint')}</span>
        </label>
      </div>
    </FormDialog>
  )
}
