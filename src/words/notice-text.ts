/** Says what a person was told: the topic chooses the words, the facts fill them. */

import type { NoticeFacts } from '#domain/notices/notice.ts'
import type { Language } from './language.ts'
import { noticeTopics } from './notices.ts'
import { periodLabel } from './period-label.ts'
import { processWord } from './process-words.ts'
import { say } from './say.ts'

const isKnown = (key: string): key is keyof typeof noticeTopics => Object.hasOwn(noticeTopics, key)

// What an event does not say stays empty.
const unsaid = {
  ...{ unit: '', report: '', text: '', until: '', from: '', dueOn: '', daysLeft: 0 },
  ...{ who: '', section: '', sections: '' },
}

/** The line of a notice; a topic without words of its own is said by the title it carries. */
export function noticeText(language: Language, topic: string, facts: NoticeFacts): string {
  const key = keyOf(topic, facts)
  const daysLate = typeof facts.daysLeft === 'number' ? -facts.daysLeft : 0
  const title = facts.title ?? facts.text ?? facts.report ?? say(language, 'notices', 'somewhere')
  return say(language, 'noticeTopics', key, {
    ...unsaid,
    ...facts,
    ...figureFacts(language, facts),
    title,
    daysLate,
    action: actionOf(language, topic),
  })
}

/** The period in words, what stood before, and how many more figures changed. */
function figureFacts(language: Language, { period, before, count }: NoticeFacts): NoticeFacts {
  if (typeof period !== 'string') return {}
  const isMany = typeof count === 'number' && count > 1
  return {
    periodName: periodLabel(language, period),
    before: before === '' || before === undefined ? say(language, 'notices', 'figureNone') : before,
    more: isMany ? say(language, 'notices', 'figuresMore', { count }) : '',
  }
}

/** What was written beside it: a reason, or the text of who presses; '' where nothing was. */
export function noticeReason(topic: string, { reason, text }: NoticeFacts): string {
  const written = topic === 'assignment.urge' ? text : reason
  return typeof written === 'string' ? written : ''
}

function keyOf(topic: string, { until, from, dueOn, daysLeft }: NoticeFacts): keyof typeof noticeTopics {
  if (topic.startsWith('case.')) return 'case.step'
  if (topic.startsWith('register.')) return 'case.register'
  if (topic.startsWith('reject.')) return 'case.reject'
  const variant = variantOf(topic, { until, from, dueOn, daysLeft })
  return isKnown(variant) ? variant : 'other'
}

function variantOf(topic: string, facts: Readonly<Record<string, string | number | undefined>>): string {
  const { until, from, dueOn, daysLeft } = facts
  if (topic === 'extension.decide') return until === '' ? 'extension.declined' : 'extension.granted'
  if (topic === 'deadline.move' && from === dueOn) return 'deadline.hard'
  if (!topic.startsWith('reminder.') || typeof daysLeft !== 'number') return topic
  if (daysLeft === 0) return `${topic}.today`
  return `${topic}.${daysLeft > 0 ? 'before' : 'after'}`
}

/** 'case.outline_report.submit' in the process's own word. */
function actionOf(language: Language, topic: string): string {
  const [, process = '', action = ''] = topic.split('.')
  return processWord(language, process, action)
}
