/** Contacts of units, by version. */

/** Which units are asked beside those that owe a report. */
export interface ContactAskedTable {
  tenantId: string
  evaluationId: string
  unitId: string
}

export interface ContactTable {
  tenantId: string
  id: string
  evaluationId: string
  unitId: string
  version: number
  name: string
  office: string
  position: string
  phone: string
  mobile: string
  filledBy: string
  filledOn: string | null
  createdBy: string
  createdAt: Date
}
