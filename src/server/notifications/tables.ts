/** Documents sent to units, and who acknowledged them. */

export interface NotificationTable {
  tenantId: string
  id: string
  title: string
  text: string
  fileId: string | null
  issuedBy: string
  issuedAt: Date
}

export interface NotificationUnitTable {
  tenantId: string
  notificationId: string
  unitId: string
}

export interface AcknowledgementTable {
  tenantId: string
  notificationId: string
  unitId: string
  noItems: boolean // the unit confirms that it has no related tasks
  onBehalf: boolean // by the coordinator, on the unit's word
  note: string
  acknowledgedBy: string
  acknowledgedAt: Date
}
