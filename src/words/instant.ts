/** Instants as people read them. */

const instantPattern = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d+)?Z$/
const beijing = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Asia/Shanghai',
  dateStyle: 'short',
  timeStyle: 'short',
})

/** An ISO instant in UTC as day and minute in Beijing, '2026-11-22 23:15'; any other text or number as it is. */
export const readableInstant = (value: string | number): string | number =>
  typeof value === 'string' && instantPattern.test(value) ? beijing.format(new Date(value)) : value
