/** The pen of a section: taken with the first letter, kept by writing, given back at the end. */

import type { SectionSummary } from '#contract/drafts.ts'
import { RefusalError } from '../../api.ts'
import type { SectionDoor } from './section-state.ts'

export class SectionPen {
  readonly #id: string
  readonly #door: SectionDoor
  #holds: boolean

  constructor(id: string, door: SectionDoor, holds: boolean) {
    this.#id = id
    this.#door = door
    this.#holds = holds
  }

  /** True while others are kept from writing here. */
  get holds(): boolean {
    return this.#holds
  }

  /** As a save told it. */
  told(holds: boolean): void {
    this.#holds = holds
  }

  /** The section's lock; 'locked' where somebody else writes, null where nobody can say. */
  async take(): Promise<SectionSummary['lock'] | 'locked'> {
    this.#holds = true
    try {
      const { lock } = await this.#door.lock(this.#id)
      this.#door.locked(this.#id)
      return lock
    } catch (error) {
      if (!(error instanceof RefusalError)) throw error
      this.#holds = false
      return error.refusal.code === 'section-locked' ? 'locked' : null
    }
  }

  async giveBack(): Promise<void> {
    if (!this.#holds) return
    this.#holds = false
    try {
      await this.#door.release(this.#id)
    } catch (error) {
      // It ends by itself.
      if (!(error instanceof RefusalError)) throw error
    }
    this.#door.locked(this.#id)
  }
}
