/** The document an act rests on and the day from which it is in force. */

import { PlusOutlined } from '@ant-design/icons'
import { Button, DatePicker, Select } from 'antd'
import type { Dayjs } from 'dayjs'
import { useState } from 'react'
import { listBasisDocuments } from '#contract/basis-documents.ts'
import { useWords } from '../language.tsx'
import { useAnswer } from '../queries.ts'
import { useSession } from '../shell/session.ts'
import { NewBasisDialog } from './NewBasisDialog.tsx'
import './basis.css'

export interface Basis {
  readonly documentId: string | null
  readonly day: Dayjs | null
}

export const noBasis: Basis = { documentId: null, day: null }

interface BasisPickerProps {
  basis: Basis
  onBasis: (basis: Basis) => void
}

export function BasisPicker({ basis, onBasis }: BasisPickerProps) {
  const words = useWords('basisDocuments')
  const { tenant } = useSession()
  const list = useAnswer(listBasisDocuments, {})
  const [isAdding, setAdding] = useState(false)
  const options = (list.answer?.documents ?? []).map(({ id, title, number }) => ({
    value: id,
    label: [title, number].filter(Boolean).join(' '),
  }))
  return (
    <div className="basis-picker">
      <label className="ask-reason" htmlFor="basis-document">
        {words('choose')}
        <span className="basis-choice">
          <Select
            id="basis-document"
            showSearch={{ optionFilterProp: 'label' }}
            value={basis.documentId}
            onChange={(documentId) => onBasis({ ...basis, documentId })}
            options={options}
          />
          <Button icon={<PlusOutlined />} onClick={() => setAdding(true)}>
            {words('new')}
          </Button>
        </span>
      </label>
      <label className="ask-reason" htmlFor="effective-on">
        {words('effectiveOn')}
        <DatePicker
          id="effective-on"
          allowClear={false}
          value={basis.day}
          disabledDate={(one) => one.format('YYYY-MM-DD') > tenant.today}
          onChange={(day) => onBasis({ ...basis, day })}
        />
      </label>
      {isAdding && (
        <NewBasisDialog
          onAdded={({ id }) => onBasis({ ...basis, documentId: id })}
          onClose={() => setAdding(false)}
        />
      )}
    </div>
  )
}
