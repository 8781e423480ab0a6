/** Days as text, 'YYYY-MM-DD': they compare as texts do. */

/** Whether the text names a day of the calendar; '2023-02-29' does not. */
export function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false
  const day = new Date(`${text}T00:00:00Z`)
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text)
}
