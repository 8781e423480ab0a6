/** The frame of a plan that has not every kind of item. */

import { expect, test } from 'vitest'
import { type FramePart, type FrameSection, frameWith } from './frame.ts'

const section = (key: string, parts: FramePart[], sections: FrameSection[] = []): FrameSection => ({
  ...{ key, parts, sections },
  title: key,
  guidance: '',
})
const words = { kind: 'field', field: 'achievements' } as const
const frame = [
  section(
    'overall',
    [words],
    [
      section('indicators', [{ kind: 'items', items: 'indicator' }]),
      section('tasks', [{ kind: 'items', items: 'task' }, words]),
    ],
  ),
  section('items', [], [section('projects', [{ kind: 'items', items: 'project' }])]),
  section('written by hand', []),
]
const keys = (sections: readonly FrameSection[]): string[] =>
  sections.flatMap((s) => [s.key, ...keys(s.sections)])

test.each([
  { name: 'text only', kinds: [], kept: ['overall', 'tasks', 'written by hand'] },
  {
    name: 'indicators only',
    kinds: ['indicator'] as const,
    kept: ['overall', 'indicators', 'tasks', 'written by hand'],
  },
  {
    name: 'a unit that does not lead it',
    kinds: ['indicator'] as const,
    texts: false,
    kept: ['overall', 'indicators', 'written by hand'],
  },
  {
    name: 'every kind',
    kinds: ['indicator', 'task', 'project'] as const,
    kept: ['overall', 'indicators', 'tasks', 'items', 'projects', 'written by hand'],
  },
])('$name', ({ kinds, texts = true, kept }) => {
  expect(keys(frameWith(frame, { kinds, texts }))).toEqual(kept)
})
