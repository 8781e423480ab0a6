/** What a day is for an office: working day, weekend, holiday, or a weekend that is worked. Shown, never reckoned with. */

/** A day that the State Council's arrangement makes free or working, against what its weekday says. */
export interface ArrangedDay {
  readonly day: string
  readonly nature: 'off' | 'working'
  /** The holiday; of a working day the one it makes up for. */
  readonly name: string
}

export const dayNatures = ['working', 'weekend', 'holiday', 'made_up'] as const

export interface DayNature {
  readonly nature: (typeof dayNatures)[number]
  /** Name of the holiday; '' where none is meant. */
  readonly name: string
}

/** Day of the week of a day 'YYYY-MM-DD', 0 for Sunday to 6 for Saturday. */
export const weekdayOf = (day: string): number => new Date(`${day}T00:00:00Z`).getUTCDay()

/**
 * What the day is. A year without an arrangement has weekends only: a holiday nobody entered is not guessed.
 * Source: 全国年节及纪念日放假办法, and the State Council's yearly arrangement as data.
 */
export function natureOf(day: string, arranged: readonly ArrangedDay[]): DayNature {
  const named = arranged.find((one) => one.day === day)
  if (named) return { nature: named.nature === 'off' ? 'holiday' : 'made_up', name: named.name }
  const weekday = weekdayOf(day)
  return { nature: weekday === 0 || weekday === 6 ? 'weekend' : 'working', name: '' }
}

/** Every day from the first to the last, both included; none where the last is earlier. */
export function daysFromTo(from: string, to: string): string[] {
  const days: string[] = []
  for (let at = Date.parse(from); at <= Date.parse(to); at += 24 * 60 * 60 * 1000) {
    days.push(new Date(at).toISOString().slice(0, 10))
  }
  return days
}
