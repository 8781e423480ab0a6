/** The keys that may be written in a template of each kind, with their meaning and an example. */

import { Select } from 'antd'
import { useState } from 'react'
import type { TemplateKeyView, TemplateView } from '#contract/templates.ts'
import { keyText } from '#words/template-key-text.ts'
import { useLanguage, useWords } from '../language.tsx'
import { TableHead } from '../parts/TableHead.tsx'

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

function KeyTable({ keys }: { keys: readonly TemplateKeyView[] }) {
  const words = useWords('templates')
  return (
    <table className="rows rows-dense sheet">
      <TableHead
        heads={(['key', 'alias', 'shape', 'meaning', 'example'] as const).map((head) => words(head))}
      />
      <tbody>
        {keys.map((key) => (
          <KeyRow key={key.name} of={key} />
        ))}
      </tbody>
    </table>
  )
}

const groupOf = ({ name }: TemplateKeyView): string => name.slice(0, name.indexOf('.'))

/** Those of rows by what a row is about, in the order they come. */
function rowGroups(keys: readonly TemplateKeyView[]) {
  const ofRows = keys.filter(({ shape }) => shape === 'row')
  const groups = [...new Set(ofRows.map(groupOf))]
  return groups.map((group) => ({ group, keys: ofRows.filter((key) => groupOf(key) === group) }))
}

export function KeyList({ kinds }: KeyListProps) {
  const words = useWords('templates')
  const [shown, setShown] = useState<TemplateView['kind']>(kinds[0]?.kind ?? 'form')
  const keys = kinds.find(({ kind }) => kind === shown)?.keys ?? []
  const others = keys.filter(({ shape }) => shape !== 'row')
  return (
    <section>
      <h2>{words('keys')}</h2>
      <p className="quiet">{words('keysLine')}</p>
      <Select
        className="template-kind"
        aria-label={words('keys')}
        value={shown}
        onChange={setShown}
        options={kinds.map(({ kind }) => ({ value: kind, label: words(`kind_${kind}`) }))}
      />
      {others.length > 0 && <KeyTable keys={others} />}
      {rowGroups(keys).map(({ group, keys: these }) => (
        <details key={`${shown} ${group}`} className="template-keys">
          <summary>
            <code>{`{{${group}.…}}`}</code>{' '}
            <span className="quiet">{words('rowKeys', { count: these.length })}</span>
          </summary>
          <KeyTable keys={these} />
        </details>
      ))}
    </section>
  )
}
