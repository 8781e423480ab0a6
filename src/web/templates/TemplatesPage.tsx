/** Users' own templates: what each document is made with, superiors' forms, and the keys that may be written. */

import { DownloadOutlined, PlusOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { useState } from 'react'
import { downloadKeys, listTemplates, type TemplateView } from '#contract/templates.ts'
import { address } from '../api.ts'
import { useWords } from '../language.tsx'
import { Answer, Empty } from '../parts/notices.tsx'
import { Page } from '../parts/Page.tsx'
import { useAnswer } from '../queries.ts'
import { KeyList } from './KeyList.tsx'
import { TemplateBlock } from './TemplateBlock.tsx'
import { UploadDialog } from './UploadDialog.tsx'
import '../parts/rows.css'
import './templates.css'

const isOurs = ({ kind }: TemplateView): boolean => kind !== 'form'

function Forms({ templates }: { templates: readonly TemplateView[] }) {
  const words = useWords('templates')
  const [isAdding, setAdding] = useState(false)
  return (
    <section>
      <header className="templates-head">
        <h2>{words('forms')}</h2>
        <Button icon={<PlusOutlined />} onClick={() => setAdding(true)}>
          {words('uploadForm')}
        </Button>
      </header>
      {templates.length === 0 && <Empty text={words('noForms')} />}
      {templates.map((template) => (
        <TemplateBlock key={template.id} template={template} />
      ))}
      {isAdding && <UploadDialog kind="form" onClose={() => setAdding(false)} />}
    </section>
  )
}

export function TemplatesPage() {
  const words = useWords('templates')
  const shell = useWords('shell')
  const list = useAnswer(listTemplates, {})
  return (
    <Page
      title={words('title')}
      back={{ to: '/reports', text: shell('reports') }}
      line={
        <>
          <p>{words('line')}</p>
          <p className="quiet">{words('how', { placeholder: '{{标题}}' })}</p>
        </>
      }
      actions={
        <Button icon={<DownloadOutlined />} href={address(downloadKeys, {})} download>
          {words('keysDownload')}
        </Button>
      }
    >
      <Answer of={list}>
        {({ templates, scopes, keys }) => (
          <div className="templates">
            <section>
              <h2>{words('ownKinds')}</h2>
              <p className="quiet">{words('nearest')}</p>
              {templates.filter(isOurs).map((template) => (
                <TemplateBlock
                  key={`${template.kind} ${template.trackId} ${template.purpose}`}
                  template={template}
                  scopes={scopes.find(({ kind }) => kind === template.kind)}
                />
              ))}
            </section>
            <Forms templates={templates.filter(({ kind }) => kind === 'form')} />
            <KeyList kinds={keys} />
          </div>
        )}
      </Answer>
    </Page>
  )
}
