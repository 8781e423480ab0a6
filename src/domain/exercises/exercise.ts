/** An exercise 评估方案 as its file states it, by names and keys: what its rules look at. */

import type { TrackProcess } from '../evaluations/track.ts'
import type { Form } from '../forms/form.ts'
import type { CutOffs } from '../periods/cut-off.ts'
import type { ItemKind } from '../plans/item.ts'
import type { FrameSection } from '../reports/frame.ts'
import type { UnitGroup, UnitNames } from '../units/unit.ts'
import type { Scale } from '../verdicts/scale.ts'

/** An item by plan key, kind and its number in the decomposition table. */
export interface ItemReference {
  readonly plan: string
  readonly kind: ItemKind
  readonly number: number
}

/** One item as text: 'outline indicator 3'. */
export const itemText = ({ plan, kind, number }: ItemReference): string => `${plan} ${kind} ${number}`

export interface StatedPlan {
  readonly key: string
  readonly periodStart: number
  readonly periodEnd: number
  readonly basis: readonly string[]
  readonly lead: string | null
  /** File name of its decomposition table; null: evaluated by text only. */
  readonly decomposition: string | null
}

export interface StatedTrack {
  readonly key: string
  readonly process: TrackProcess | null
  /** The frame of its reports; null: the evaluation's. */
  readonly frame: readonly FrameSection[] | null
  readonly plans: readonly string[]
  readonly deadlines: readonly {
    readonly key: string
    readonly dueOn: string
    readonly hardDueOn?: string | null
  }[]
}

/** Holidays as one notice arranges them. */
export interface StatedArrangement {
  readonly source: string
  readonly holidays: readonly {
    readonly name: string
    readonly from: string
    readonly to: string
    readonly worked: readonly string[]
  }[]
}

export interface StatedExercise {
  readonly coordinator: string
  readonly statistics: string | null
  readonly governmentOffice: string | null
  readonly congress: string | null
  readonly units: readonly UnitNames[]
  readonly groups: readonly UnitGroup[]
  readonly calendar: readonly StatedArrangement[]
  readonly basisDocuments: readonly { readonly key: string }[]
  readonly plans: readonly StatedPlan[]
  readonly alignments: readonly { readonly item: ItemReference; readonly serves: ItemReference }[]
  readonly evaluation: {
    readonly basis: readonly string[]
    readonly cutOffs: CutOffs
    readonly contactsDueOn: string
    /** Names of the units asked for a contact; null: all addressees. */
    readonly contactsAsked: readonly string[] | null
    readonly tracks: readonly StatedTrack[]
    readonly forms: readonly Form[]
    readonly frame: readonly FrameSection[]
    readonly scales: readonly Scale[]
    readonly innerSteps: number
  }
}

interface StatedValue {
  readonly period: string
  readonly number: string
}

export interface StatedFiling {
  readonly unit: string
  readonly track: string
  /** Key of the special plan it is about; null on any other track. */
  readonly plan: string | null
  readonly state: 'draft' | 'with_head' | 'submitted' | 'returned' | 'accepted'
  readonly filedOn: string | null
  readonly returned: readonly { readonly item: ItemReference | null }[]
  readonly texts: { readonly answers: Readonly<Record<string, string>> } | null
  readonly items: readonly {
    readonly item: ItemReference
    readonly answers: Readonly<Record<string, string>>
    readonly values: readonly StatedValue[]
  }[]
}

export interface StatedSamples {
  readonly contacts: readonly { readonly unit: string }[]
  readonly filings: readonly StatedFiling[]
  readonly themes?: readonly StatedTheme[]
}

export interface StatedTheme {
  readonly lead: string
  readonly members: readonly string[]
  readonly questions: readonly { readonly unit: string; readonly items: readonly ItemReference[] }[]
  /** Items under no question. */
  readonly others: readonly ItemReference[]
}
