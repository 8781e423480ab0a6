/** A decision beside the machine's verdict: when a written reason is owed. */

import { expect, test } from 'vitest'
import { Refusal } from '../refusal.ts'
import { checkDecision } from './decision.ts'

test.each([
  { name: 'as computed', computed: 'behind', decided: 'behind', reason: '', refused: false },
  { name: 'otherwise, unexplained', computed: 'behind', decided: 'on_schedule', reason: ' ', refused: true },
  {
    name: 'otherwise, explained',
    computed: 'behind',
    decided: 'on_schedule',
    reason: '基期修订',
    refused: false,
  },
  {
    name: 'nothing computed, unexplained',
    computed: null,
    decided: 'on_schedule',
    reason: '',
    refused: true,
  },
  { name: 'nothing computed, explained', computed: null, decided: 'faster', reason: '增速', refused: false },
])('$name', ({ refused, ...decision }) => {
  const check = () => checkDecision(decision)
  if (refused) expect(check).toThrow(new Refusal('reason-required'))
  else expect(check).not.toThrow()
})
