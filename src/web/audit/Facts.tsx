/** What an entry records beside its action: its facts in words, and the id of what was acted on. */

import type { AuditEntryView } from '#contract/audit.ts'
import { auditFacts, auditFactValues } from '#words/audit.ts'
import { useWords } from '../language.tsx'

const isKeyOf = <Words extends object>(words: Words, key: string): key is keyof Words & string =>
  Object.hasOwn(words, key)

export function Facts({ entry }: { entry: AuditEntryView }) {
  const words = useWords('audit')
  const names = useWords('auditFacts')
  const values = useWords('auditFactValues')
  // A name or value without words is shown as it was recorded.
  const textOf = (value: unknown) => {
    const text = typeof value === 'string' ? value : JSON.stringify(value)
    return isKeyOf(auditFactValues, text) ? values(text) : text
  }
  return (
    <ul className="audit-facts">
      {Object.entries(entry.detail).map(([name, value]) => (
        <li key={name}>
          {words('fact', { name: isKeyOf(auditFacts, name) ? names(name) : name, value: textOf(value) })}
        </li>
      ))}
      {entry.subject !== null && (
        <li className="quiet">
          {words('fact', { name: words('subject'), value: '' })}
          <code>{entry.subject}</code>
        </li>
      )}
    </ul>
  )
}
