/** The sections of a report's body: of the frame, or of its own where it reports on a theme or an assessment. */

import type { ComposedSection } from '../composed.ts'
import type { Composer } from '../composer.ts'
import { assessmentSections } from './assessment-sections.ts'
import { frameSections } from './frame-sections.ts'
import { themeSections } from './theme-sections.ts'

export function bodySections(composer: Composer): ComposedSection[] {
  const { theme, assessment, frame } = composer.material
  if (theme) return themeSections(composer, theme)
  return assessment ? assessmentSections(composer, assessment) : frameSections(composer, frame)
}
