/** Where a notice leads, and what of a payload is a fact. */

import { expect, test } from 'vitest'
import { factsOf, noticePath } from './notice.ts'

test('texts and numbers are facts, lists and objects are not', () => {
  expect(factsOf({ unit: '甲', daysLeft: 3, told: ['p'], to: { inUnit: [] }, none: null })).toEqual({
    unit: '甲',
    daysLeft: 3,
  })
})

test.each([
  {
    name: 'the filing of a unit',
    topic: 'assignment.return',
    facts: { assignmentId: 'a' },
    isCoordinator: false,
    path: '/filing/a',
  },
  {
    name: 'its review',
    topic: 'assignment.submit',
    facts: { assignmentId: 'a' },
    isCoordinator: true,
    path: '/review/a',
  },
  {
    name: 'a document',
    topic: 'notification.issue',
    facts: { notificationId: 'n' },
    isCoordinator: false,
    path: '/notifications/n',
  },
  { name: 'the receipt', topic: 'reminder.contact', facts: {}, isCoordinator: false, path: '/contact' },
  { name: 'the calendar', topic: 'deadline.move', facts: {}, isCoordinator: false, path: '/deadlines' },
  {
    name: 'what the event names',
    topic: 'case.outline.submit',
    facts: { path: '/cases/c' },
    isCoordinator: false,
    path: '/cases/c',
  },
  {
    name: 'the subject of a process',
    topic: 'case.outline_report.submit',
    facts: { subjectId: 'r' },
    isCoordinator: true,
    path: '/reports/r',
  },
  {
    name: 'what was registered for it',
    topic: 'register.outline_report.deliberate',
    facts: { subjectId: 'r' },
    isCoordinator: true,
    path: '/reports/r',
  },
  {
    name: 'never another site',
    topic: 'case.outline.submit',
    facts: { path: '//elsewhere.example' },
    isCoordinator: false,
    path: '',
  },
  { name: 'nowhere', topic: 'case.outline.submit', facts: { caseId: 'c' }, isCoordinator: false, path: '' },
])('leads to $name', ({ topic, facts, isCoordinator, path }) => {
  expect(noticePath(topic, facts, { isCoordinator })).toBe(path)
})
