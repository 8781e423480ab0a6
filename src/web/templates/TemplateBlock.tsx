/** One document: what it is made with, the versions brought for it, and what can be done. */

import { DownloadOutlined, UploadOutlined } from '@ant-design/icons'
import { App, Button } from 'antd'
import { useState } from 'react'
import {
  chooseTemplate,
  downloadDefault,
  type TemplateScopes,
  type TemplateView,
} from '#contract/templates.ts'
import { formatsOf } from '#domain/templates/kind.ts'
import { address } from '../api.ts'
import { useWords } from '../language.tsx'
import { AskDialog } from '../parts/AskDialog.tsx'
import { instantText } from '../parts/format.ts'
import { Mark } from '../parts/Mark.tsx'
import { useSend } from '../queries.ts'
import { FillDialog } from './FillDialog.tsx'
import { UploadDialog } from './UploadDialog.tsx'
import { useTemplateName } from './useTemplateName.ts'
import { VersionRow } from './VersionRow.tsx'

interface TemplateBlockProps {
  template: TemplateView
  /** What a template of the kind may be meant for; undefined for a superior's form. */
  scopes?: TemplateScopes | undefined
}

function Reset({ template, onClose }: { template: TemplateView; onClose: () => void }) {
  const words = useWords('templates')
  const name = useTemplateName(template)
  const { message } = App.useApp()
  const { send, sending, refusal } = useSend(chooseTemplate)
  const reset = async (reason: string) => {
    const body = { versionId: null, reason, choices: template.choices }
    if (!(await send({ id: template.id ?? '' }, body))) return
    void message.success(words('resetDone'))
    onClose()
  }
  return (
    <AskDialog
      title={words('resetTitle', { name })}
      verb={words('reset')}
      reasonLabel={words('reason')}
      reasonHint={words('reasonHint')}
      sending={sending}
      refusal={refusal}
      onSend={(reason) => void reset(reason)}
      onClose={onClose}
    />
  )
}

function InUse({ template }: { template: TemplateView }) {
  const words = useWords('templates')
  const { kind, inUse, versions, chosen, trackId, purpose } = template
  const version = versions.find(({ id }) => id === inUse)
  const told = chosen && { by: chosen.by, at: instantText(chosen.at), reason: chosen.reason }
  if (version)
    return (
      <p>
        <Mark tone="done" word={words('inUse', { what: words('version', { number: version.number }) })} />
        {told && <span className="quiet"> {words('chosenBy', told)}</span>}
      </p>
    )
  if (kind === 'form') return null
  return (
    <p>
      {words('inUse', { what: words(trackId === null && purpose === null ? 'default' : 'asEverywhere') })}
      {told && <span className="quiet"> {words('resetBy', told)}</span>}
    </p>
  )
}

function Defaults({ kind }: Pick<TemplateView, 'kind'>) {
  const words = useWords('templates')
  const formats = formatsOf(kind)
  return formats.map((format) => (
    <Button
      key={format}
      type="link"
      size="small"
      icon={<DownloadOutlined />}
      href={address(downloadDefault, { kind, format })}
      download
    >
      {formats.length > 1 ? words('downloadDefaultAs', { format }) : words('downloadDefault')}
    </Button>
  ))
}

type Asking = 'upload' | 'reset' | 'fill'

export function TemplateBlock({ template, scopes }: TemplateBlockProps) {
  const words = useWords('templates')
  const name = useTemplateName(template)
  const [asking, setAsking] = useState<Asking | null>(null)
  const { kind, versions, inUse, trackId, purpose } = template
  const close = () => setAsking(null)
  return (
    <article className="template sheet">
      <header className="template-head">
        <h3>{name}</h3>
        <div className="template-actions">
          <Defaults kind={kind} />
          <Button size="small" icon={<UploadOutlined />} onClick={() => setAsking('upload')}>
            {words('upload')}
          </Button>
          {inUse !== null && (
            <Button size="small" onClick={() => setAsking('reset')}>
              {words(kind === 'form' ? 'withdraw' : 'reset')}
            </Button>
          )}
          {kind === 'form' && inUse !== null && (
            <Button size="small" type="primary" onClick={() => setAsking('fill')}>
              {words('fill')}
            </Button>
          )}
        </div>
      </header>
      <InUse template={template} />
      {versions.map((version, at) => (
        <VersionRow key={version.id} template={template} version={version} isNewest={at === 0} />
      ))}
      {asking === 'upload' && (
        <UploadDialog
          kind={kind}
          scopes={scopes}
          {...(kind === 'form' ? { name: template.name } : {})}
          trackId={trackId}
          purpose={purpose}
          onClose={close}
        />
      )}
      {asking === 'reset' && <Reset template={template} onClose={close} />}
      {asking === 'fill' && <FillDialog template={template} onClose={close} />}
    </article>
  )
}
