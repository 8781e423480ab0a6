/** Keeps what is written into one section until the server has it: saves by itself, loses no word. */

import type { z } from 'zod'
import type { SectionBody } from '#contract/draft-document.ts'
import type { SectionView } from '#contract/draft-sections.ts'
import type { RefusalView } from '#contract/shared.ts'
import { RefusalError } from '../../api.ts'
import { Autosave, isPassing, type Sent } from '../../parts/autosave.ts'
import { KeptText } from '../../parts/kept-text.ts'
import { SectionPen } from './section-pen.ts'
import {
  asideOf,
  firstView,
  isSameText,
  type SectionDoor,
  type SectionDraftView,
  StoredSection,
} from './section-state.ts'

export class SectionDraft {
  #view: SectionDraftView
  #basedOn: number
  readonly #door: SectionDoor
  readonly #pen: SectionPen
  readonly #kept: KeptText<z.infer<typeof StoredSection>>
  readonly #listeners = new Set<() => void>()
  readonly #autosave = new Autosave({
    owes: () => !['clean', 'aside'].includes(this.#view.state),
    send: () => this.#save(),
  })

  constructor(section: SectionView, door: SectionDoor) {
    this.#door = door
    this.#pen = new SectionPen(section.id, door, section.lock?.mine === true)
    this.#kept = new KeptText(door.store, door.key, StoredSection)
    this.#basedOn = section.version
    this.#view = firstView(section)
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
    return this.#pen.holds
  }

  change(document: SectionBody): void {
    if (this.#view.state === 'aside') return
    this.#set({ document, state: 'waiting', restored: false })
    this.#autosave.later()
    this.#remember()
    if (!this.#pen.holds) void this.#take()
  }

  /** The same from elsewhere than the editor, which begins anew with it. */
  replace(document: SectionBody): void {
    this.change(document)
    if (this.#view.state !== 'aside') this.#set({ epoch: this.#view.epoch + 1 })
  }

  /** Sends at once what is not sent yet. */
  flush(): Promise<void> {
    return this.#autosave.flush()
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
    if (!this.isOpen) await this.#pen.giveBack()
  }

  /** Ends the choice: what was chosen stands on the other one's version. */
  settle(document: SectionBody): void {
    const { section, state, epoch } = this.#view
    if (state !== 'aside') return
    this.#basedOn = section.version
    const theirs = isSameText(document, section.document)
    const next = theirs ? 'clean' : 'waiting'
    this.#set({ document, state: next, aside: null, refusal: null, restored: false, epoch: epoch + 1 })
    if (theirs) {
      this.#kept.forget()
      return
    }
    this.#remember()
    void this.flush()
  }

  /** Whoever wrote what cannot be read any more has seen it. */
  forgetTorn(): void {
    this.#kept.forgetTorn()
    this.#set({ torn: null })
  }

  async #take(): Promise<void> {
    const lock = await this.#pen.take()
    // Saved all the same: the server keeps the text beside the one that stands, and says who writes.
    if (lock === 'locked') return this.flush()
    if (lock !== null) this.#set({ section: { ...this.#view.section, lock } })
  }

  #restore(): void {
    const stored = this.#kept.read()
    const torn = this.#kept.torn()
    if (torn !== null) this.#set({ torn })
    if (stored === null) return
    if (isSameText(stored.document, this.#view.section.document)) {
      this.#kept.forget()
      return
    }
    // On another version's text: the server decides, and keeps it either way.
    this.#basedOn = stored.basedOn
    this.#set({ document: stored.document, state: 'waiting', restored: true })
    this.#autosave.later()
  }

  async #save(): Promise<Sent> {
    const { section, document } = this.#view
    this.#set({ state: 'saving', refusal: null })
    try {
      return this.#accept(await this.#door.save(section.id, { basedOn: this.#basedOn, document }), document)
    } catch (error) {
      if (error instanceof RefusalError) return this.#refuse(error.refusal)
      this.#set({ state: 'refused', refusal: { code: 'fault', message: '', details: {} } })
      throw error
    }
  }

  #accept(section: SectionView, sent: SectionBody): Sent {
    const more = this.#view.document !== sent
    this.#basedOn = section.version
    this.#pen.told(section.lock?.mine === true)
    this.#set({ section, state: more ? 'waiting' : 'clean', keptHere: true })
    this.#door.saved(section)
    if (more) this.#remember()
    else this.#kept.forget()
    return more ? 'more' : 'done'
  }

  async #refuse(refusal: RefusalView): Promise<Sent> {
    if (isPassing(refusal)) {
      this.#set({ state: 'unreachable', refusal })
      return 'again'
    }
    if (refusal.code !== 'section-set-aside') {
      this.#set({ state: 'refused', refusal })
      return 'held'
    }
    const aside = asideOf(refusal, this.#basedOn)
    this.#pen.told(false)
    try {
      const section = await this.#door.fetch(this.#view.section.id)
      this.#set({ state: 'aside', aside, refusal, section })
    } catch (error) {
      if (!(error instanceof RefusalError)) throw error
      this.#set({ state: 'aside', aside, refusal })
    }
    this.#door.locked(this.#view.section.id)
    return 'held'
  }

  #remember(): void {
    const keptHere = this.#kept.keep({ basedOn: this.#basedOn, document: this.#view.document })
    if (keptHere !== this.#view.keptHere) this.#set({ keptHere })
  }

  #set(change: Partial<SectionDraftView>): void {
    this.#view = { ...this.#view, ...change }
    for (const listener of this.#listeners) listener()
  }
}
