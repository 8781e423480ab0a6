/** Invitation codes 邀请码: how they are written, read back, and when one counts. */

import type { Role } from './role.ts'

/** Days for which a code can be used. */
export const invitationDays = 14

/** Letters of a code: 60 bits, so that guessing is hopeless. */
export const codeLength = 12

// Crockford's base 32: without I, L, O and U, which are misread or misheard.
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'

/** A code from `codeLength` random bytes, in groups of four that can be read out: `7KQM-4XPD-9TRA`. */
export function writeCode(random: Uint8Array): string {
  const letters = [...random].map((byte) => alphabet.charAt(byte % alphabet.length)).join('')
  return letters.replaceAll(/(.{4})(?=.)/g, '$1-')
}

/** The code as it was typed, in the one form that is compared: case, width, blanks, dashes, O and I do not matter. */
export const readCode = (typed: string): string =>
  typed
    .normalize('NFKC')
    .toUpperCase()
    .replaceAll(/[\s\p{Pd}]/gu, '')
    .replaceAll('O', '0')
    .replaceAll(/[IL]/g, '1')

export interface Invitation {
  readonly usedAt: Date | null
  readonly expiresAt: Date
  /** Whether the unit has had no newer one for the role. */
  readonly newest: boolean
}

/** Whether a code lets somebody in now: once, within its time, and only until it is renewed. */
export const isInvitationOpen = ({ usedAt, expiresAt, newest }: Invitation, now: Date): boolean =>
  newest && usedAt === null && now < expiresAt

/** Whom a unit lets in from the screens; the roles above come by the command line alone. */
export const invitedRoles = [
  'contact',
  'reporter',
  'unit_head',
  'statistics',
  'plan_lead',
  'coordinator',
  'government_office',
  'leader',
] as const satisfies readonly Role[]
export type InvitedRole = (typeof invitedRoles)[number]

/** What a unit is in the evaluation: the one that leads it, the government's own office. */
export interface Standing {
  readonly leads: boolean
  readonly isOffice: boolean
}

/**
 * The roles that may be invited to a unit; coordinators belong to the unit that leads the evaluation, leaders and
 * those who dispatch for the government to its office.
 */
export const rolesToInvite = ({ leads, isOffice }: Standing): InvitedRole[] =>
  invitedRoles.filter((role) => {
    if (role === 'coordinator') return leads
    return (role !== 'government_office' && role !== 'leader') || isOffice
  })

/** Somebody who holds the role in the unit of a code. */
interface Known {
  readonly id: string
  /** Null: known, without access. */
  readonly accountId: string | null
}

/**
 * Whom a code lets in among those who hold its role in its unit, in the order they came: the one it is for; else
 * the first who has no access yet; else the unit's one contact again. Null: somebody new.
 */
export function letIn<Person extends Known>(
  { role, personId }: { readonly role: Role; readonly personId: string | null },
  known: readonly Person[],
): Person | null {
  if (personId !== null) return known.find(({ id }) => id === personId) ?? null
  const waiting = known.find(({ accountId }) => accountId === null)
  return waiting ?? (role === 'contact' ? (known[0] ?? null) : null)
}
