/** One letter: what it says, open to changes, and the files made of it. */

import { FileWordOutlined } from '@ant-design/icons'
import { useParams } from '@tanstack/react-router'
import { Alert, App, Button } from 'antd'
import { getLetter, type LetterView, makeLetter, saveLetter } from '#contract/letters.ts'
import { missingIn } from '#domain/letters/letter.ts'
import { useWords } from '../language.tsx'
import { instantText } from '../parts/format.ts'
import { Mark } from '../parts/Mark.tsx'
import { Answer, RefusalNotice } from '../parts/notices.tsx'
import { Page } from '../parts/Page.tsx'
import { useAnswer, useSend } from '../queries.ts'
import { useMay, useSession } from '../shell/session.ts'
import { LeaveDialog } from './LeaveDialog.tsx'
import { LetterFields } from './LetterFields.tsx'
import { LetterFiles } from './LetterFiles.tsx'
import { useLetterText } from './useLetterText.ts'
import './letters.css'

function Letter({ letter, writable }: { letter: LetterView; writable: boolean }) {
  const words = useWords('letters')
  const parts = useWords('parts')
  const { message } = App.useApp()
  const text = useLetterText(letter)
  const saving = useSend(saveLetter)
  const making = useSend(makeLetter)
  const { id, kind, changed, files } = letter
  const { isChanged } = text
  const missing = missingIn(text.settled)
  const save = async () => {
    const saved = await saving.send({ id }, { version: text.version, content: text.settled })
    if (saved) {
      text.begin(saved)
      void message.success(words('saved'))
    }
    return saved
  }
  const make = async () => {
    const stands = isChanged ? await save() : text
    if (!stands) return
    if (await making.send({ id }, { version: stands.version })) void message.success(words('madeFile'))
  }
  const refusal = saving.refusal ?? making.refusal
  return (
    <Page
      title={letter.content.title || words(kind)}
      back={{ to: '/letters', text: words('toList') }}
      state={isChanged && <Mark tone="warn" word={words('saveFirst')} />}
      line={`${words(kind)} · ${words('changedBy', { by: changed.by, at: instantText(changed.at) })}`}
      actions={
        writable && (
          <>
            <Button disabled={!isChanged} loading={saving.sending} onClick={() => void save()}>
              {words('save')}
            </Button>
            <Button
              type="primary"
              icon={<FileWordOutlined />}
              disabled={missing.length > 0}
              loading={saving.sending || making.sending}
              onClick={() => void make()}
            >
              {words('make')}
            </Button>
          </>
        )
      }
    >
      <LeaveDialog isChanged={isChanged} />
      {refusal && <RefusalNotice refusal={refusal} />}
      {writable && missing.length > 0 && (
        <Alert
          type="info"
          showIcon
          title={words('missing', {
            parts: missing.map((part) => words(`missing_${part}`)).join(parts('listed')),
          })}
        />
      )}
      <div className="letter">
        <LetterFields
          content={text.content}
          disabled={!writable}
          issuer={letter.issuer}
          onContent={text.setContent}
        />
        <LetterFiles files={files} />
      </div>
    </Page>
  )
}

export function LetterPage() {
  const { id } = useParams({ from: '/shell/letters/$id' })
  const mayWrite = useMay('letter.write')
  const { evaluation } = useSession()
  const letter = useAnswer(getLetter, { id })
  return (
    <Answer of={letter}>
      {(found) => <Letter key={found.id} letter={found} writable={mayWrite && !evaluation?.closed} />}
    </Answer>
  )
}
