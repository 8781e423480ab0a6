/** The sections of a report's body: of the frame, or of its own where it reports an assessment. */

import type { ComposedSection } from '../composed.ts'
import type { Composer } from '../composer.ts'
import { assessmentSections } from './assessment-sections.ts'
import { frameSections } from './frame-sections.ts'

export const bodySections = (composer: Composer): ComposedSection[] =>
  composer.material.assessment
    ? assessmentSections(composer, composer.material.assessment)
    : frameSections(composer, composer.material.frame)
