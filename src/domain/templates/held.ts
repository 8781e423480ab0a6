/** What no letter may lose: a template without a place for it is told so when it is brought, not when a letter needs it. */

import type { TextKey } from './key-names.ts'
import type { TemplateKind, TemplatePurpose } from './kind.ts'

/** Where and when it was printed is nobody's matter; these a reader would miss. */
export const unlost = [
  'body',
  'attached',
  'attachments',
  'urgency',
  'signers',
  'remark',
  'copies',
] as const satisfies readonly TextKey[]

/** The keys that a template of this kind, meant for this purpose or for every one, must hold. */
export function heldKeys(kind: TemplateKind, purpose: TemplatePurpose | null): readonly TextKey[] {
  if (kind === 'red_head') return unlost
  if (kind !== 'letter') return []
  // Letters of rounds and of feedback are text alone.
  return purpose === 'round' || purpose === 'feedback' ? ['body'] : unlost.filter((key) => key !== 'signers')
}
