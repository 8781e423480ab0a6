/** Joint research, discussions, bulletins and shared documents. */

import type { ExchangeKind } from '#domain/exchanges/exchange.ts'

export interface ExchangeTable {
  tenantId: string
  id: string
  evaluationId: string
  kind: ExchangeKind
  heldOn: string
  title: string
  text: string
  trackId: string | null // whose units may read it beside the participants
  unitId: string // of the author
  createdBy: string
  createdAt: Date
}

export interface ExchangeUnitTable {
  tenantId: string
  exchangeId: string
  unitId: string
}

export interface ExchangePlanTable {
  tenantId: string
  exchangeId: string
  planId: string
}

export interface ExchangeItemTable {
  tenantId: string
  exchangeId: string
  itemId: string
}

export interface ExchangeFileTable {
  tenantId: string
  exchangeId: string
  fileId: string
}
