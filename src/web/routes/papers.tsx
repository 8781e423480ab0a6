/** Addresses of the working papers beside the indicators: lights, early warnings, overall scores. */

import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { progressSearch, scoresSearch, warningsSearch } from '../searches.ts'
import { shell } from './frame.tsx'

const progress = createRoute({
  getParentRoute: () => shell,
  path: '/progress',
  validateSearch: progressSearch,
  component: lazyRouteComponent(() => import('../progress/ProgressPage.tsx'), 'ProgressPage'),
})
const warnings = createRoute({
  getParentRoute: () => shell,
  path: '/warnings',
  validateSearch: warningsSearch,
  component: lazyRouteComponent(() => import('../warnings/WarningsPage.tsx'), 'WarningsPage'),
})
const scores = createRoute({
  getParentRoute: () => shell,
  path: '/scores',
  validateSearch: scoresSearch,
  component: lazyRouteComponent(() => import('../scores/ScoresPage.tsx'), 'ScoresPage'),
})

export const papersScreens = [progress, warnings, scores] as const
