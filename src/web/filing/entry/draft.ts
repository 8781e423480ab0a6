/** Keeps what is typed into one entry until the server has it: saves by itself, and loses nothing on the way. */

import { z } from 'zod'
import type { EntryView, SaveEntry } from '#contract/entries.ts'
import type { RefusalView } from '#contract/shared.ts'
import { grades } from '#domain/values/value.ts'
import { RefusalError } from '../../api.ts'
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
}

export interface DraftDoor {
  send(id: string, body: SaveEntry): Promise<EntryView>
  fetch(id: string): Promise<EntryView>
  saved(entry: EntryView): void
  readonly store: Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>
  /** Where the draft lies in the store; names person and entry. */
  readonly key: string
  readonly today: string
}

const Stored = z.object({
  basedOn: z.int(),
  typed: z.object({
    answers: z.record(z.string(), z.string()),
    asOf: z.string().nullable(),
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

const pauseBeforeSave = 1500
const pauseBeforeRetry = 5000
const passing = ['unreachable', 'fault']

export class Draft {
  #view: DraftView
  readonly #door: DraftDoor
  readonly #listeners = new Set<() => void>()
  #timer: ReturnType<typeof setTimeout> | undefined
  #flight: Promise<void> | null = null

  constructor(entry: EntryView, door: DraftDoor) {
    this.#door = door
    const typed = typedOf(entry, door.today)
    this.#view = { entry, typed, state: 'clean', refusal: null, theirs: null, restored: false }
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
    this.#later(pauseBeforeSave)
    this.#remember()
  }

  /** Sends at once what is not sent yet. */
  async flush(): Promise<void> {
    clearTimeout(this.#timer)
    while (this.#flight) await this.#flight
    if (['clean', 'conflict'].includes(this.#view.state)) return
    this.#flight = this.#save().finally(() => {
      this.#flight = null
    })
    await this.#flight
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
    const text = this.#door.store.getItem(this.#door.key)
    if (text === null) return
    const { data: stored } = Stored.safeParse(JSON.parse(text))
    if (!stored) return
    const { entry } = this.#view
    const typed = { ...stored.typed, cells: { ...this.#view.typed.cells, ...stored.typed.cells } }
    if (differences(typed, this.#view.typed).length === 0) {
      this.#forget()
      return
    }
    if (stored.basedOn === entry.version) this.#set({ typed, state: 'waiting', restored: true })
    else this.#set({ typed, state: 'conflict', theirs: entry, restored: true })
    if (this.#view.state === 'waiting' && entry.writable) this.#later(pauseBeforeSave)
  }

  async #save(): Promise<void> {
    const { entry, typed } = this.#view
    this.#set({ state: 'saving', refusal: null })
    try {
      this.#accept(await this.#door.send(entry.entryId, toSave(typed, entry)), typed)
    } catch (error) {
      if (error instanceof RefusalError) return this.#refuse(error.refusal)
      this.#set({ state: 'refused', refusal: { code: 'fault', message: '', details: {} } })
      throw error
    }
  }

  #accept(entry: EntryView, sent: Typed): void {
    const more = this.#view.typed !== sent
    this.#set({ entry, state: more ? 'waiting' : 'clean' })
    this.#door.saved(entry)
    if (this.isOpen) this.#remember()
    else this.#forget()
    if (more) this.#later(pauseBeforeSave)
  }

  async #refuse(refusal: RefusalView): Promise<void> {
    if (passing.includes(refusal.code)) {
      this.#set({ state: 'unreachable', refusal })
      return this.#later(pauseBeforeRetry)
    }
    if (refusal.code !== 'changed-meanwhile') return this.#set({ state: 'refused', refusal })
    try {
      this.#set({ state: 'conflict', refusal, theirs: await this.#door.fetch(this.#view.entry.entryId) })
    } catch (error) {
      if (!(error instanceof RefusalError)) throw error
      this.#set({ state: 'unreachable', refusal: error.refusal })
      this.#later(pauseBeforeRetry)
    }
  }

  #later(pause: number): void {
    clearTimeout(this.#timer)
    this.#timer = setTimeout(() => void this.flush(), pause)
  }

  #remember(): void {
    const stored: z.input<typeof Stored> = { basedOn: this.#view.entry.version, typed: this.#view.typed }
    this.#door.store.setItem(this.#door.key, JSON.stringify(stored))
  }

  #forget(): void {
    this.#door.store.removeItem(this.#door.key)
  }

  #set(change: Partial<DraftView>): void {
    this.#view = { ...this.#view, ...change }
    for (const listener of this.#listeners) listener()
  }
}
