/** Keeps what is typed into one entry until the server has it: saves by itself, and loses nothing on the way. */

import { z } from 'zod'
import type { EntryView, SaveEntry } from '#contract/entries.ts'
import type { RefusalView } from '#contract/shared.ts'
import { grades } from '#domain/values/value.ts'
import { RefusalError } from '../../api.ts'
import { Autosave, isPassing, type Sent } from '../../parts/autosave.ts'
import { KeptText, type Store } from '../../parts/kept-text.ts'
import { differences, type Typed, toSave, typedOf, unreadable } from './typed.ts'

export type DraftState =
  | 'clean' // the server has everything
  | 'waiting' // typed, about to be sent
  | 'saving'
  | 'unreachable' // tried again by itself
  | 'refused' // waits for a change or for "try again"
  | 'conflict' // somebody else saved; waits for a choice

export interface DraftView {
  readonly entry: EntryView
  readonly typed: Typed
  readonly state: DraftState
  readonly refusal: RefusalView | null
  /** What the other one saved, while the choice is open. */
  readonly theirs: EntryView | null
  /** True where typed text was found on this computer that the server never had. */
  readonly restored: boolean
  /** Whether what is not on the server yet is kept on this computer: its store may be full or forbidden. */
  readonly keptHere: boolean
  /** Text found on this computer that cannot be read as it was kept; null: none. */
  readonly torn: string | null
}

export interface DraftDoor {
  send(id: string, body: SaveEntry): Promise<EntryView>
  fetch(id: string): Promise<EntryView>
  saved(entry: EntryView): void
  readonly store: Store
  /** Where the draft lies in the store; names person and entry. */
  readonly key: string
  readonly today: string
}

const Stored = z.object({
  basedOn: z.int(),
  typed: z.object({
    answers: z.record(z.string(), z.string()),
    asOf: z.string().nullable(),
    finishOn: z.string().nullable().default(null),
    cells: z.record(
      z.string(),
      z.object({
        number: z.string(),
        grade: z.enum(grades),
        asOf: z.string(),
        source: z.string(),
        explanation: z.string().default(''),
      }),
    ),
  }),
})

export class Draft {
  #view: DraftView
  readonly #door: DraftDoor
  readonly #kept: KeptText<z.infer<typeof Stored>>
  readonly #listeners = new Set<() => void>()
  readonly #autosave = new Autosave({
    owes: () => !['clean', 'conflict'].includes(this.#view.state),
    send: () => this.#save(),
  })

  constructor(entry: EntryView, door: DraftDoor) {
    this.#door = door
    this.#kept = new KeptText(door.store, door.key, Stored)
    const typed = typedOf(entry, door.today)
    const nothing = { refusal: null, theirs: null, restored: false, keptHere: true, torn: null }
    this.#view = { entry, typed, state: 'clean', ...nothing }
    this.#restore()
  }

  readonly view = (): DraftView => this.#view

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  /** True while something typed is not on the server. */
  get isOpen(): boolean {
    return this.#view.state !== 'clean' || unreadable(this.#view.typed).length > 0
  }

  change(typed: Typed): void {
    if (this.#view.state === 'conflict') return
    this.#set({ typed, state: 'waiting', restored: false })
    this.#autosave.later()
    this.#remember()
  }

  /** Sends at once what is not sent yet. */
  flush(): Promise<void> {
    return this.#autosave.flush()
  }

  /** Whoever wrote what cannot be read any more has seen it. */
  forgetTorn(): void {
    this.#kept.forgetTorn()
    this.#set({ torn: null })
  }

  /** A newer answer of the server: taken where nothing typed would be lost. */
  receive(entry: EntryView): void {
    if (this.#view.state !== 'clean' || entry.version < this.#view.entry.version) return
    const kept = unreadable(this.#view.typed).length > 0 || entry.version === this.#view.entry.version
    this.#set({ entry, typed: kept ? this.#view.typed : typedOf(entry, this.#door.today) })
  }

  /** Ends a conflict: what was chosen stands on the other one's version. */
  settle(typed: Typed): void {
    const { theirs } = this.#view
    if (!theirs) return
    this.#set({ entry: theirs, theirs: null, typed, state: 'waiting', refusal: null })
    this.#remember()
    void this.flush()
  }

  #restore(): void {
    const stored = this.#kept.read()
    const torn = this.#kept.torn()
    if (torn !== null) this.#set({ torn })
    if (stored === null) return
    const { entry } = this.#view
    const typed = { ...stored.typed, cells: { ...this.#view.typed.cells, ...stored.typed.cells } }
    if (differences(typed, this.#view.typed).length === 0) {
      this.#kept.forget()
      return
    }
    if (stored.basedOn === entry.version) this.#set({ typed, state: 'waiting', restored: true })
    else this.#set({ typed, state: 'conflict', theirs: entry, restored: true })
    if (this.#view.state === 'waiting' && entry.writable) this.#autosave.later()
  }

  async #save(): Promise<Sent> {
    const { entry, typed } = this.#view
    this.#set({ state: 'saving', refusal: null })
    try {
      return this.#accept(await this.#door.send(entry.entryId, toSave(typed, entry)), typed)
    } catch (error) {
      if (error instanceof RefusalError) return this.#refuse(error.refusal)
      this.#set({ state: 'refused', refusal: { code: 'fault', message: '', details: {} } })
      throw error
    }
  }

  #accept(entry: EntryView, sent: Typed): Sent {
    const more = this.#view.typed !== sent
    this.#set({ entry, state: more ? 'waiting' : 'clean', keptHere: true })
    this.#door.saved(entry)
    if (this.isOpen) this.#remember()
    else this.#kept.forget()
    return more ? 'more' : 'done'
  }

  async #refuse(refusal: RefusalView): Promise<Sent> {
    if (isPassing(refusal)) return this.#again(refusal)
    if (refusal.code !== 'changed-meanwhile') {
      this.#set({ state: 'refused', refusal })
      return 'held'
    }
    try {
      this.#set({ state: 'conflict', refusal, theirs: await this.#door.fetch(this.#view.entry.entryId) })
      return 'held'
    } catch (error) {
      if (!(error instanceof RefusalError)) throw error
      return this.#again(error.refusal)
    }
  }

  #again(refusal: RefusalView): Sent {
    this.#set({ state: 'unreachable', refusal })
    return 'again'
  }

  #remember(): void {
    const keptHere = this.#kept.keep({ basedOn: this.#view.entry.version, typed: this.#view.typed })
    if (keptHere !== this.#view.keptHere) this.#set({ keptHere })
  }

  #set(change: Partial<DraftView>): void {
    this.#view = { ...this.#view, ...change }
    for (const listener of this.#listeners) listener()
  }
}
