/** A notice: what one person is told of an event, as facts that any language can word, and where it leads. */

/** Names and numbers the words are filled with. */
export type NoticeFacts = Readonly<Record<string, string | number>>

/** The facts of an event's payload: its texts and numbers, whatever else it carries. */
export const factsOf = (payload: Readonly<Record<string, unknown>>): NoticeFacts =>
  Object.fromEntries(
    Object.entries(payload).filter(
      (fact): fact is [string, string | number] => typeof fact[1] === 'string' || typeof fact[1] === 'number',
    ),
  )

/** Where the subjects of a process have their screens. */
const screens: Readonly<Record<string, string>> = {
  outline_report: '/reports',
  city_report: '/reports',
  special_report: '/reports',
  outline_adjustment: '/adjustments',
  special_adjustment: '/adjustments',
  comment_round: '/comment-rounds',
  opinion: '/opinions',
  publication: '/publications',
}

/** Topics that name a process: its step, what was registered for it, what was taken back of that. */
const aboutCases: readonly string[] = ['case', 'register', 'reject']

const ownPath = /^\/(?!\/)[\w\-/?=&.]*$/

/**
 * The screen a notice leads to; '' where none is known. A payload may name its own under `path`; a filing is another
 * screen for its unit than for the coordinators.
 */
export function noticePath(
  topic: string,
  facts: NoticeFacts,
  { isCoordinator }: { isCoordinator: boolean },
): string {
  const { path, assignmentId, notificationId } = facts
  if (typeof path === 'string' && ownPath.test(path)) return path
  if (notificationId !== undefined) return `/notifications/${notificationId}`
  if (assignmentId !== undefined) return `/${isCoordinator ? 'review' : 'filing'}/${assignmentId}`
  const [kind, process = ''] = topic.split('.')
  const screen = aboutCases.includes(kind ?? '') ? screens[process] : undefined
  if (screen !== undefined && facts.subjectId !== undefined) return `${screen}/${facts.subjectId}`
  if (topic === 'reminder.contact') return '/contact'
  return topic.startsWith('deadline.') || topic === 'reminder.deadline' ? '/deadlines' : ''
}
