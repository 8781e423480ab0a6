/** Whether what is not saved yet is safe on this computer, and what was found on it that cannot be read. */

import { Alert, Button, Modal } from 'antd'
import { useState } from 'react'
import { useWords } from '../language.tsx'
import { copyText } from './copy.ts'
import { wordsIn } from './kept-text.ts'
import { Mark } from './Mark.tsx'

/** `isStuck`: the server did not take it, so whoever wrote it asks where it is. */
export function KeptHere({ keptHere, isStuck }: { keptHere: boolean; isStuck: boolean }) {
  const words = useWords('parts')
  if (!keptHere) return <Mark tone="stop" word={words('keptNowhere')} />
  return isStuck ? <span className="quiet">{words('keptHere')}</span> : null
}

/** Its words can be read and copied; it goes once whoever wrote it says so. */
export function TornText({ torn, onSeen }: { torn: string; onSeen: () => void }) {
  const words = useWords('parts')
  const [isOpen, setOpen] = useState(false)
  const [isCopied, setCopied] = useState(false)
  const lines = wordsIn(torn).map((line, at) => ({ line, at }))
  const copy = async () => setCopied(await copyText(lines.map(({ line }) => line).join('\n')))
  return (
    <>
      <Alert
        type="warning"
        showIcon
        title={words('tornFound')}
        action={
          <Button size="small" onClick={() => setOpen(true)}>
            {words('tornShow')}
          </Button>
        }
      />
      <Modal
        open={isOpen}
        width={720}
        title={words('tornTitle')}
        onCancel={() => setOpen(false)}
        footer={
          <>
            <Button onClick={() => void copy()}>{words(isCopied ? 'tornCopied' : 'tornCopy')}</Button>
            <Button danger onClick={onSeen}>
              {words('tornDrop')}
            </Button>
            <Button type="primary" onClick={() => setOpen(false)}>
              {words('tornLater')}
            </Button>
          </>
        }
      >
        <p className="quiet">{words('tornMeans')}</p>
        {lines.map(({ line, at }) => (
          <p key={at} className="reading">
            {line}
          </p>
        ))}
      </Modal>
    </>
  )
}
