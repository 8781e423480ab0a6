/** One letter: what it says, open to changes, and the files made of it. */

import { FileWordOutlined } from '@ant-design/icons'
import { useParams } from '@tanstack/react-router'
import { Alert, App, Button } from 'antd'
import { useState } from 'react'
import { getLetter, type LetterView, makeLetter, saveLetter } from '#contract/letters.ts'
import { missingIn } from '#domain/letters/letter.ts'
import { useWords } from '../language.tsx'
import { instantText } from '../parts/format.ts'
import { Answer, RefusalNotice } from '../parts/notices.tsx'
import { Page } from '../parts/Page.tsx'
import { useAnswer, useSend } from '../queries.ts'
import { useSession } from '../shell/session.ts'
import { LetterFields } from './LetterFields.tsx'
import { LetterFiles } from './LetterFiles.tsx'
import './letters.css'

type Content = LetterView['content']

/** Without what a line that is being typed leaves behind: blanks and empty lines of lists. */
const settled = (content: Content): Content => {
  const lines = (list: readonly string[]) => list.map((one) => one.trim()).filter((one) => one !== '')
  const { signers, addressees, copies } = content
  return { ...content, signers: lines(signers), addressees: lines(addressees), copies: lines(copies) }
}

function Letter({ letter, writable }: { letter: LetterView; writable: boolean }) {
  const words = useWords('letters')
  const parts = useWords('parts')
  const { message } = App.useApp()
  const [content, setContent] = useState<Content>(letter.content)
  const saving = useSend(saveLetter)
  const making = useSend(makeLetter)
  const { id, version, kind, changed, files } = letter
  const isChanged = JSON.stringify(settled(content)) !== JSON.stringify(letter.content)
  const missing = missingIn(settled(content))
  const save = async () => {
    const saved = await saving.send({ id }, { version, content: settled(content) })
    if (saved) void message.success(words('saved'))
    return saved
  }
  const make = async () => {
    const stands = isChanged ? await save() : letter
    if (stands) await making.send({ id }, { version: stands.version })
  }
  const refusal = saving.refusal ?? making.refusal
  return (
    <Page
      title={letter.content.title || words(kind)}
      back={{ to: '/letters', text: words('toList') }}
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
              loading={making.sending}
              onClick={() => void make()}
            >
              {words('make')}
            </Button>
          </>
        )
      }
    >
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
        <LetterFields content={content} disabled={!writable} issuer={letter.issuer} onContent={setContent} />
        <LetterFiles files={files} />
      </div>
    </Page>
  )
}

export function LetterPage() {
  const { id } = useParams({ from: '/shell/letters/$id' })
  const { navigation } = useSession()
  const letter = useAnswer(getLetter, { id })
  return (
    <Answer of={letter}>
      {(found) => (
        <Letter
          key={`${found.id}-${found.version}`}
          letter={found}
          writable={navigation.includes('exercises')}
        />
      )}
    </Answer>
  )
}
