/** Passwords 密码: which are too easily guessed. */

import { Refusal } from '../refusal.ts'

/** Fewest letters of a password. */
export const passwordLeast = 10

/**
 * Refuses `password-weak`, with the reason, for a password of fewer than `passwordLeast` letters, without a letter
 * of any script or without a digit, or with the account's name in it, whatever the case and width.
 * `account` is the name as it is compared. Source: GB/T 22239-2019 8.1.4.1 a (complexity).
 */
export function refuseWeakPassword(password: string, account: string): void {
  const plain = password.normalize('NFKC')
  const reason = weaknessOf(plain, account)
  if (reason) throw new Refusal('password-weak', { reason, least: passwordLeast })
}

function weaknessOf(plain: string, account: string): 'short' | 'letters' | 'digits' | 'account' | null {
  if ([...plain].length < passwordLeast) return 'short'
  if (!/\p{L}/u.test(plain)) return 'letters'
  if (!/\p{Nd}/u.test(plain)) return 'digits'
  return plain.toLowerCase().includes(account) ? 'account' : null
}
