/** Name of a template as a person says it. */

import type { TemplateView } from '#contract/templates.ts'
import { useWords } from '../language.tsx'

export function useTemplateName({
  kind,
  name,
  track,
}: Pick<TemplateView, 'kind' | 'name' | 'track'>): string {
  const words = useWords('templates')
  if (kind === 'form') return name
  return track === '' ? words(`kind_${kind}`) : `${words(`kind_${kind}`)}（${track}）`
}
