/** Which units an exercise asks for a contact 联系人. */

interface Asking {
  readonly congress: string | null
  readonly units: readonly { readonly name: string }[]
  /** Names of units; null: all whom the work plan is sent to. */
  readonly contactsAsked: readonly string[] | null
}

/** The units named; else every unit of the exercise, as its work plan asks of all its addressees. The congress is none. */
export const contactsAskedOf = ({ congress, units, contactsAsked }: Asking): readonly string[] =>
  contactsAsked ?? units.map(({ name }) => name).filter((name) => name !== congress)
