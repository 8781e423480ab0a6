/** Name of a template as a person says it. */

import type { TemplateView } from '#contract/templates.ts'
import { useWords } from '../language.tsx'

export function useTemplateName({
  kind,
  name,
  track,
  purpose,
}: Pick<TemplateView, 'kind' | 'name' | 'track' | 'purpose'>): string {
  const words = useWords('templates')
  if (kind === 'form') return name
  const scope = [track, purpose === null ? '' : words(`purpose_${purpose}`)].filter((part) => part !== '')
  const own = words(`kind_${kind}`)
  return scope.length === 0 ? own : words('scoped', { name: own, scope: scope.join(' · ') })
}
