/** Everything a report is composed from, as plain data: what units wrote, what was accepted, what was decided. */

import type { DraftText } from '../drafts/draft-text.ts'
import type { EvaluationKind } from '../evaluations/evaluation.ts'
import type { Answers, Field, Form } from '../forms/form.ts'
import type { Engagement, MandatePart } from '../mandates/mandate.ts'
import type { CutOffs } from '../periods/cut-off.ts'
import type {
  DecompositionItem,
  IndicatorContent,
  ItemKind,
  ProjectContent,
  TaskContent,
} from '../plans/item.ts'
import type { ThemePart } from '../themes/theme.ts'
import type { Value } from '../values/value.ts'
import type { FrameSection } from './frame.ts'
import type { PlanSpan } from './plan-span.ts'

/** One item with what its lead unit reported. */
export interface ReportedItem<Content extends IndicatorContent | TaskContent | ProjectContent> {
  readonly itemId: string
  readonly item: DecompositionItem<Content>
  /** The plan it is of, where the report's items are of several plans: their numbers may be equal. */
  readonly plan?: string
  /** Absent: that of the report's plan. */
  readonly span?: PlanSpan
  /** What the lead unit answered by field key; {} where nothing was reported. */
  readonly answers: Answers
  /** Day up to which the progress is told; null where nothing was reported. */
  readonly asOf: string | null
  /** Values in use, by period. Missing: not reported. */
  readonly values: readonly Value[]
  /** The decided word for the progress (never the machine's); null where nobody decided yet. */
  readonly decidedWord: string | null
  readonly decidedReason: string | null
  /** The target that the plan first promised, and the document that changed it; absent where it stands as adopted. */
  readonly adjusted?: {
    readonly original: Pick<IndicatorContent, 'target' | 'unit' | 'direction'>
    readonly document: string
    readonly adoptedOn: string
  }
  /** The form of its own it was asked by, how it was evaluated and why so (E4); absent: the standard one. */
  readonly ownForm?: { readonly fields: readonly Field[]; readonly method: string; readonly reason: string }
}

/** One unit's answers to the unit form. */
export interface UnitAnswers {
  readonly unit: string
  readonly answers: Answers
  readonly asOf: string | null
}

/** A third party's assessment: how it was engaged and what it wrote. Its ratings stand in the items' decided words. */
export interface Assessment {
  readonly institution: string
  /** Who engaged it. */
  readonly client: string
  readonly engagement: Engagement
  readonly beginsOn: string
  readonly endsOn: string
  readonly undertaking: string
  readonly planNames: readonly string[]
  readonly texts: Readonly<Partial<Record<MandatePart, string>>>
  /** The word of an item it states not to rate. */
  readonly notRated: string
}

/** What a report on a theme is composed from beside its items. */
export interface ThemeMaterial {
  /** What orders it, as lines of text. */
  readonly basis: string
  readonly members: readonly string[]
  /** Plans that its items are of, in order. */
  readonly plans: readonly string[]
  readonly texts: readonly ThemeText[]
  readonly questions: readonly ThemeQuestion[]
}

/** One of the texts of the whole. */
export interface ThemeText {
  readonly part: ThemePart
  /** As its section is titled. */
  readonly title: string
  /** '' where nobody wrote it. */
  readonly text: string
}

export interface ThemeQuestion {
  readonly id: string
  readonly question: string
  /** That is asked. */
  readonly unit: string
  /** null where nobody answered yet. */
  readonly answer: { readonly unit: string; readonly text: string; readonly asOf: string } | null
  readonly itemIds: readonly string[]
}

export interface ReportMaterial {
  /** True for example data: 示例数据 goes into every page of the file. */
  readonly example: boolean
  /** The unit whose own report this is; null for the report of the place. */
  readonly unit: string | null
  /** Who issues the report: the unit, or the government of the place. */
  readonly issuer: string
  readonly title: string
  /** What kind of evaluation it reports on, and the congress it goes to; absent: mid-term, and none is named. */
  readonly evaluation?: EvaluationKind
  readonly congress?: string
  /** Whom a report to it greets; absent: as is usual. */
  readonly salutation?: string
  /** Day the report is dated; 'YYYY-MM-DD'. */
  readonly datedOn: string
  readonly plan: {
    readonly name: string
    readonly periodStart: number
    readonly periodEnd: number
    readonly version: number
  }
  readonly cutOffs: CutOffs
  readonly frame: readonly FrameSection[]
  readonly forms: readonly Form[]
  /** The form the texts come from: of a special plan's report the one about the plan; absent: the unit's own. */
  readonly asks?: 'unit' | 'plan'
  readonly indicators: readonly ReportedItem<IndicatorContent>[]
  readonly tasks: readonly ReportedItem<TaskContent>[]
  readonly projects: readonly ReportedItem<ProjectContent>[]
  readonly unitAnswers: readonly UnitAnswers[]
  /** The words of the plan's scales, best first. */
  readonly scaleWords: Readonly<Record<ItemKind, readonly string[]>>
  /** Those of them that say an item lags; absent where the plan tells none apart. */
  readonly lagWords?: Readonly<Record<ItemKind, readonly string[]>>
  /** Of a report on a theme: what it asks and was answered. */
  readonly theme?: ThemeMaterial
  /** Head of the audit chain when the material was read; printed on the report. */
  readonly auditHead: string
  /** Of a third party's report; absent: of any other. */
  readonly assessment?: Assessment
  /** The text people wrote; absent: the machine composes it. */
  readonly draft?: DraftText
}
