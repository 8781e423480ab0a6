/** Which steps make a round, and whose filing stands for review. */

import { describe, expect, test } from 'vitest'
import { ownsFiling, roundsOf, type TakenStep } from './rounds.ts'

const submit: TakenStep = { action: 'submit', toState: 'inner_1', actorId: 'contact' }
const approve: TakenStep = { action: 'approve', toState: 'submitted', actorId: 'head' }
const sendBack: TakenStep = { action: 'send_back', toState: 'draft', actorId: 'head' }
const giveBack: TakenStep = { action: 'return', toState: 'returned', actorId: 'coordinator' }
const accept: TakenStep = { action: 'accept', toState: 'accepted', actorId: 'coordinator' }
const fileFor: TakenStep = { action: 'file_for', toState: 'submitted', actorId: 'coordinator' }

describe('roundsOf', () => {
  test.each([
    { name: 'no step', steps: [], rounds: [] },
    { name: 'one round under way', steps: [submit], rounds: [1] },
    { name: 'a return ends a round', steps: [submit, approve, giveBack, submit], rounds: [3, 1] },
    { name: 'so does the head', steps: [submit, sendBack, submit, approve, accept], rounds: [2, 3] },
  ])('$name', ({ steps, rounds }) => {
    expect(roundsOf(steps).map((round) => round.length)).toEqual(rounds)
  })
})

describe('ownsFiling', () => {
  test.each([
    { name: 'who submitted', steps: [submit, approve], person: 'contact', owns: true },
    { name: 'who approved', steps: [submit, approve], person: 'head', owns: true },
    { name: 'who filed for the unit', steps: [fileFor], person: 'coordinator', owns: true },
    { name: 'who only returned the round before', steps: [submit, approve, giveBack, submit], person: 'coordinator', owns: false },
    { name: 'who filed an earlier round', steps: [fileFor, giveBack, submit, approve], person: 'coordinator', owns: false },
    { name: 'nothing stands', steps: [submit, approve, giveBack], person: 'contact', owns: false },
    { name: 'nothing was filed', steps: [], person: 'contact', owns: false },
  ])('$name: $owns', ({ steps, person, owns }) => {
    expect(ownsFiling(steps, person)).toBe(owns)
  }) // biome-ignore format: table
})
