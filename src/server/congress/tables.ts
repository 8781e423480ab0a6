/** What leads to the congress: the day of its meeting, and what it was given to read. */

export interface ReportMeetingTable {
  tenantId: string
  id: string
  reportId: string
  number: number // the newest counts
  heldOn: string | null // null: no day is set any more
  setBy: string
  setAt: Date
}

export interface ReadingPackageTable {
  tenantId: string
  id: string
  reportVersionId: string
  fileId: string
  madeBy: string
  madeAt: Date
}
