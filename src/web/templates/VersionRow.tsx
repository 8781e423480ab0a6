/** One version of a template: who brought it and why, what was found in it, its sample, putting it to use. */

import { DownloadOutlined, EyeOutlined } from '@ant-design/icons'
import { App, Button } from 'antd'
import { useState } from 'react'
import {
  chooseTemplate,
  downloadSample,
  downloadTemplate,
  type TemplateVersionView,
  type TemplateView,
} from '#contract/templates.ts'
import { isBlocking } from '#domain/templates/check.ts'
import { unlost } from '#domain/templates/held.ts'
import { keyNames } from '#domain/templates/key-names.ts'
import { hasSamples, templateSamples } from '#domain/templates/kind.ts'
import { address } from '../api.ts'
import { useWords } from '../language.tsx'
import { AskDialog } from '../parts/AskDialog.tsx'
import { instantText } from '../parts/format.ts'
import { Mark } from '../parts/Mark.tsx'
import { PaperFile } from '../printing/PaperFile.tsx'
import { useSend } from '../queries.ts'
import { useTemplateName } from './useTemplateName.ts'

type Finding = TemplateVersionView['findings'][number]

function FindingLine({ finding }: { finding: Finding }) {
  const words = useWords('templateFindings')
  const more = useWords('templateFindingParts')
  const places = useWords('templatePlaceWords')
  const holds = useWords('templateHolds')
  const { code, key, around, offered, place } = finding
  const held = code === 'lacking' ? unlost.find((alias) => keyNames[alias] === key) : undefined
  const meant = code === 'unknown' || code === 'broken' ? more('meant', { offered }) : ''
  const hint = offered === '' || offered === key ? '' : code === 'missing' ? more('or', { offered }) : meant
  return (
    <li>
      <Mark
        tone={isBlocking(finding) ? 'stop' : 'warn'}
        word={words(code, { key, offered }) + hint + (held ? more('belongs', { place: holds(held) }) : '')}
      />
      {place !== null && (
        <span className="quiet template-around">{more('at', { place: places(place) })}</span>
      )}
      {around !== '' && <span className="quiet template-around">{more('around', { around })}</span>}
    </li>
  )
}

function Findings({ version }: { version: TemplateVersionView }) {
  const words = useWords('templates')
  const { findings, faults, found } = version
  const missing = findings.length - faults
  return (
    <>
      {faults === 0 && <Mark tone="done" word={words('sound')} />}
      {findings.length > 0 && (
        <details open={faults > 0}>
          <summary>
            {[
              faults > 0 && words('faults', { count: faults }),
              missing > 0 && words('missingSome', { count: missing }),
            ]
              .filter((text) => text !== false)
              .join(' · ')}
          </summary>
          <ul className="template-findings">
            {findings.map((finding) => (
              <FindingLine key={JSON.stringify(finding)} finding={finding} />
            ))}
          </ul>
        </details>
      )}
      <details>
        <summary className="quiet">
          {found.length === 0 ? words('noKeys') : words('keysCount', { count: found.length })}
        </summary>
        <p className="quiet">{found.join('、')}</p>
      </details>
    </>
  )
}

interface VersionProps {
  template: TemplateView
  version: TemplateVersionView
}

function Use({ template, version, onClose }: VersionProps & { onClose: () => void }) {
  const words = useWords('templates')
  const name = useTemplateName(template)
  const { message } = App.useApp()
  const { send, sending, refusal } = useSend(chooseTemplate)
  const use = async (reason: string) => {
    const body = { versionId: version.id, reason, choices: template.choices }
    if (!(await send({ id: template.id ?? '' }, body))) return
    void message.success(words('used'))
    onClose()
  }
  return (
    <AskDialog
      title={words('useTitle', { name, number: version.number })}
      verb={words('use')}
      reasonLabel={words('reason')}
      reasonHint={words('reasonHint')}
      reasonFirst={version.reason}
      sending={sending}
      refusal={refusal}
      onSend={(reason) => void use(reason)}
      onClose={onClose}
    />
  )
}

/** Of what has parts that may be missing: one with each of them, and one without. */
function Samples({ template: { kind }, version: { id } }: VersionProps) {
  const words = useWords('templates')
  const samples = hasSamples(kind) ? templateSamples : (['all'] as const)
  return samples.map((parts) => {
    const name = words(samples.length === 1 ? 'sample' : `sample_${parts}`)
    const sample = { href: address(downloadSample, { id, parts }), title: words('sampleMeans') }
    return <PaperFile key={parts} icon={<EyeOutlined />} name={name} mayFail {...sample} />
  })
}

export function VersionRow({ template, version, isNewest }: VersionProps & { isNewest: boolean }) {
  const words = useWords('templates')
  const [isAsking, setAsking] = useState(false)
  const { id, number, fileName, uploadedBy: by, uploadedAt, reason, faults } = version
  const isUsed = template.inUse === id
  const isSound = faults === 0
  return (
    <details className="template-version" open={isNewest}>
      <summary>
        <strong>{words('version', { number })}</strong> {fileName}
        {isUsed && <span className="template-used">{words('using')}</span>}
      </summary>
      <p className="quiet">{words('by', { by, at: instantText(uploadedAt), reason })}</p>
      <Findings version={version} />
      <div className="template-actions">
        {!isUsed && isSound && (
          <Button size="small" type="primary" onClick={() => setAsking(true)}>
            {words('use')}
          </Button>
        )}
        {isSound && <Samples template={template} version={version} />}
        <Button
          size="small"
          type="link"
          icon={<DownloadOutlined />}
          href={address(downloadTemplate, { id })}
          download
        >
          {words('downloadVersion')}
        </Button>
      </div>
      {isAsking && <Use template={template} version={version} onClose={() => setAsking(false)} />}
    </details>
  )
}
