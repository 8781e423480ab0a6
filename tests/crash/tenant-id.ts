/** The tenant that the writing process writes into. */

export const tenantId = '00000000-0000-7000-8000-0000000000c5'
