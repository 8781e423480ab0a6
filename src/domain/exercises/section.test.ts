/** Which part of the editor a place belongs to. */

import { expect, test } from 'vitest'
import { sectionOf, stepsOf } from './section.ts'

test.each([
  { path: 'coordinator', section: 'basics' },
  { path: 'evaluation.cutOffs.yearly', section: 'basics' },
  { path: 'basisDocuments[1]', section: 'basics' },
  { path: 'evaluation.tracks[0].plans[0]', section: 'tracks' },
  { path: 'evaluation.tracks[0].frame[2].parts[0]', section: 'frames' },
  { path: 'evaluation.frame[0].key', section: 'frames' },
  { path: 'plans[2].lead', section: 'plans' },
  { path: 'alignments[0]', section: 'plans' },
  { path: 'groups[0].members[1]', section: 'units' },
  { path: 'calendar[0].holidays[1].to', section: 'calendar' },
  { path: 'evaluation.forms', section: 'forms' },
  { path: 'evaluation.scales[0].classes[1].least', section: 'scales' },
  { path: 'evaluation.optionalSteps[0]', section: 'steps' },
  { path: 'evaluation.points[0]', section: 'points' },
  { path: 'evaluation.receipt.columns', section: 'receipt' },
])('$path is among the $section', ({ path, section }) => {
  expect(sectionOf(path)).toBe(section)
})

test('the steps of a path', () => {
  expect(stepsOf('evaluation.tracks[0].plans[12]')).toEqual(['evaluation', 'tracks', 0, 'plans', 12])
  expect(stepsOf('')).toEqual([])
})
