/** Who is told of an event, and that it is never the one who did it. */

import { describe, expect, test } from 'vitest'
import type { Role } from '../people/role.ts'
import { peopleTold } from './told.ts'

const holder = (personId: string, unitId: string, role: Role) => ({ personId, unitId, role })
const holders = [
  holder('lead', 'commission', 'coordinator'),
  holder('second', 'commission', 'coordinator'),
  holder('contact', 'health', 'contact'),
  holder('head', 'health', 'unit_head'),
  holder('both', 'health', 'reporter'),
  holder('both', 'health', 'unit_head'),
  holder('other', 'housing', 'contact'),
  holder('analyst', 'institute', 'third_party'),
]

describe('peopleTold', () => {
  test.each([
    {
      name: 'by topic, in the unit',
      topic: 'assignment.urge',
      telling: { unitId: 'health' },
      actor: 'lead',
      told: ['contact', 'head', 'both'],
    },
    {
      name: 'by topic, the coordinators',
      topic: 'extension.ask',
      telling: { unitId: 'health' },
      actor: 'contact',
      told: ['lead', 'second'],
    },
    {
      name: 'a body engaged to evaluate',
      topic: 'mandate.return',
      telling: { unitId: 'institute' },
      actor: 'lead',
      told: ['analyst'],
    },
    {
      name: 'in several units',
      topic: 'notification.issue',
      telling: { unitIds: ['health', 'housing'] },
      actor: 'lead',
      told: ['contact', 'head', 'both', 'other'],
    },
    {
      name: 'as the event says',
      topic: 'assignment.submit',
      telling: { unitId: 'health', to: { inUnit: ['unit_head'] as const, coordinators: false } },
      actor: 'contact',
      told: ['head', 'both'],
    },
    {
      name: 'people by name above all else',
      topic: 'assignment.urge',
      telling: { unitId: 'health', told: ['other', 'gone'] },
      actor: 'lead',
      told: ['other'],
    },
    { name: 'never the actor', topic: 'extension.ask', telling: {}, actor: 'second', told: ['lead'] },
    {
      name: 'not even when named',
      topic: 'case.outline.submit',
      telling: { told: ['lead', 'second'] },
      actor: 'lead',
      told: ['second'],
    },
    {
      name: 'a topic nobody listens to',
      topic: 'weather.change',
      telling: { unitId: 'health' },
      actor: null,
      told: [],
    },
    {
      name: 'the machine tells everyone meant',
      topic: 'reminder.filing',
      telling: { unitId: 'housing' },
      actor: null,
      told: ['other'],
    },
  ])('$name', ({ topic, telling, actor, told }) => {
    expect(peopleTold({ topic, telling, actors: [actor] }, holders)).toEqual(told)
  })
})
