/** Which tenants there are: for whoever has none yet, the command line and the start of the program. */

import { sql } from 'kysely'
import { type Door, nobody, type Tx } from '../db.ts'

export interface RegisteredTenant {
  readonly tenantId: string
  readonly name: string
  readonly address: string
  readonly example: boolean
}

/** Every tenant by its address, whoever asks. */
export async function readTenants(tx: Tx): Promise<RegisteredTenant[]> {
  const { rows } =
    await sql<RegisteredTenant>`select tenant_id, name, address, example from tenants()`.execute(tx)
  return rows
}

export const listTenants = (door: Door): Promise<RegisteredTenant[]> => door.read(nobody, readTenants)
