/** Why the plan is to be adjusted, and on what it rests. */

import { Button } from 'antd'
import { useState } from 'react'
import type { AdjustmentView } from '#contract/adjustments.ts'
import { useWords } from '../language.tsx'
import { TextDialog } from './TextDialog.tsx'

function Said({ head, text }: { head: string; text: string }) {
  const words = useWords('adjustments')
  return (
    <>
      <dt>{head}</dt>
      <dd className="reading said">{text || <span className="quiet">{words('nothingSaid')}</span>}</dd>
    </>
  )
}

export function TextSection({ view }: { view: AdjustmentView }) {
  const words = useWords('adjustments')
  const parts = useWords('parts')
  const [isEditing, setEditing] = useState(false)
  const { text, writable } = view
  return (
    <section className="adjustment-part sheet" aria-label={words('text')}>
      <div className="adjustment-head">
        <h2>{words('text')}</h2>
        {writable && <Button onClick={() => setEditing(true)}>{words('edit')}</Button>}
      </div>
      <dl className="adjustment-said">
        <Said head={words('reason')} text={text.reason} />
        <Said head={words('basis')} text={text.basis} />
        <Said
          head={words('documents')}
          text={text.documents.map((d) => `${d.title} ${d.number}`.trim()).join(parts('listed'))}
        />
      </dl>
      {isEditing && <TextDialog view={view} onClose={() => setEditing(false)} />}
    </section>
  )
}
