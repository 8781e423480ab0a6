/** Parts that others write of an entry. */

export interface ContributorTable {
  tenantId: string
  id: string
  entryId: string
  unitId: string
  office: string // of the unit that fills the entry in; '' for another unit as a whole
}

export interface ContributionTable {
  tenantId: string
  id: string
  contributorId: string
  version: number
  text: string
  createdBy: string
  createdAt: Date
}

export interface ContributionUseTable {
  tenantId: string
  entryVersionId: string
  contributionId: string
  field: string
}

export interface CountersignTable {
  tenantId: string
  id: string
  contributorId: string
  stepId: string
  entryVersionId: string | null // null: the entry had not been written
}
