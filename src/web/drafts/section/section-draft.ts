/** Keeps what is written into one section until the server has it: takes the lock, saves by itself, loses no word. */

import { z } from 'zod'
import { SectionBody } from '#contract/draft-document.ts'
import type { SectionView } from '#contract/draft-sections.ts'
import type { SectionSummary } from '#contract/drafts.ts'
import type { RefusalView } from '#contract/shared.ts'
import { RefusalError } from '../../api.ts'
import { toEditor } from '../editor/convert.ts'

export type SectionState =
  | 'clean' // the server has everything
  | 'waiting' // written, about to be sent
  | 'saving'
  | 'unreachable' // tried again by itself
  | 'refused' // waits for a change or for "try again"
  | 'aside' // somebody else's text stands; waits for a choice

/** What became of a text whose writer had lost the section. */
export interface Aside {
  readonly who: string
  readonly when: string
  /** The version it is kept as; null: kept on this computer alone. */
  readonly number: number | null
}

export interface SectionDraftView {
  /** As the server last told it. */
  readonly section: SectionView
  /** As it stands here. */
  readonly document: SectionBody
  readonly state: SectionState
  readonly refusal: RefusalView | null
  readonly aside: Aside | null
  /** True where text was found on this computer that the server never had. */
  readonly restored: boolean
  /** Changes where the text was not written here but came: the editor begins anew. */
  readonly epoch: number
}

export interface SectionDoor {
  save(id: string, body: { basedOn: number; document: SectionBody }): Promise<SectionView>
  fetch(id: string): Promise<SectionView>
  lock(id: string): Promise<SectionSummary>
  release(id: string): Promise<unknown>
  saved(section: SectionView): void
  /** The lock was taken or given back. */
  locked(id: string): void
  readonly store: Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>
  /** Where the text lies in the store; names person and section. */
  readonly key: string
}

const Stored = z.object({ basedOn: z.int(), document: SectionBody })

const pauseBeforeSave = 1500
const pauseBeforeRetry = 5000
const passing = ['unreachable', 'fault']

const isSame = (a: SectionBody, b: SectionBody): boolean => toEditor(a).eq(toEditor(b))

export class SectionDraft {
  #view: SectionDraftView
  #basedOn: number
  #holds: boolean
  readonly #door: SectionDoor
  readonly #listeners = new Set<() => void>()
  #timer: ReturnType<typeof setTimeout> | undefined
  #flight: Promise<void> | null = null

  constructor(section: SectionView, door: SectionDoor) {
    this.#door = door
    this.#basedOn = section.version
    this.#holds = section.lock?.mine === true
    const { document } = section
    this.#view = { section, document, state: 'clean', refusal: null, aside: null, restored: false, epoch: 0 }
    this.#restore()
  }

  readonly view = (): SectionDraftView => this.#view

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  /** True while something written is not on the server. */
  get isOpen(): boolean {
    return this.#view.state !== 'clean'
  }

  /** True while others are kept from writing here. */
  get holds(): boolean {
    return this.#holds
  }

