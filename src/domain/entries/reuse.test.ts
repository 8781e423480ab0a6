/** Whether a change spreads at once, waits for a decision, or stays where it was made. */

import { expect, test } from 'vitest'
import { type ReuseDecision, reuseOf, type UsingFiling } from './reuse.ts'

const filing = (assignmentId: string, state: UsingFiling['state'], caseVersion = 1): UsingFiling => ({
  assignmentId,
  state,
  caseVersion,
})
const decision = (choice: ReuseDecision['choice'], ...filings: UsingFiling[]): ReuseDecision => ({
  choice,
  filings,
})

const open = filing('open', 'draft')
const sent = filing('sent', 'submitted', 2)
const accepted = filing('accepted', 'accepted', 3)

test.each([
  { name: 'only open reports', using: [open], decisions: [], undecided: [], spreads: true },
  { name: 'a submitted one asks', using: [open, sent], decisions: [], undecided: ['sent'], spreads: false },
  {
    name: 'decided: the open ones follow',
    using: [open, sent],
    decisions: [decision('open', sent)],
    undecided: [],
    spreads: true,
  },
  {
    name: 'decided: here only',
    using: [open, sent],
    decisions: [decision('here', sent)],
    undecided: [],
    spreads: false,
  },
  {
    name: 'the newest decision counts',
    using: [open, sent],
    decisions: [decision('here', sent), decision('reopen', sent)],
    undecided: [],
    spreads: true,
  },
  {
    name: 'submitted again since: asks again',
    using: [filing('sent', 'submitted', 4)],
    decisions: [decision('here', sent)],
    undecided: ['sent'],
    spreads: false,
  },
  {
    name: 'a second submitted report: asks about it',
    using: [sent, accepted],
    decisions: [decision('open', sent)],
    undecided: ['accepted'],
    spreads: false,
  },
  {
    name: 'a decision about what is open again is of no account',
    using: [filing('sent', 'returned', 3)],
    decisions: [decision('here', sent)],
    undecided: [],
    spreads: true,
  },
])('$name', ({ using, decisions, undecided, spreads }) => {
  const reuse = reuseOf(using, decisions)
  expect(reuse.undecided.map(({ assignmentId }) => assignmentId)).toEqual(undecided)
  expect(reuse.spreads).toBe(spreads)
})
