/** A track 评估事项 of an evaluation. */

/** The process that the reports written on a track run. */
export const trackProcesses = ['city_report', 'outline_report', 'special_report'] as const
export type TrackProcess = (typeof trackProcesses)[number]
