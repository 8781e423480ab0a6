/** Sends by itself what was written: after a pause, one sending at a time, once more where the server was not reached. */

/**
 * How a sending ended. `done`: nothing is owed. `more`: something was written meanwhile. `again`: the server was not
 * reached. `held`: it waits for a person.
 */
export type Sent = 'done' | 'more' | 'again' | 'held'

export interface Sending {
  /** Whether there is something to send. */
  readonly owes: () => boolean
  readonly send: () => Promise<Sent>
}

/** Milliseconds. */
export const pauses = { save: 1500, retry: 5000 } as const

export class Autosave {
  readonly #sending: Sending
  #timer: ReturnType<typeof setTimeout> | undefined
  #flight: Promise<Sent> | null = null

  constructor(sending: Sending) {
    this.#sending = sending
  }

  /** Sends after the pause; what is written meanwhile puts it off. */
  later(pause: number = pauses.save): void {
    clearTimeout(this.#timer)
    this.#timer = setTimeout(() => void this.#turn(), pause)
  }

  /** Sends at once what is not sent yet, and what was written while it went. */
  async flush(): Promise<void> {
    while ((await this.#turn()) === 'more');
  }

  async #turn(): Promise<Sent> {
    clearTimeout(this.#timer)
    while (this.#flight) await this.#flight
    if (!this.#sending.owes()) return 'done'
    this.#flight = this.#sending.send().finally(() => {
      this.#flight = null
    })
    const sent = await this.#flight
    if (sent === 'more') this.later()
    if (sent === 'again') this.later(pauses.retry)
    return sent
  }
}

const passing = ['unreachable', 'fault']

/** Whether what was refused is worth sending again as it is. */
export const isPassing = ({ code }: { readonly code: string }): boolean => passing.includes(code)
