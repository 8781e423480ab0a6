/** The definition as it is being edited: saved by itself in turn, held back while something is missing, never crossed. */

import { Exercise } from '#contract/exercise.ts'
import type { ExerciseDraftView } from '#contract/exercises.ts'
import type { RefusalView } from '#contract/shared.ts'
import { RefusalError } from '../../api.ts'
import { Autosave, isPassing, type Sent } from '../../parts/autosave.ts'

export type SaveState = 'clean' | 'waiting' | 'saving' | 'incomplete' | 'unreachable' | 'refused' | 'conflict'

/** States in which something typed is not on the server and may be sent. */
const owing: readonly SaveState[] = ['waiting', 'incomplete', 'unreachable', 'refused']

/** Something that is not filled in yet. */
export interface Gap {
  readonly path: string
  /** What is wrong with what is there; '' where nothing is. */
  readonly found: string
}

export interface DraftStand {
  /** As it is on the screen. */
  readonly definition: Exercise
  /** As it was saved last. */
  readonly saved: ExerciseDraftView
  readonly state: SaveState
  readonly gaps: readonly Gap[]
  readonly refusal: RefusalView | null
}

export interface DraftDoors {
  send(version: number, definition: Exercise): Promise<ExerciseDraftView>
  fetch(): Promise<ExerciseDraftView>
  saved(view: ExerciseDraftView): void
}

export class ExerciseDraft {
  #stand: DraftStand
  readonly #doors: DraftDoors
  readonly #listeners = new Set<() => void>()
  readonly #autosave = new Autosave({
    owes: () => owing.includes(this.#stand.state),
    send: () => this.#send(),
  })

  constructor(saved: ExerciseDraftView, doors: DraftDoors) {
    this.#stand = { saved, definition: saved.definition, state: 'clean', gaps: [], refusal: null }
    this.#doors = doors
  }

  readonly stand = (): DraftStand => this.#stand

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener)
    return () => void this.#listeners.delete(listener)
  }

  /** Whether something typed is not saved. */
  get isOpen(): boolean {
    return this.#stand.state !== 'clean'
  }

  readonly change = (definition: Exercise): void => {
    const isHeld = this.#stand.state === 'conflict'
    this.#set({ definition, ...(isHeld ? {} : { state: 'waiting', refusal: null }) })
    if (!isHeld) this.#autosave.later()
  }

  /** What the server has now, where nothing typed stands against it. */
  readonly receive = (saved: ExerciseDraftView): void => {
    if (this.isOpen || saved.version <= this.#stand.saved.version) return
    this.#set({ saved, definition: saved.definition })
  }

  /** Saves what is typed, after what is under way. */
  readonly flush = (): Promise<void> => this.#autosave.flush()

  /** Over what somebody else saved meanwhile, which stays among the saves. */
  readonly keepMine = async (): Promise<void> => {
    const saved = await this.#doors.fetch()
    this.#set({ saved, state: 'waiting', refusal: null })
    await this.flush()
  }

  readonly takeTheirs = async (): Promise<void> => this.take(await this.#doors.fetch())

  /** A version that was saved elsewhere, in place of what is on the screen. */
  readonly take = (saved: ExerciseDraftView): void => {
    this.#doors.saved(saved)
    this.#set({ saved, definition: saved.definition, state: 'clean', gaps: [], refusal: null })
  }

  async #send(): Promise<Sent> {
    const { definition } = this.#stand
    const gaps = gapsIn(definition)
    if (gaps.length > 0) {
      this.#set({ state: 'incomplete', gaps })
      return 'held'
    }
    this.#set({ state: 'saving', gaps: [], refusal: null })
    try {
      const saved = await this.#doors.send(this.#stand.saved.version, definition)
      this.#doors.saved(saved)
      // What was typed while it was under way is saved next.
      const isSame = this.#stand.definition === definition
      this.#set({ saved, state: isSame ? 'clean' : 'waiting' })
      return isSame ? 'done' : 'more'
    } catch (error) {
      if (!(error instanceof RefusalError)) throw error
      const { refusal } = error
      this.#set({ state: stateAfter(refusal), refusal })
      return isPassing(refusal) ? 'again' : 'held'
    }
  }

  #set(changed: Partial<DraftStand>): void {
    this.#stand = { ...this.#stand, ...changed }
    for (const listener of this.#listeners) listener()
  }
}

function stateAfter(refusal: RefusalView): SaveState {
  if (refusal.code === 'changed-meanwhile') return 'conflict'
  return isPassing(refusal) ? 'unreachable' : 'refused'
}

/** Places that the format does not take: an empty name, a list without entries. */
function gapsIn(definition: Exercise): Gap[] {
  const parsed = Exercise.safeParse(definition)
  if (parsed.success) return []
  return parsed.error.issues.map(({ path, code, message }) => ({
    path: pathText(path),
    found: code === 'too_small' || code === 'invalid_type' ? '' : message,
  }))
}

/** ['units', 3, 'name'] is units[3].name. */
const pathText = (path: readonly PropertyKey[]): string =>
  path
    .map((step, at) => (typeof step === 'number' ? `[${step}]` : `${at === 0 ? '' : '.'}${String(step)}`))
    .join('')