  change(document: SectionBody): void {
    if (this.#view.state === 'aside') return
    this.#set({ document, state: 'waiting', restored: false })
    this.#later(pauseBeforeSave)
    this.#remember()
    if (!this.#holds) void this.#lock()
  }

  /** The same from elsewhere than the editor, which begins anew with it. */
  replace(document: SectionBody): void {
    this.change(document)
    if (this.#view.state !== 'aside') this.#set({ epoch: this.#view.epoch + 1 })
  }

  /** Sends at once what is not sent yet. */
  async flush(): Promise<void> {
    clearTimeout(this.#timer)
    while (this.#flight) await this.#flight
    if (['clean', 'aside'].includes(this.#view.state)) return
    this.#flight = this.#save().finally(() => {
      this.#flight = null
    })
    await this.#flight
  }

  /** A newer answer of the server: its text is taken where nothing written here would be lost. */
  receive(section: SectionView): void {
    if (section.version < this.#view.section.version) return
    if (this.#view.state !== 'clean' || section.version === this.#basedOn) {
      this.#set({ section })
      return
    }
    this.#basedOn = section.version
    this.#set({ section, document: section.document, epoch: this.#view.epoch + 1 })
  }

  /** The writer goes: what is written is sent, and the section is free for others. */
  async leave(): Promise<void> {
    await this.flush()
    if (!this.#holds || this.isOpen) return
    this.#holds = false
    const { id } = this.#view.section
    try {
      await this.#door.release(id)
    } catch (error) {
      // It ends by itself.
      if (!(error instanceof RefusalError)) throw error
    }
    this.#door.locked(id)
  }

  /** Ends the choice: what was chosen stands on the other one's version. */
  settle(document: SectionBody): void {
    const { section, state, epoch } = this.#view
    if (state !== 'aside') return
    this.#basedOn = section.version
    const theirs = isSame(document, section.document)
    const next = theirs ? 'clean' : 'waiting'
    this.#set({ document, state: next, aside: null, refusal: null, restored: false, epoch: epoch + 1 })
    if (theirs) {
      this.#forget()
      return
    }
    this.#remember()
    void this.flush()
  }

  async #lock(): Promise<void> {
    this.#holds = true
    const { section } = this.#view
    try {
      const { lock } = await this.#door.lock(section.id)
      this.#set({ section: { ...this.#view.section, lock } })
      this.#door.locked(section.id)
    } catch (error) {
      if (!(error instanceof RefusalError)) throw error
      this.#holds = false
      // Saved all the same: the server keeps the text beside the one that stands, and says who writes.
      if (error.refusal.code === 'section-locked') void this.flush()
    }
  }

  #restore(): void {
    const text = this.#door.store.getItem(this.#door.key)
    if (text === null) return
    const { data: stored } = Stored.safeParse(JSON.parse(text))
    const { section } = this.#view
    if (!stored || isSame(stored.document, section.document)) {
      this.#forget()
      return
    }
    // On another version's text: the server decides, and keeps it either way.
    this.#basedOn = stored.basedOn
    this.#set({ document: stored.document, state: 'waiting', restored: true })
    this.#later(pauseBeforeSave)
  }

  async #save(): Promise<void> {
    const { section, document } = this.#view
    this.#set({ state: 'saving', refusal: null })
    try {
      this.#accept(await this.#door.save(section.id, { basedOn: this.#basedOn, document }), document)
    } catch (error) {
      if (error instanceof RefusalError) return this.#refuse(error.refusal)
      this.#set({ state: 'refused', refusal: { code: 'fault', message: '', details: {} } })
      throw error
    }
  }

  #accept(section: SectionView, sent: SectionBody): void {
    const more = this.#view.document !== sent
    this.#basedOn = section.version
    this.#holds = section.lock?.mine === true
    this.#set({ section, state: more ? 'waiting' : 'clean' })
    this.#door.saved(section)
    if (more) {
      this.#remember()
      this.#later(pauseBeforeSave)
    } else this.#forget()
  }

  async #refuse(refusal: RefusalView): Promise<void> {
    if (passing.includes(refusal.code)) {
      this.#set({ state: 'unreachable', refusal })
      return this.#later(pauseBeforeRetry)
    }
    if (refusal.code !== 'section-set-aside') return this.#set({ state: 'refused', refusal })
    const { who = '', when = '', number } = refusal.details
    const aside = {
      who: String(who),
      when: String(when),
      number: number === undefined ? null : Number(number),
    }
    this.#holds = false
    try {
      const section = await this.#door.fetch(this.#view.section.id)
      this.#set({ state: 'aside', aside, refusal, section })
    } catch (error) {
      if (!(error instanceof RefusalError)) throw error
      this.#set({ state: 'aside', aside, refusal })
    }
    this.#door.locked(this.#view.section.id)
  }

  #later(pause: number): void {
    clearTimeout(this.#timer)
    this.#timer = setTimeout(() => void this.flush(), pause)
  }

  #remember(): void {
    const stored: z.input<typeof Stored> = { basedOn: this.#basedOn, document: this.#view.document }
    this.#door.store.setItem(this.#door.key, JSON.stringify(stored))
  }

  #forget(): void {
    this.#door.store.removeItem(this.#door.key)
  }

  #set(change: Partial<SectionDraftView>): void {
    this.#view = { ...this.#view, ...change }
    for (const listener of this.#listeners) listener()
  }
}
