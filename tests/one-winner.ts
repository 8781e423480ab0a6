/** What two people who did the same at the same moment must have been answered. */

import { expect } from 'vitest'

interface Told {
  readonly code: string
  readonly message: string
  readonly details: Readonly<Record<string, string>>
}

/** One was done; the other was refused by this code with who did it and when. */
export async function expectOneWinner(
  answers: readonly Response[],
  code = 'changed-meanwhile',
): Promise<void> {
  const bodies: Told[] = await Promise.all(answers.map((answer) => answer.json()))
  const refused = answers.flatMap(({ status }, index) =>
    status === 200 ? [] : [{ status, ...bodies[index] }],
  )
  expect(refused).toEqual([
    expect.objectContaining({
      status: 409,
      code,
      details: expect.objectContaining({
        who: expect.stringMatching(/./),
        when: expect.stringMatching(/^\d{4}-\d{2}-\d{2}T/),
      }),
    }),
  ])
  expect(refused[0]?.message).toContain(refused[0]?.details?.who)
}
