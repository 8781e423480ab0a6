/** The part of a definition that is on the screen. */

import type { ReactNode } from 'react'
import type { Section } from '#domain/exercises/section.ts'
import type { PartProps } from './changing.ts'
import { BasicsPart } from './parts/BasicsPart.tsx'
import { CalendarPart } from './parts/CalendarPart.tsx'
import { FormsPart } from './parts/FormsPart.tsx'
import { FramesPart } from './parts/FramesPart.tsx'
import { PlansPart } from './parts/PlansPart.tsx'
import { PointsPart } from './parts/PointsPart.tsx'
import { ReceiptPart } from './parts/ReceiptPart.tsx'
import { ScalesPart } from './parts/ScalesPart.tsx'
import { StepsPart } from './parts/StepsPart.tsx'
import { TracksPart } from './parts/TracksPart.tsx'
import { UnitsPart } from './parts/UnitsPart.tsx'

const parts: Readonly<Record<Section, (props: PartProps) => ReactNode>> = {
  basics: BasicsPart,
  tracks: TracksPart,
  plans: PlansPart,
  units: UnitsPart,
  calendar: CalendarPart,
  steps: StepsPart,
  points: PointsPart,
  forms: FormsPart,
  frames: FramesPart,
  scales: ScalesPart,
  receipt: ReceiptPart,
}

export function SectionPart({ section, ...props }: PartProps & { section: Section }) {
  const Shown = parts[section]
  return <Shown {...props} />
}
