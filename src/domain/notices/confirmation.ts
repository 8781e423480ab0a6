/** Confirming an address: how long a code counts, how often it may be guessed, and how many go out. */

/** Letters of a code: with so few tries, far more than can be guessed. */
export const confirmationLetters = 8

export const confirmation = {
  /** Hours for which a code counts. */
  hours: 24,
  /** Wrong codes after which it counts no more. */
  guesses: 5,
  /** Codes that one person may have sent in 24 hours: whoever the address belongs to is not to be flooded. */
  perDay: 5,
} as const

export interface Confirmation {
  readonly codeHash: string
  readonly expiresAt: Date
  readonly attempts: number
}

/** Whether a code may still be given back. */
export const isConfirmable = ({ expiresAt, attempts }: Omit<Confirmation, 'codeHash'>, now: Date): boolean =>
  now < expiresAt && attempts < confirmation.guesses
