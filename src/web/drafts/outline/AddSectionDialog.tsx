/** A new section: its title, its level, and where it stands. */

import { Input, Radio, Select } from 'antd'
import { useState } from 'react'
import { addSection } from '#contract/drafts.ts'
import { limits } from '#domain/drafts/limits.ts'
import { useWords } from '../../language.tsx'
import { FormDialog } from '../../parts/FormDialog.tsx'
import { useSend } from '../../queries.ts'
import { useDesk } from '../desk.ts'

const first = ''
const levels = [1, 2, 3, 4] as const

export function AddSectionDialog({ onClose }: { onClose: () => void }) {
  const words = useWords('drafts')
  const { draft, numbering, activeId } = useDesk()
  const texts = draft.sections.filter(({ kind }) => kind === 'text')
  const behind = texts.find(({ id }) => id === activeId) ?? texts.at(-1)
  const [title, setTitle] = useState('')
  const [level, setLevel] = useState(behind?.level ?? 1)
  const [after, setAfter] = useState(behind?.id ?? first)
  const { send, sending, refusal } = useSend(addSection)
  const { reportId, edition } = draft
  const add = async () => {
    const place = after === first ? null : after
    if (await send({ id: reportId }, { edition, title: title.trim(), level, after: place })) onClose()
  }
  const named = texts.map(({ id, title: name }) => ({
    value: id,
    label: `${numbering.get(id)?.number ?? ''}${name}`,
  }))
  return (
    <FormDialog
      title={words('addTitle')}
      verb={words('addVerb')}
      sending={sending}
      refusal={refusal}
      blocked={title.trim() === ''}
      onSend={() => void add()}
      onClose={onClose}
    >
      <label className="ask-reason" htmlFor="section-title">
        {words('sectionTitle')}
        <Input
          id="section-title"
          autoFocus
          maxLength={limits.title}
          placeholder={words('sectionTitleHint')}
          value={title}
          onChange={(event) => setTitle(event.target.value)}
        />
      </label>
      <fieldset className="draft-levels">
        <legend>{words('level')}</legend>
        <Radio.Group value={level} onChange={(event) => setLevel(Number(event.target.value))}>
          {levels.map((one) => (
            <Radio key={one} value={one}>
              {words(`levelChoice_${one}`)}
            </Radio>
          ))}
        </Radio.Group>
      </fieldset>
      <label className="ask-reason" htmlFor="section-after">
        {words('after')}
        <Select
          id="section-after"
          value={after}
          options={[{ value: first, label: words('atBeginning') }, ...named]}
          onChange={setAfter}
        />
      </label>
    </FormDialog>
  )
}
