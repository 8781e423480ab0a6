/** A jsonb column: read as what it holds, written as JSON text, because the driver takes an array for an SQL array. */

import type { ColumnType } from 'kysely'

export type JsonColumn<Held> = ColumnType<Held, string, string>
