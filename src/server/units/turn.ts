/** Acts that concern the units of a place follow one another. */

import { takeTurn } from '../database/turn.ts'
import type { Tx } from '../db.ts'

export const unitsTurn = (tx: Tx, tenantId: string) => takeTurn(tx, `${tenantId} units`)
