/** The keys that may be written in a template of each kind, with their meaning and an example. */

import { Segmented } from 'antd'
import { useState } from 'react'
import type { TemplateKeyView, TemplateView } from '#contract/templates.ts'
import { keyText } from '#words/template-key-text.ts'
import { useLanguage, useWords } from '../language.tsx'

interface KeyListProps {
  kinds: readonly { kind: TemplateView['kind']; keys: readonly TemplateKeyView[] }[]
}

function KeyRow({ of }: { of: TemplateKeyView }) {
  const words = useWords('templates')
  const { language } = useLanguage()
  const { meaning, example } = keyText(of, language)
  return (
    <tr>
      <td className="nowrap">
        <code>{`{{${of.name}}}`}</code>
      </td>
      <td data-label={words('alias')}>
        <code className="quiet">{`{{${of.alias}}}`}</code>
      </td>
      <td data-label={words('shape')} className="nowrap">
        {words(`shape_${of.shape}`)}
      </td>
      <td data-label={words('meaning')}>{meaning}</td>
      <td data-label={words('example')} className="template-example">
        {example}
      </td>
    </tr>
  )
}

export function KeyList({ kinds }: KeyListProps) {
  const words = useWords('templates')
  const [shown, setShown] = useState<TemplateView['kind']>(kinds[0]?.kind ?? 'form')
  const keys = kinds.find(({ kind }) => kind === shown)?.keys ?? []
  return (
    <section>
      <h2>{words('keys')}</h2>
      <p className="quiet">{words('keysLine')}</p>
      <div className="template-kinds">
        <Segmented
          value={shown}
          onChange={setShown}
          options={kinds.map(({ kind }) => ({ value: kind, label: words(`kind_${kind}`) }))}
        />
      </div>
      <table className="rows rows-dense sheet">
        <thead>
          <tr>
            {(['key', 'alias', 'shape', 'meaning', 'example'] as const).map((head) => (
              <th key={head} scope="col">
                {words(head)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {keys.map((key) => (
            <KeyRow key={key.name} of={key} />
          ))}
        </tbody>
      </table>
    </section>
  )
}
